import { customerAccess, HEALTH_READERS } from '../customer/customer.access.js';
import { readBy } from '../platform/auth/grant.js';
import { reading } from '../platform/auth/operation-access.js';
import type { AccessPart } from '../platform/auth/policy.js';
import { carrier, pageOf } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const FOR_READERS = readBy(HEALTH_READERS);

export const healthScoreAccess = new TypeAccess('HealthScore', {
  readers: HEALTH_READERS,
  fields: [
    [FOR_READERS, 'id', 'scoreDate', 'overallScore', 'satisfactionScore', 'activityScore', 'financialScore'],
    [FOR_READERS, 'contractScore', 'riskLevel', 'churnProbability', 'coverage', 'factors', 'recommendations'],
    [FOR_READERS, 'createdAt', 'updatedAt', 'customer'],
  ],
  properties: { customerId: 'customer' },
});

customerAccess.extend([FOR_READERS, 'healthScore', 'healthScores']);

export const healthAccess: AccessPart = {
  types: [
    healthScoreAccess,
    ...pageOf(healthScoreAccess),
    carrier('HealthFactor', HEALTH_READERS, 'name', 'contribution', 'evidence', 'positive'),
  ],
  operations: {
    'Query.healthScore': reading(HEALTH_READERS),
    'Query.healthScores': reading(HEALTH_READERS),
  },
};
