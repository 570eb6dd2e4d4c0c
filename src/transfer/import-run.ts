import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { takeInCustomers } from '../intake/intake-batch.service.js';
import { transact, type Workplace } from '../mutation/transact.js';
import type { Violation } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { knownRoles } from '../platform/auth/identity.js';
import { viewerOf } from '../platform/auth/viewer.js';
import { bulkInsert } from '../platform/database/bulk-insert.js';
import { openRow, sealRow } from '../platform/encryption/sealed-rows.js';
import type { FileRow } from './file-row.js';
import { byColumn, candidateOf } from './file-rows.js';
import { ImportChunk } from './import-chunk.entity.js';
import { ImportError } from './import-error.entity.js';
import { ImportJob } from './import-job.entity.js';

/** The operation that the audit log names. */
const OPERATION = 'importCustomerFile';
/** After which the database gives up on a server that died without closing its connection, and frees the import. */
const SILENCE_LIMIT = '30s';

/** What came of one step: there are more, another server is at it, or nothing is left to do. */
export type StepResult = 'more' | 'busy' | 'over';

type Refused = ReadonlyMap<number, readonly Violation[]>;

/** Rows were refused after all, by what others did since they were checked: nothing of the file may stay. */
class Spoilt extends Error {
  override name = 'Spoilt';

  constructor(
    readonly rows: readonly FileRow[],
    readonly refused: Refused,
  ) {
    super('Rows were refused');
  }
}

/**
 * Carries an import on by one step, in one transaction: its chunk of rows, what audit log and outbox say about them, the
 * rows refused, and how far the import is. Whoever dies leaves it where the last step ended. A lock that ends with the
 * transaction keeps others away.
 */
export async function stepImport(
  place: Omit<Workplace, 'author'> & { readonly timeZone: string; readonly relieve: () => void },
  job: ImportJob,
): Promise<StepResult> {
  const { createdBy: id, creatorRoles: roles, requestId, traceId, tenantId } = job;
  const viewer = viewerOf({ tenantId, userId: id, roles: knownRoles(roles) });
  const author = {
    ...{ tenantId, id, roles, viewer, now: new Date(), timeZone: place.timeZone },
    requestId: requestId ?? undefined,
    traceId: traceId ?? undefined,
  };
  const run = (work: (write: Write, job: ImportJob) => Promise<StepResult>) =>
    transact({ ...place, author }, OPERATION, undefined, async (write) => {
      const locked = await lockJob(write.manager, job);
      return locked === undefined ? 'busy' : isLive(locked) ? work(write, locked) : 'over';
    });
  try {
    return await run((write, current) => step(write, current, place.relieve));
  } catch (error) {
    if (!(error instanceof Spoilt)) throw error;
    return run(async (write, current) => {
      await keepErrors(write, current, error.rows, error.refused);
      await update(write.manager, current, { failed: error.refused.size, status: 'FAILED' });
      return 'over';
    });
  }
}

async function step(write: Write, job: ImportJob, relieve: () => void): Promise<StepResult> {
  const { manager } = write;
  const onlyChecks = job.dryRun || job.policy === 'REJECT_ALL';
  if (job.cursor < job.chunks) {
    const rows = await readChunk(write, job, job.cursor);
    const { imported, refused } = await takeIn(write, rows, onlyChecks);
    await keepErrors(write, job, rows, refused);
    const next = {
      processed: job.processed + rows.length,
      imported: job.imported + imported,
      failed: job.failed + refused.size,
      cursor: job.cursor + 1,
    };
    const isLast = next.cursor === job.chunks;
    const isDone = isLast && (!onlyChecks || job.dryRun);
    await update(manager, job, { ...next, status: isDone ? 'COMPLETED' : 'RUNNING' });
    return isDone ? 'over' : 'more';
  }
  if (job.failed > 0) {
    await update(manager, job, { status: 'FAILED' });
    return 'over';
  }
  await importAll(write, job, relieve);
  return 'over';
}

