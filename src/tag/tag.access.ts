import { customerAccess } from '../customer/customer.access.js';
import { INTERNAL, roles, STAFF } from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { pageOf, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const WRITERS = roles('admin', 'sales_manager', 'sales', 'csm', 'marketing');

export const tagAccess = new TypeAccess('Tag', {
  readers: STAFF,
  writers: WRITERS,
  fields: [
    [INTERNAL, 'id', 'name', 'type', 'category', 'value', 'confidence', 'createdBy', 'createdAt'],
    [INTERNAL, 'updatedAt', 'customer'],
  ],
  properties: { customerId: 'customer' },
});

customerAccess.extend([INTERNAL, 'tags']);

export const tagSliceAccess: AccessPart = {
  types: [
    tagAccess,
    ...pageOf(tagAccess),
    payload('TagCustomer', WRITERS, 'tag'),
    payload('UntagCustomer', WRITERS, 'tag'),
  ],
  operations: {
    'Query.tag': reading(STAFF),
    'Query.tags': reading(STAFF),
    'Mutation.tagCustomer': writing(WRITERS),
    'Mutation.untagCustomer': writing(WRITERS),
  },
  inputs: { TagCustomerInput: tagAccess, UntagCustomerInput: COMMAND },
};
