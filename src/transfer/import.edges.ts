import { manyEdge } from '../platform/edges/edge.js';
import { RecordType } from '../platform/records/record-type.js';
import { ImportError } from './import-error.entity.js';
import { ImportJob } from './import-job.entity.js';

export const importJobs = new RecordType('ImportJob', ImportJob, {
  orderBy: [{ property: 'createdAt', direction: 'DESC' }],
  search: { columns: [] },
});

export const importErrors = new RecordType('ImportRowError', ImportError, {
  orderBy: [{ property: 'row', direction: 'ASC' }],
  search: { columns: [] },
});

export const jobErrors = manyEdge(importJobs, 'errors', importErrors, 'jobId');
