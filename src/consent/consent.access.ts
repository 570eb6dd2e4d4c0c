import { contactAccess } from '../contact/contact.access.js';
import { INTERNAL, roles, STAFF } from '../platform/auth/grant.js';
import { writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

/** Who hears from people what their data may be used for. */
const RECORDERS = roles('admin', 'sales_manager', 'sales', 'csm', 'service', 'marketing');

export const consentAccess = new TypeAccess('Consent', {
  readers: STAFF,
  fields: [
    [INTERNAL, 'id', 'purpose', 'status', 'lawfulBasis', 'channel', 'evidence', 'effectiveAt', 'expiresAt'],
    [INTERNAL, 'recordedBy', 'recordedAt'],
  ],
});

contactAccess.extend([INTERNAL, 'consents', 'permittedPurposes']);

export const consentSliceAccess: AccessPart = {
  types: [
    consentAccess,
    payload('RecordConsent', RECORDERS, 'consent'),
    payload('WithdrawConsent', RECORDERS, 'consent'),
  ],
  operations: {
    'Mutation.recordConsent': writing(RECORDERS),
    'Mutation.withdrawConsent': writing(RECORDERS),
  },
  inputs: { RecordConsentInput: COMMAND, WithdrawConsentInput: COMMAND },
};
