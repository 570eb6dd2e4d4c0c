import { historyOf } from '../audit/audit.edges.js';
import { contacts } from '../contact/contact.edges.js';
import { customers } from '../customer/customer.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship, users } from '../user/user.edges.js';
import { opportunityAccess, stageChangeAccess } from './opportunity.access.js';
import { OpportunityStageChange } from './opportunity-stage-change.entity.js';
import { Opportunity } from './opportunity.entity.js';

export const opportunities = new RecordType('Opportunity', Opportunity, {
  access: opportunityAccess,
  subject: 'customerId',
  orderBy: [{ property: 'createdAt', direction: 'DESC' }],
  search: { kind: 'opportunity', columns: ['name', 'code'], orThrough: 'customer' },
  constraints: {
    opportunities_code_unique: ['OPPORTUNITY_CODE_TAKEN', 'code'],
    opportunities_owner: ['NOT_FOUND', 'ownerId'],
  },
  visibility: { with: customers, by: 'customerId' },
  personal: { name: 'name', closeReason: 'text', description: 'text' },
});

export const stageChanges = new RecordType('OpportunityStageChange', OpportunityStageChange, {
  access: stageChangeAccess,
  subject: null,
  orderBy: [{ property: 'changedAt', direction: 'ASC' }],
  search: { columns: [] },
  visibility: { with: opportunities, by: 'opportunityId' },
});

export const opportunityCustomer = oneEdge(opportunities, 'customer', customers, 'customerId');
export const opportunityContact = oneEdge(opportunities, 'contact', contacts, 'contactId');
export const opportunityOwner = oneEdge(opportunities, 'owner', users, 'ownerId');
export const opportunityAuthors = authorship(opportunities);
export const opportunityStageHistory = manyEdge(opportunities, 'stageHistory', stageChanges, 'opportunityId');
export const stageChangeAuthor = oneEdge(stageChanges, 'changedByUser', users, 'changedBy');
export const customerOpportunities = manyEdge(customers, 'opportunities', opportunities, 'customerId');
export const opportunityHistory = historyOf(opportunities);
