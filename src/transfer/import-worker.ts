import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Workplace } from '../mutation/transact.js';
import { GarbageCollection } from '../platform/garbage.js';
import type { Logger } from '../platform/logger.js';
import { ImportChunk } from './import-chunk.entity.js';
import { ImportJob } from './import-job.entity.js';
import { dequeue, queuedImports, type QueuedImport } from './import-queue.js';
import { stepImport } from './import-run.js';

const POLL_MS = 1000;
/** Between two steps, so that requests get their turn: the embedded database works in this very thread. */
const PAUSE_MS = 5;
/** How long an import may be in the queue before it is there, or before its upload ends. */
const PATIENCE_SECONDS = { absent: 60, uploading: 3600 };
/** How often in a row the server may fail at one chunk before it gives the import up. */
const MAX_ATTEMPTS = 3;

interface WorkerParts extends Omit<Workplace, 'author'> {
  readonly timeZone: string;
  readonly logger: Pick<Logger, 'info' | 'error'>;
}

/**
 * Carries imports on in the background, a chunk of each in turn, so that a small one does not wait for a large one.
 * Servers may run side by side: who has the lock of an import does its next chunk.
 */
export class ImportWorker {
  private readonly stopping = new AbortController();
  private readonly garbage = new GarbageCollection();
  private running: Promise<void> | undefined;

  constructor(private readonly parts: WorkerParts) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the chunk that is under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const isBusy = await this.stepAll().catch((error: unknown) => {
        this.parts.logger.error({ err: error }, 'imports wait: the queue cannot be read');
        return false;
      });
      if (!isBusy) await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Carries every import in the queue on by one step; whether any has more to do. */
  async stepAll(): Promise<boolean> {
    let hasMore = false;
    for (const entry of await queuedImports(this.parts.database)) {
      if (this.stopping.signal.aborted) return false;
      try {
        hasMore = (await this.step(entry)) || hasMore;
      } catch (error) {
        this.parts.logger.error({ err: error, tenant: entry.tenantId, job: entry.jobId }, 'import failed');
        if (!isPassing(error)) await this.countFailure(entry);
      }
      await sleep(PAUSE_MS);
    }
    return hasMore;
  }

  private async step(entry: QueuedImport): Promise<boolean> {
    const { database } = this.parts;
    const job = await database.write(entry.tenantId, (manager) =>
      manager.findOneBy(ImportJob, { tenantId: entry.tenantId, id: entry.jobId }),
    );
    switch (job?.status) {
      case undefined:
      case 'UPLOADED':
        if (entry.seconds > PATIENCE_SECONDS.absent) await dequeue(database, entry);
        return false;
      case 'UPLOADING':
        if (entry.seconds > PATIENCE_SECONDS.uploading) await this.clear(entry, true);
        return false;
      case 'QUEUED':
      case 'RUNNING': {
        const relieve = () => this.garbage.relieve();
        const result = await stepImport({ ...this.parts, relieve }, job);
        relieve();
        if (result === 'over') await this.clear(entry);
        return result === 'more';
      }
      case 'COMPLETED':
      case 'FAILED':
      case 'CANCELLED':
        await this.clear(entry);
        return false;
    }
  }

  /** Removes what an import that is over leaves behind: the file's rows, and its place in the queue. */
  private async clear(entry: QueuedImport, entirely = false): Promise<void> {
    const { tenantId, jobId } = entry;
    await this.parts.database.write(tenantId, async (manager) => {
      if (entirely) await manager.delete(ImportJob, { tenantId, id: jobId });
      else await manager.delete(ImportChunk, { tenantId, jobId });
    });
    await dequeue(this.parts.database, entry);
    this.parts.logger.info({ tenant: tenantId, job: jobId }, 'import over');
  }

  /** Notes that a chunk failed, and gives the import up after some times. */
  private async countFailure({ tenantId, jobId: id }: QueuedImport): Promise<void> {
    await this.parts.database
      .write(tenantId, (manager) =>
        manager.query(
          `UPDATE import_jobs SET attempts = attempts + 1, updated_at = now(),
             status = CASE WHEN attempts + 1 >= $3 THEN 'FAILED' ELSE status END,
             finished_at = CASE WHEN attempts + 1 >= $3 THEN now() END
           WHERE tenant_id = $1 AND id = $2 AND status IN ('QUEUED', 'RUNNING')`,
          [tenantId, id, MAX_ATTEMPTS],
        ),
      )
      .catch((error: unknown) => {
        this.parts.logger.error({ err: error, tenant: tenantId, job: id }, 'a failure could not be noted');
      });
  }
}

/** Whether the failure says of itself that it passes, as an outage of the database does. */
function isPassing(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions['retryable'] === true;
}
