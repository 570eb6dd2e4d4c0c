import type { ErasureReason, SubjectType } from '../__generated__/resolvers-types.js';
import { transact } from '../mutation/transact.js';
import { ViolationError } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { eraseRecords, list, lockSubject, notErased } from './erase.service.js';
import type { FoundSubject, SubjectReference } from './find-subject.js';

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
  /** Erasures for which there was somebody again, who is gone again. */
  readonly erased: number;
  /** Erasures of people who were gone, or are not there at all. */
  readonly nothingToDo: number;
  /** People who are there again and stay, because somebody has to look at them first. */
  readonly left: readonly LeftPerson[];
}

/** Somebody who could not be erased again. */
export interface LeftPerson extends Pick<ListedErasure, 'subjectType' | 'subjectId'> {
  /** They are an organisation in the backup, or merged with a customer that nobody has erased. */
  readonly why: 'ORGANISATION' | 'MERGED';
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
 * Erases people again whom a restored backup has brought back, with what came of those who were gone before it was made and
 * asked again later. Whoever was not erased stays, so that it can be done at any time. Erasures that the backup does not
 * know are listed again.
 */
export async function redoErasures(
  database: Database,
  tenantId: string,
  erasures: readonly ListedErasure[],
  timeZone: string,
): Promise<RedoOutcome> {
  const viewer = serviceViewer(tenantId);
  const author = { tenantId, id: 'redo-erasures', roles: ['system'], viewer, now: new Date(), timeZone };
  const workplace = { database, author, committed: () => undefined };
  const listed = new Set(erasures.map(({ subjectId }) => subjectId));
  const seen = new Set<string>();
  let erased = 0;
  const left: LeftPerson[] = [];
  await transact(workplace, 'redoErasures', undefined, (write) => relist(write, erasures));
  for (const erasure of erasures) {
    if (seen.has(erasure.subjectId)) continue;
    const done = await transact(workplace, 'redoErasures', undefined, (write) =>
      redo(write, erasure, listed),
    );
    if ('why' in done) {
      left.push(done);
      continue;
    }
    if (done.fresh > 0) erased += 1;
    for (const id of done.ids) seen.add(id);
  }
  return { erased, nothingToDo: erasures.length - erased - left.length, left };
}

/** Lists erasures as they were, but those that are listed. */
async function relist({ manager, tenantId }: Write, erasures: readonly ListedErasure[]): Promise<void> {
  for (const { id, subjectType, subjectId, reason, erasedBy, erasedAt } of erasures)
    await manager.query(
      `INSERT INTO erasures (tenant_id, id, subject_type, subject_id, reason, erased_by, erased_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [tenantId, id, subjectType, subjectId, reason, erasedBy, erasedAt],
    );
}

/** @returns the person's records, and how many of them were not erased; or why nothing was done */
async function redo(
  write: Write,
  { subjectType, subjectId, reason, erasedAt }: ListedErasure,
  listed: ReadonlySet<string>,
): Promise<{ readonly ids: readonly string[]; readonly fresh: number } | LeftPerson> {
  const subject = await findLocked(write, {
    type: subjectType,
    id: subjectId,
    addedUntil: new Date(erasedAt),
  });
  if (!subject) return { ids: [], fresh: 0 };
  if (subject === 'ORGANISATION') return { subjectType, subjectId, why: subject };
  const back = await notErased(write, subject);
  // Who were told apart before one of them was erased are still one in the backup, and the other lives.
  if (back.some(({ type, id }) => type === 'CUSTOMER' && !listed.has(id)))
    return { subjectType, subjectId, why: 'MERGED' };
  await list(write, await eraseRecords(write, subject, reason), reason);
  return { ids: [...subject.customerIds, ...subject.contactIds], fresh: back.length };
}

async function findLocked(
  write: Write,
  reference: SubjectReference,
): Promise<FoundSubject | 'ORGANISATION' | undefined> {
  try {
    return await lockSubject(write, reference);
  } catch (error) {
    if (!(error instanceof ViolationError)) throw error;
    return error.violations.some(({ code }) => code === 'SUBJECT_NOT_A_PERSON') ? 'ORGANISATION' : undefined;
  }
}
