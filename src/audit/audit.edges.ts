import type { GraphQLResolveInfo } from 'graphql';
import { manyEdge } from '../platform/edges/edge.js';
import type { ConnectionArguments } from '../platform/edges/lists.js';
import type { ReadContext } from '../platform/edges/read-context.js';
import { RecordType } from '../platform/records/record-type.js';
import { seenByAllSeeing } from '../platform/records/visibility.js';
import { auditEntryAccess } from './audit.access.js';
import { AuditEntry } from './audit-entry.entity.js';

export const auditEntries = new RecordType('AuditEntry', AuditEntry, {
  access: auditEntryAccess,
  subject: 'customerId',
  orderBy: [{ property: 'occurredAt', direction: 'DESC' }],
  search: { columns: [] },
  visibility: seenByAllSeeing,
});

/** Resolver of the `history` field of a type whose records are audited. Reading it is accounted for. */
export function historyOf<T extends { readonly id: string }>(type: RecordType<T>) {
  const { connection } = manyEdge(type, 'history', auditEntries, 'recordId');
  return (row: T, args: ConnectionArguments, context: ReadContext, info: GraphQLResolveInfo) => {
    context.shown.note('HISTORY', type, [row]);
    return connection(row, args, context, info);
  };
}
