import { historyOf } from '../audit/audit.edges.js';
import { contacts } from '../contact/contact.edges.js';
import { customers } from '../customer/customer.edges.js';
import { opportunities } from '../opportunity/opportunity.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship, users } from '../user/user.edges.js';
import { interactionAccess } from './interaction.access.js';
import { Interaction } from './interaction.entity.js';

export const interactions = new RecordType('Interaction', Interaction, {
  access: interactionAccess,
  subject: 'customerId',
  orderBy: [{ property: 'occurredAt', direction: 'DESC' }],
  search: { kind: 'interaction', columns: ['subject'], orThrough: 'customer' },
  constraints: { interactions_staff: ['NOT_FOUND', 'staffId'] },
  personal: { subject: 'text', content: 'text', nextAction: 'text', attachments: 'text' },
  visibility: { with: customers, by: 'customerId' },
});

export const interactionCustomer = oneEdge(interactions, 'customer', customers, 'customerId');
export const interactionContact = oneEdge(interactions, 'contact', contacts, 'contactId');
export const interactionOpportunity = oneEdge(interactions, 'opportunity', opportunities, 'opportunityId');
export const interactionStaff = oneEdge(interactions, 'staff', users, 'staffId');
export const interactionAuthors = authorship(interactions);
export const customerInteractions = manyEdge(customers, 'interactions', interactions, 'customerId');
export const contactInteractions = manyEdge(contacts, 'interactions', interactions, 'contactId');
export const opportunityInteractions = manyEdge(opportunities, 'interactions', interactions, 'opportunityId');
export const interactionHistory = historyOf(interactions);
