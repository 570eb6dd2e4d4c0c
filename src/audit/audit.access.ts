import { readBy, roles } from '../platform/auth/grant.js';
import { reading } from '../platform/auth/operation-access.js';
import type { AccessPart } from '../platform/auth/policy.js';
import { carrier, pageOf } from '../platform/auth/structures.js';
import { TypeAccess } from '../platform/auth/type-access.js';

const AUDITORS = roles('admin', 'auditor');

/** What was done to a record is read by those who audit. */
export const AUDITED = readBy(AUDITORS);

export const auditEntryAccess = new TypeAccess('AuditEntry', {
  readers: AUDITORS,
  fields: [
    [AUDITED, 'id', 'occurredAt', 'actorId', 'actorRoles', 'actor', 'operation', 'action', 'recordType'],
    [AUDITED, 'recordId', 'recordVersion', 'customerId', 'changes', 'requestId', 'traceId', 'sealSequence'],
  ],
});

export const auditAccess: AccessPart = {
  types: [
    auditEntryAccess,
    ...pageOf(auditEntryAccess),
    carrier('FieldChange', AUDITORS, 'field', 'before', 'after'),
  ],
  operations: { 'Query.auditLog': reading(AUDITORS) },
};
