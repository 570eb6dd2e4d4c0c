import { AUDITED } from '../audit/audit.access.js';
import { customerAccess } from '../customer/customer.access.js';
import { roles } from '../platform/auth/grant.js';
import { reading } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { pageOf, payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const AUDITORS = roles('admin', 'auditor');
/** Whom some field is revealed to, or who reads it anyway; which field is for whom is the field's grant. */
const REVEALERS = roles('admin', 'sales_manager', 'sales', 'csm', 'service', 'finance', 'auditor');

export const accessEntryAccess = new TypeAccess('AccessEntry', {
  readers: AUDITORS,
  fields: [
    [AUDITED, 'id', 'occurredAt', 'actorId', 'actorRoles', 'actor', 'action', 'channel', 'operation'],
    [AUDITED, 'recordType', 'recordIds', 'customerIds', 'field', 'purpose', 'requestId', 'traceId'],
  ],
});

export const customerAccessAccess = new TypeAccess('CustomerAccess', {
  readers: AUDITORS,
  fields: [[AUDITED, 'id', 'customerId', 'occurredAt', 'actorId', 'action', 'entry']],
  properties: { shownCustomerId: 'customerId' },
});

customerAccess.extend([AUDITED, 'accessLog']);

export const accessLogAccess: AccessPart = {
  types: [
    accessEntryAccess,
    customerAccessAccess,
    ...pageOf(accessEntryAccess),
    ...pageOf(customerAccessAccess),
    payload('RevealField', REVEALERS, 'value'),
  ],
  operations: {
    'Query.accessLog': reading(AUDITORS),
    'Query.customerAccessLog': reading(AUDITORS),
    'Mutation.revealField': reading(REVEALERS),
  },
  inputs: { RevealFieldInput: COMMAND },
};
