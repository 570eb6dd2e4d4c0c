import { customers } from '../customer/customer.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { HealthScore } from './health-score.entity.js';

export const healthScores = new RecordType('HealthScore', HealthScore, {
  orderBy: [{ property: 'scoreDate', direction: 'DESC' }],
  search: { columns: [], orThrough: 'customer' },
});

export const healthScoreCustomer = oneEdge(healthScores, 'customer', customers, 'customerId');
export const customerHealthScores = manyEdge(customers, 'healthScores', healthScores, 'customerId');
