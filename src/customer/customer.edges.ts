import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship, users } from '../user/user.edges.js';
import { Customer } from './customer.entity.js';

export const customers = new RecordType('Customer', Customer, {
  orderBy: [{ property: 'createdAt', direction: 'DESC' }],
  search: {
    kind: 'customer',
    columns: ['name', 'code'],
    including: { relation: 'contacts', columns: ['name'] },
  },
});

export const customerOwner = oneEdge(customers, 'owner', users, 'ownerId');
export const customerServiceOwner = oneEdge(customers, 'serviceOwner', users, 'serviceOwnerId');
export const customerAuthors = authorship(customers);
export const userCustomers = manyEdge(users, 'customers', customers, 'ownerId');
