import { historyOf } from '../audit/audit.edges.js';
import { contacts } from '../contact/contact.edges.js';
import { customers } from '../customer/customer.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship, users } from '../user/user.edges.js';
import { OpportunityStageChange } from './opportunity-stage-change.entity.js';
import { Opportunity } from './opportunity.entity.js';

export const opportunities = new RecordType('Opportunity', Opportunity, {
  orderBy: [{ property: 'createdAt', direction: 'DESC' }],
  search: { kind: 'opportunity', columns: ['name', 'code'], orThrough: 'customer' },
  constraints: {
    opportunities_code_unique: ['OPPORTUNITY_CODE_TAKEN', 'code'],
    opportunities_owner: ['NOT_FOUND', 'ownerId'],
  },
});

export const stageChanges = new RecordType('OpportunityStageChange', OpportunityStageChange, {
  orderBy: [{ property: 'changedAt', direction: 'ASC' }],
  search: { columns: [] },
});

export const opportunityCustomer = oneEdge(opportunities, 'customer', customers, 'customerId');
export const opportunityContact = oneEdge(opportunities, 'contact', contacts, 'contactId');
export const opportunityOwner = oneEdge(opportunities, 'owner', users, 'ownerId');
export const opportunityAuthors = authorship(opportunities);
export const opportunityStageHistory = manyEdge(opportunities, 'stageHistory', stageChanges, 'opportunityId');
export const stageChangeAuthor = oneEdge(stageChanges, 'changedByUser', users, 'changedBy');
export const customerOpportunities = manyEdge(customers, 'opportunities', opportunities, 'customerId');
export const opportunityHistory = historyOf(opportunities);