/** Imports a file of which every row was found to be right, as a whole. */
async function importAll(write: Write, job: ImportJob, relieve: () => void): Promise<void> {
  let imported = 0;
  for (let number = 0; number < job.chunks; number += 1) {
    const rows = await readChunk(write, job, number);
    const taken = await takeIn(write, rows, false);
    if (taken.refused.size > 0) throw new Spoilt(rows, taken.refused);
    imported += taken.imported;
    // What was recorded leaves memory.
    await write.finish();
    relieve();
    if ((await statusOf(write.manager, job)) === 'CANCELLED') throw new Spoilt([], new Map());
  }
  await update(write.manager, job, { imported, status: 'COMPLETED' });
}

async function takeIn(
  write: Write,
  rows: readonly FileRow[],
  dryRun: boolean,
): Promise<{ imported: number; refused: Map<number, readonly Violation[]> }> {
  const candidates = new Map(rows.map((row) => [row.row, candidateOf(row)]));
  const { created, refused } = await takeInCustomers(write, candidates, { dryRun });
  if (dryRun) {
    // Rows of earlier chunks are not in the database for these to clash with.
    for (const { row, repeats } of rows) {
      const known = refused.get(row) ?? [];
      const more = repeats
        .map((column): Violation => ({
          code: column === 'name' ? 'CUSTOMER_NAME_TAKEN' : 'CUSTOMER_CODE_TAKEN',
          field: [column],
        }))
        .filter(({ code }) => !known.some((violation) => violation.code === code));
      if (more.length > 0) refused.set(row, [...known, ...more]);
    }
  }
  return { imported: created.size, refused };
}

/** The job as it is now, with others kept from carrying it on; undefined while somebody does. */
async function lockJob(manager: EntityManager, { tenantId, id }: ImportJob): Promise<ImportJob | undefined> {
  const [lock] = await manager.query<{ locked: boolean }[]>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked,
       set_config('idle_in_transaction_session_timeout', $2, true)`,
    [`import ${tenantId} ${id}`, SILENCE_LIMIT],
  );
  if (!lock?.locked) return undefined;
  return (await manager.findOneBy(ImportJob, { tenantId, id })) ?? undefined;
}

function isLive({ status }: ImportJob): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}

async function statusOf(manager: EntityManager, { tenantId, id }: ImportJob): Promise<string | undefined> {
  return (await manager.findOne(ImportJob, { where: { tenantId, id }, select: { status: true } }))?.status;
}

async function readChunk(
  { manager, keys }: Write,
  job: ImportJob,
  number: number,
): Promise<readonly FileRow[]> {
  const chunk = await manager.findOneByOrFail(ImportChunk, {
    tenantId: job.tenantId,
    jobId: job.id,
    number,
  });
  return openRow(keys, ImportChunk, chunk).rows;
}

async function keepErrors(
  { manager, keys }: Write,
  { tenantId, id: jobId }: ImportJob,
  rows: readonly FileRow[],
  refused: Refused,
): Promise<void> {
  const errors = rows.flatMap(({ row, line, cells }) => {
    const violations = refused.get(row)?.map(byColumn);
    // The binary kind of JSON has no NUL.
    const kept = cells.map((cell) => cell?.replaceAll('\0', '') ?? null);
    return violations ? [{ tenantId, id: uuidv7(), jobId, row, line, violations, cells: kept }] : [];
  });
  const sealed = errors.map((error) => sealRow(keys, ImportError, error));
  await bulkInsert(manager, ImportError, sealed);
}

/** Moves the job on; who has cancelled it meanwhile is not overruled. */
async function update(
  manager: EntityManager,
  { tenantId, id }: ImportJob,
  values: Partial<Pick<ImportJob, 'processed' | 'imported' | 'failed' | 'cursor' | 'status'>>,
): Promise<void> {
  const { status, ...counts } = values;
  const isOver = status !== 'RUNNING';
  await manager
    .createQueryBuilder()
    .update(ImportJob)
    .set({
      ...counts,
      attempts: 0,
      status: () => `CASE WHEN status = 'CANCELLED' THEN status ELSE '${status ?? 'RUNNING'}' END`,
      startedAt: () => 'coalesce(started_at, now())',
      ...(isOver ? { finishedAt: () => 'coalesce(finished_at, clock_timestamp())' } : {}),
    })
    .where({ tenantId, id })
    .execute();
}
