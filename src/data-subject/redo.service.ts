import type { ErasureReason, SubjectType } from '../__generated__/resolvers-types.js';
import { transact } from '../mutation/transact.js';
import { ViolationError } from '../mutation/violation.js';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { eraseRecords, lockSubject } from './erase.service.js';

/** An erasure as the list outside of the database has it. */
export interface ListedErasure {
  readonly tenant: string;
  readonly id: string;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly reason: ErasureReason;
  readonly erasedBy: string;
  /** ISO 8601. */
  readonly erasedAt: string;
}

/** What came of doing erasures again. */
export interface RedoOutcome {
  /** People who were there again, and are gone again. */
  readonly erased: number;
  /** People who were gone, or are not there at all. */
  readonly nothingToDo: number;
}

/** The tenant's erasures, oldest first. */
export async function listErasures(database: Database, tenantId: string): Promise<ListedErasure[]> {
  const rows = await database.query<Omit<ListedErasure, 'erasedAt'> & { erasedAt: Date }>(
    serviceViewer(tenantId),
    {
      text: `SELECT tenant_id AS tenant, id, subject_type AS "subjectType", subject_id AS "subjectId", reason,
             erased_by AS "erasedBy", erased_at AS "erasedAt"
           FROM erasures WHERE tenant_id = $1 ORDER BY erased_at, id`,
      values: [tenantId],
    },
  );
  return rows.map((row) => ({ ...row, erasedAt: row.erasedAt.toISOString() }));
}

/**
 * Erases people again whom a restored backup has brought back. Those who are gone are left as they are, so that it can be
 * done at any time. Erasures that the backup does not know are listed again.
 */
export async function redoErasures(
  database: Database,
  tenantId: string,
  erasures: readonly ListedErasure[],
  timeZone: string,
): Promise<RedoOutcome> {
  let erased = 0;
  for (const erasure of erasures) {
    if (await redo(database, tenantId, erasure, timeZone)) erased += 1;
  }
  return { erased, nothingToDo: erasures.length - erased };
}

async function redo(
  database: Database,
  tenantId: string,
  erasure: ListedErasure,
  timeZone: string,
): Promise<boolean> {
  const { id, subjectType, subjectId, reason, erasedBy, erasedAt } = erasure;
  const viewer = serviceViewer(tenantId);
  const author = { tenantId, id: 'redo-erasures', roles: ['system'], viewer, now: new Date(), timeZone };
  const workplace = { database, author, committed: () => undefined };
  return transact(workplace, 'redoErasures', undefined, async (write) => {
    await write.manager.query(
      `INSERT INTO erasures (tenant_id, id, subject_type, subject_id, reason, erased_by, erased_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [tenantId, id, subjectType, subjectId, reason, erasedBy, erasedAt],
    );
    const subject = await lockSubject(write, { type: subjectType, id: subjectId }).catch((error: unknown) => {
      if (error instanceof ViolationError) return undefined;
      throw error;
    });
    const record = subject?.contact ?? subject?.customer;
    if (!subject || !record || record.erasedAt !== null) return false;
    await eraseRecords(write, subject, reason);
    return true;
  });
}
