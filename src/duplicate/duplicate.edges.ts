import { customers } from '../customer/customer.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { users } from '../user/user.edges.js';
import { customerMergeAccess } from './duplicate.access.js';
import { CustomerMerge } from './customer-merge.entity.js';

export const customerMerges = new RecordType('CustomerMerge', CustomerMerge, {
  access: customerMergeAccess,
  subject: 'survivorId',
  orderBy: [
    { property: 'mergedAt', direction: 'ASC' },
    { property: 'id', direction: 'ASC' },
  ],
  search: { columns: [] },
  visibility: { with: customers, by: 'survivorId' },
});

export const customerMergeHistory = manyEdge(customers, 'merges', customerMerges, 'survivorId');
export const mergeAuthor = oneEdge(customerMerges, 'mergedByUser', users, 'mergedBy');
