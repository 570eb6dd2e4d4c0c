import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';

/** The queue's own tenant; no caller's tenant id begins with an asterisk. */
const QUEUE = '*';

/** An import that waits, or is under way. */
export interface QueuedImport {
  readonly tenantId: string;
  readonly jobId: string;
  /** How long it has been in the queue. */
  readonly seconds: number;
}

/**
 * Puts an import into the queue. To be done before the import itself waits: an entry without an import is dropped, but
 * an import without an entry would wait for ever.
 */
export async function enqueue(database: Database, tenantId: string, jobId: string): Promise<void> {
  await database.write(QUEUE, (manager) =>
    manager.query(
      `INSERT INTO import_queue (tenant_id, owner, job_id) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id, owner, job_id) DO UPDATE SET created_at = now(), updated_at = now()`,
      [QUEUE, tenantId, jobId],
    ),
  );
}

/** All entries, the oldest first. */
export async function queuedImports(database: Database): Promise<QueuedImport[]> {
  return database.query<QueuedImport>(serviceViewer(QUEUE), {
    text: `SELECT owner AS "tenantId", job_id AS "jobId",
             extract(epoch FROM now() - created_at)::float8 AS seconds
           FROM import_queue WHERE tenant_id = $1 ORDER BY created_at, job_id`,
    values: [QUEUE],
  });
}

/** Takes an import that is over, or was never there, out of the queue. */
export async function dequeue(
  database: Database,
  { tenantId, jobId }: Pick<QueuedImport, 'tenantId' | 'jobId'>,
): Promise<void> {
  await database.write(QUEUE, (manager) =>
    manager.query('DELETE FROM import_queue WHERE tenant_id = $1 AND owner = $2 AND job_id = $3', [
      QUEUE,
      tenantId,
      jobId,
    ]),
  );
}
