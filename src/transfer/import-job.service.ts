import type { CancelImportInput, StartImportInput } from '../__generated__/resolvers-types.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { ImportJob } from './import-job.entity.js';
import { importJobs } from './import.edges.js';

/** Lets the import of an uploaded file begin. Its place in the queue must have been taken before. */
export async function startImport(
  write: Write,
  { id, policy, dryRun }: StartImportInput,
): Promise<{ job: ImportJob }> {
  const job = await write.lock(importJobs, id);
  if (job.status !== 'UPLOADED') refuse(isOver(job) ? 'IMPORT_OVER' : 'IMPORT_STARTED', ['id']);
  return change(write, job, {
    status: 'QUEUED',
    policy: policy ?? job.policy,
    dryRun: dryRun ?? job.dryRun,
  });
}

/** Stops an import; the chunk that is under way may still come to its end. */
export async function cancelImport(write: Write, { id }: CancelImportInput): Promise<{ job: ImportJob }> {
  const job = await write.lock(importJobs, id);
  if (isOver(job)) refuse('IMPORT_OVER', ['id']);
  return change(write, job, { status: 'CANCELLED', finishedAt: write.author.now });
}

function isOver({ status }: ImportJob): boolean {
  return status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELLED';
}

async function change(
  write: Write,
  { id }: ImportJob,
  values: Partial<ImportJob>,
): Promise<{ job: ImportJob }> {
  await write.manager.update(ImportJob, { tenantId: write.tenantId, id }, values);
  return { job: await write.require(importJobs, id, ['id']) };
}
