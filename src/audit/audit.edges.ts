import type { GraphQLResolveInfo } from 'graphql';
import type { Identity } from '../platform/auth/identity.js';
import { manyEdge } from '../platform/edges/edge.js';
import type { ConnectionArguments } from '../platform/edges/lists.js';
import type { ReadContext } from '../platform/edges/read-context.js';
import { forbidden, forbiddenField } from '../platform/errors/errors.js';
import { RecordType } from '../platform/records/record-type.js';
import { AuditEntry } from './audit-entry.entity.js';

export const auditEntries = new RecordType('AuditEntry', AuditEntry, {
  orderBy: [{ property: 'occurredAt', direction: 'DESC' }],
  search: { columns: [] },
});

const REFUSAL = 'The audit log is for admins and auditors';
const READERS = new Set(['admin', 'auditor']);

/** Resolver of the `history` field of a type whose records are audited. */
export function historyOf<T extends { readonly id: string }>(type: RecordType<T>) {
  const { connection } = manyEdge(type, 'history', auditEntries, 'recordId');
  return (
    row: T,
    args: ConnectionArguments,
    context: ReadContext & { readonly identity: Identity },
    info: GraphQLResolveInfo,
  ) => {
    if (!mayReadAudit(context)) throw forbiddenField(REFUSAL);
    return connection(row, args, context, info);
  };
}

/** @throws GraphQLError FORBIDDEN for anybody but admins and auditors */
export function assertMayReadAudit({ identity }: { readonly identity: Identity }): void {
  if (!mayReadAudit({ identity })) throw forbidden(REFUSAL);
}

function mayReadAudit({ identity: { roles } }: { readonly identity: Identity }): boolean {
  return roles.some((role) => READERS.has(role));
}
