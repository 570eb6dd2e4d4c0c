import { INTERNAL, OPEN, STAFF, EVERYONE } from '../platform/auth/grant.js';
import { reading } from '../platform/auth/operation-access.js';
import type { AccessPart } from '../platform/auth/policy.js';
import { pageOf } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

export const userAccess = new TypeAccess('User', {
  readers: EVERYONE,
  fields: [
    // Customers may know whom to turn to.
    [OPEN, 'id', 'name', 'email', 'phone'],
    [INTERNAL, 'manager', 'team'],
    [INTERNAL, 'role', 'region', 'industries', 'capacity', 'active', 'createdAt', 'updatedAt', 'customers'],
  ],
  properties: { managerId: 'manager' },
});

export const staffAccess: AccessPart = {
  types: [userAccess, ...pageOf({ name: 'User', readers: STAFF })],
  operations: { 'Query.user': reading(STAFF), 'Query.users': reading(STAFF) },
};
