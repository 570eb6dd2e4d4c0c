import { contactAccess } from '../contact/contact.access.js';
import { customerAccess } from '../customer/customer.access.js';
import { INTERNAL, readBy, roles } from '../platform/auth/grant.js';
import { writing } from '../platform/auth/operation-access.js';
import { COMMAND, type AccessPart } from '../platform/auth/policy.js';
import { payload } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const ADMIN = roles('admin');
const FOR_ADMIN = readBy(ADMIN);

export const erasureAccess = new TypeAccess('Erasure', {
  readers: ADMIN,
  fields: [[FOR_ADMIN, 'id', 'subjectType', 'subjectId', 'reason', 'erasedAt']],
});

export const subjectExportAccess = new TypeAccess('SubjectExport', {
  readers: ADMIN,
  fields: [[FOR_ADMIN, 'id', 'subjectType', 'subjectId', 'exportedAt', 'document']],
});

for (const access of [customerAccess, contactAccess]) {
  access.extend([INTERNAL, 'processingRestricted', 'restrictedAt', 'restrictionReason', 'erasedAt']);
}

const EXPORT = writing(ADMIN, 'crm:admin', 'crm:export');

/** Calls of the HTTP route. */
export const SUBJECT_EXPORT_CALLS = { 'GET /data-subjects/:type/:id/export': EXPORT } as const;

export const dataSubjectAccess: AccessPart = {
  types: [
    erasureAccess,
    subjectExportAccess,
    payload('RestrictProcessing', ADMIN, 'contact', 'customer'),
    payload('LiftRestriction', ADMIN, 'contact', 'customer'),
    payload('ExportSubjectData', ADMIN, 'subjectExport'),
    payload('EraseSubject', ADMIN, 'erasure', 'contact', 'customer'),
  ],
  operations: {
    ...SUBJECT_EXPORT_CALLS,
    'Mutation.restrictProcessing': writing(ADMIN, 'crm:admin'),
    'Mutation.liftRestriction': writing(ADMIN, 'crm:admin'),
    'Mutation.exportSubjectData': EXPORT,
    'Mutation.eraseSubject': writing(ADMIN, 'crm:admin'),
  },
  inputs: {
    RestrictProcessingInput: COMMAND,
    LiftRestrictionInput: COMMAND,
    ExportSubjectDataInput: COMMAND,
    EraseSubjectInput: COMMAND,
  },
};
