import { customers } from '../customer/customer.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { healthScoreAccess } from './health-score.access.js';
import { HealthScore } from './health-score.entity.js';

export const healthScores = new RecordType('HealthScore', HealthScore, {
  access: healthScoreAccess,
  subject: 'customerId',
  orderBy: [{ property: 'scoreDate', direction: 'DESC' }],
  search: { columns: [], orThrough: 'customer' },
  visibility: { with: customers, by: 'customerId' },
});

export const healthScoreCustomer = oneEdge(healthScores, 'customer', customers, 'customerId');
export const customerHealthScores = manyEdge(customers, 'healthScores', healthScores, 'customerId');
