import { AUDITED } from '../audit/audit.access.js';
import { customerAccess, SELLERS } from '../customer/customer.access.js';
import { except, grant, readBy, roles, STAFF } from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { pageOf, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const READERS = except(STAFF, 'finance', 'service');
const FOR_READERS = readBy(READERS);
/** Figures of what is to be sold are for those who plan with them, also without reading it. */
const PLANNED = grant({
  read: READERS,
  aggregate: roles('admin', 'sales_manager', 'sales', 'finance', 'auditor'),
});

export const opportunityAccess = new TypeAccess('Opportunity', {
  readers: READERS,
  writers: SELLERS,
  fields: [
    [FOR_READERS, 'id', 'code', 'name', 'status'],
    [FOR_READERS, 'closeReason', 'source', 'description', 'createdAt', 'updatedAt', 'version', 'createdBy'],
    [FOR_READERS, 'updatedBy', 'stageHistory', 'customer', 'contact', 'owner'],
    [PLANNED, 'stage', 'amount', 'probability', 'expectedCloseOn', 'closedAt'],
    [AUDITED, 'history'],
  ],
  properties: { customerId: 'customer', contactId: 'contact', ownerId: 'owner', currency: 'amount' },
});

export const stageChangeAccess = new TypeAccess('OpportunityStageChange', {
  readers: READERS,
  fields: [
    [PLANNED, 'fromStage', 'toStage', 'changedAt'],
    [FOR_READERS, 'id', 'probability', 'reason', 'changedBy', 'createdAt', 'updatedAt'],
  ],
});

customerAccess.extend([FOR_READERS, 'opportunities']);

export const opportunitySliceAccess: AccessPart = {
  types: [
    opportunityAccess,
    stageChangeAccess,
    ...pageOf(opportunityAccess),
    payload('CreateOpportunity', SELLERS, 'opportunity'),
    payload('UpdateOpportunity', SELLERS, 'opportunity'),
    payload('DeleteOpportunity', SELLERS, 'opportunity'),
    payload('RestoreOpportunity', SELLERS, 'opportunity'),
    payload('AdvanceOpportunity', SELLERS, 'opportunity'),
    payload('CloseOpportunity', SELLERS, 'opportunity'),
  ],
  operations: {
    'Query.opportunity': reading(READERS),
    'Query.opportunities': reading(READERS),
    'Mutation.createOpportunity': writing(SELLERS),
    'Mutation.updateOpportunity': writing(SELLERS),
    'Mutation.deleteOpportunity': writing(SELLERS),
    'Mutation.restoreOpportunity': writing(SELLERS),
    'Mutation.advanceOpportunity': writing(SELLERS),
    'Mutation.closeOpportunity': writing(SELLERS),
  },
  inputs: {
    CreateOpportunityInput: opportunityAccess,
    UpdateOpportunityInput: opportunityAccess,
    DeleteOpportunityInput: COMMAND,
    RestoreOpportunityInput: COMMAND,
    AdvanceOpportunityInput: COMMAND,
    CloseOpportunityInput: COMMAND,
  },
};
