import { customersWithin } from './customer.visibility.js';
import { historyOf } from '../audit/audit.edges.js';
import { manyEdge, oneEdge } from '../platform/edges/edge.js';
import type { MaskKind } from '../platform/masking/mask.js';
import { RecordType } from '../platform/records/record-type.js';
import { authorship, users } from '../user/user.edges.js';
import { assignmentAccess, customerAccess } from './customer.access.js';
import { CustomerAssignment } from './customer-assignment.entity.js';
import { Customer } from './customer.entity.js';

/** Masks what names a person; an organisation's is no secret. */
const ofPeople = (kind: MaskKind) => (row: Partial<Customer>) =>
  row.type === 'INDIVIDUAL' ? kind : undefined;

export const customers = new RecordType('Customer', Customer, {
  access: customerAccess,
  subject: 'id',
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
  personal: {
    name: ofPeople('name'),
    website: ofPeople('text'),
    phone: 'phone',
    email: 'email',
    description: 'text',
    remarks: 'text',
  },
  replacedBy: 'mergedIntoId',
  visibility: customersWithin,
});

export const customerAssignments = new RecordType('CustomerAssignment', CustomerAssignment, {
  access: assignmentAccess,
  subject: 'customerId',
  orderBy: [{ property: 'assignedAt', direction: 'ASC' }],
  search: { columns: [] },
  visibility: { with: customers, by: 'customerId' },
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
