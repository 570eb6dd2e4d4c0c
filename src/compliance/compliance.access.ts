import { roles } from '../platform/auth/grant.js';
import { reading } from '../platform/auth/operation-access.js';
import type { AccessPart } from '../platform/auth/policy.js';
import { carrier } from '../platform/auth/structures.js';

const AUDITORS = roles('admin', 'auditor');

export const complianceAccess: AccessPart = {
  types: [
    carrier(
      'ComplianceReport',
      AUDITORS,
      ...['changes', 'accesses', 'reveals', 'exports', 'subjectExports', 'erasures', 'pendingErasures'],
      ...['restrictions', 'restrictionsLifted', 'restricted', 'consentsGranted', 'consentsWithdrawn'],
      ...['retention', 'audit', 'encryption'],
    ),
    carrier('OperationCount', AUDITORS, 'operation', 'count'),
    carrier('AccessCount', AUDITORS, 'action', 'role', 'count', 'customers'),
    carrier('RetentionRunCount', AUDITORS, 'type', 'runs', 'removed', 'failed'),
    carrier('AuditChainState', AUDITORS, 'entries', 'sealed', 'headSequence', 'anchoredAt'),
    carrier('EncryptionState', AUDITORS, 'values', 'plaintext', 'coverage', 'newestKey', 'keyVersion'),
  ],
  operations: { 'Query.complianceReport': reading(AUDITORS) },
};
