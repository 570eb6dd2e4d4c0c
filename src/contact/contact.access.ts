import { AUDITED } from '../audit/audit.access.js';
import { contactDetail, customerAccess } from '../customer/customer.access.js';
import { EVERYONE, INTERNAL, OPEN, roles, STAFF } from '../platform/auth/grant.js';
import { reading, writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { carrier, pageOf, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const WRITERS = roles('admin', 'sales_manager', 'sales', 'csm', 'service');

export const contactAccess = new TypeAccess('Contact', {
  readers: EVERYONE,
  writers: WRITERS,
  fields: [
    [OPEN, 'id', 'name', 'position', 'department', 'isPrimary', 'status', 'customer'],
    [contactDetail('phone'), 'phone', 'mobile'],
    [contactDetail('email'), 'email'],
    [contactDetail('text'), 'wechat'],
    [INTERNAL, 'isDecisionMaker', 'influenceLevel', 'birthday', 'preferredChannel', 'preferences', 'remarks'],
    [INTERNAL, 'lastContactAt', 'createdAt', 'updatedAt', 'version', 'createdBy', 'updatedBy'],
    [AUDITED, 'history'],
  ],
  properties: { customerId: 'customer' },
});

customerAccess.extend([OPEN, 'contacts']);

export const contactSliceAccess: AccessPart = {
  types: [
    contactAccess,
    ...pageOf(contactAccess),
    carrier('ContactPreference', STAFF, 'name', 'value'),
    payload('CreateContact', WRITERS, 'contact'),
    payload('UpdateContact', WRITERS, 'contact'),
    payload('DeleteContact', WRITERS, 'contact'),
    payload('RestoreContact', WRITERS, 'contact'),
    payload('SetPrimaryContact', WRITERS, 'contact'),
  ],
  operations: {
    'Query.contact': reading(EVERYONE),
    'Query.contacts': reading(EVERYONE),
    'Mutation.createContact': writing(WRITERS),
    'Mutation.updateContact': writing(WRITERS),
    'Mutation.deleteContact': writing(WRITERS),
    'Mutation.restoreContact': writing(WRITERS),
    'Mutation.setPrimaryContact': writing(WRITERS),
  },
  inputs: {
    CustomerContactInput: contactAccess,
    CreateContactInput: contactAccess,
    UpdateContactInput: contactAccess,
    DeleteContactInput: COMMAND,
    RestoreContactInput: COMMAND,
    SetPrimaryContactInput: COMMAND,
    ContactPreferenceInput: COMMAND,
  },
};
