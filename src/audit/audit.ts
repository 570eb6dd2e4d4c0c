import type { EntityManager } from 'typeorm';
import { bulkInsert } from '../platform/database/bulk-insert.js';
import { AuditEntry } from './audit-entry.entity.js';

/** Adds the entries to the audit log, in the transaction of what they tell about. */
export async function insertAuditEntries(
  manager: EntityManager,
  entries: readonly Omit<AuditEntry, 'sealSequence' | 'previousHash' | 'hash'>[],
): Promise<void> {
  await bulkInsert(manager, AuditEntry, entries);
}

/** The fields of a record that were changed after it had this version; empty when it has not changed. */
export async function fieldsChangedSince(
  manager: EntityManager,
  tenantId: string,
  recordId: string,
  version: number,
): Promise<string[]> {
  const rows = await manager.query<{ field: string }[]>(
    `SELECT DISTINCT change ->> 'field' AS field
     FROM audit_entries AS entry CROSS JOIN jsonb_array_elements(entry.changes) AS change
     WHERE entry.tenant_id = $1 AND entry.record_id = $2 AND entry.record_version > $3
     ORDER BY field`,
    [tenantId, recordId, version],
  );
  return rows.map(({ field }) => field);
}
