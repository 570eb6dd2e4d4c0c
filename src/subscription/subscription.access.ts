import { opportunityAccess } from '../opportunity/opportunity.access.js';
import { STAFF } from '../platform/auth/grant.js';
import { reading } from '../platform/auth/operation-access.js';
import type { AccessPart } from '../platform/auth/policy.js';
import { carrier } from '../platform/auth/structures.js';

const CHANGE = ['eventId', 'eventType', 'occurredAt', 'recordType', 'recordId', 'changedFields', 'customer'];

export const subscriptionAccess: AccessPart = {
  types: [carrier('CustomerChange', STAFF, ...CHANGE)],
  operations: {
    'Subscription.customerChanged': reading(STAFF),
    'Subscription.opportunityStageChanged': reading(opportunityAccess.readers),
  },
};
