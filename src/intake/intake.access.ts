import { customerAccess, SELLERS } from '../customer/customer.access.js';
import { writing } from '../platform/auth/operation-access.js';
import type { AccessPart } from '../platform/auth/policy.js';
import { payload } from '../platform/auth/structures.js';

export const intakeAccess: AccessPart = {
  types: [payload('CreateCustomer', SELLERS, 'customer', 'duplicates')],
  operations: { 'Mutation.createCustomer': writing(SELLERS) },
  inputs: { CreateCustomerInput: customerAccess },
};
