import { AUDITED } from '../audit/audit.access.js';
import { contactDetail, customerAccess, SELLERS } from '../customer/customer.access.js';
import { EVERYONE, INTERNAL, NOBODY, OPEN } from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { pageOf, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

export const addressAccess = new TypeAccess('Address', {
  readers: EVERYONE,
  writers: SELLERS,
  fields: [
    [OPEN, 'id', 'type', 'country', 'province', 'city', 'district', 'street', 'postalCode', 'isDefault'],
    [OPEN, 'contactName', 'customer', 'createdAt'],
    [{ ...contactDetail('phone'), reveal: NOBODY }, 'contactPhone'],
    [INTERNAL, 'updatedAt', 'version', 'createdBy', 'updatedBy'],
    [AUDITED, 'history'],
  ],
  properties: { customerId: 'customer' },
});

customerAccess.extend([OPEN, 'addresses']);

export const addressSliceAccess: AccessPart = {
  types: [
    addressAccess,
    ...pageOf(addressAccess),
    payload('CreateAddress', SELLERS, 'address'),
    payload('UpdateAddress', SELLERS, 'address'),
    payload('DeleteAddress', SELLERS, 'address'),
    payload('RestoreAddress', SELLERS, 'address'),
  ],
  operations: {
    'Query.address': reading(EVERYONE),
    'Query.addresses': reading(EVERYONE),
    'Mutation.createAddress': writing(SELLERS),
    'Mutation.updateAddress': writing(SELLERS),
    'Mutation.deleteAddress': writing(SELLERS),
    'Mutation.restoreAddress': writing(SELLERS),
  },
  inputs: {
    CustomerAddressInput: addressAccess,
    CreateAddressInput: addressAccess,
    UpdateAddressInput: addressAccess,
    DeleteAddressInput: COMMAND,
    RestoreAddressInput: COMMAND,
  },
};
