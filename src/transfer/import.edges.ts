import { READER_ID } from '../platform/records/visibility.js';
import { manyEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { importErrorAccess, importJobAccess } from './transfer.access.js';
import { ImportError } from './import-error.entity.js';
import { ImportJob } from './import-job.entity.js';

export const importJobs = new RecordType('ImportJob', ImportJob, {
  access: importJobAccess,
  orderBy: [{ property: 'createdAt', direction: 'DESC' }],
  search: { columns: [] },
  visibility: (alias) => `${alias}."created_by" = ${READER_ID}`,
});

export const importErrors = new RecordType('ImportRowError', ImportError, {
  access: importErrorAccess,
  orderBy: [{ property: 'row', direction: 'ASC' }],
  search: { columns: [] },
  visibility: { with: importJobs, by: 'jobId' },
});

export const jobErrors = manyEdge(importJobs, 'errors', importErrors, 'jobId');
