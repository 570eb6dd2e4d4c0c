import { historyOf } from '../audit/audit.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship, users } from '../user/user.edges.js';
import { CustomerAssignment } from './customer-assignment.entity.js';
import { Customer } from './customer.entity.js';

export const customers = new RecordType('Customer', Customer, {
  orderBy: [{ property: 'createdAt', direction: 'DESC' }],
  search: {
    kind: 'customer',
    columns: ['name', 'code'],
    including: { relation: 'contacts', columns: ['name'] },
  },
  constraints: {
    customers_code_unique: ['CUSTOMER_CODE_TAKEN', 'code'],
    customers_name_unique: ['CUSTOMER_NAME_TAKEN', 'name'],
    customers_owner: ['NOT_FOUND', 'ownerId'],
    customers_service_owner: ['NOT_FOUND', 'serviceOwnerId'],
  },
  personal: { phone: 'phone', email: 'email' },
  replacedBy: 'mergedIntoId',
});

export const customerAssignments = new RecordType('CustomerAssignment', CustomerAssignment, {
  orderBy: [{ property: 'assignedAt', direction: 'ASC' }],
  search: { columns: [] },
});

export const customerOwner = oneEdge(customers, 'owner', users, 'ownerId');
export const customerServiceOwner = oneEdge(customers, 'serviceOwner', users, 'serviceOwnerId');
export const customerAuthors = authorship(customers);
export const customerAssignmentHistory = manyEdge(
  customers,
  'assignments',
  customerAssignments,
  'customerId',
);
export const assignmentFrom = oneEdge(customerAssignments, 'from', users, 'fromUserId');
export const assignmentTo = oneEdge(customerAssignments, 'to', users, 'toUserId');
export const assignmentAuthor = oneEdge(customerAssignments, 'assignedByUser', users, 'assignedBy');
export const userCustomers = manyEdge(users, 'customers', customers, 'ownerId');
export const customerHistory = historyOf(customers);
