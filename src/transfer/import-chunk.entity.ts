import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TenantRow } from '../platform/database/columns.js';
import { SealedColumn } from '../platform/encryption/sealed-column.js';
import { ImportJob } from './import-job.entity.js';
import type { FileRow } from './file-row.js';

/** A piece of an uploaded file, kept until the import is over. */
@Entity('import_chunks')
@ForeignKey(() => ImportJob, ['tenantId', 'jobId'], ['tenantId', 'id'], {
  name: 'import_chunks_job',
  onDelete: 'CASCADE',
})
export class ImportChunk extends TenantRow {
  @PrimaryColumn({ type: 'uuid', name: 'job_id' })
  jobId!: string;

  /** From 0. */
  @PrimaryColumn({ type: 'int', name: 'number' })
  number!: number;

  @SealedColumn('rows', { plain: 'json' })
  rows!: FileRow[];
}
