import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Violation } from '../mutation/violation.js';
import { TenantRecord } from '../platform/database/columns.js';
import { SealedColumn } from '../platform/encryption/sealed-column.js';
import { ImportJob } from './import-job.entity.js';

/** A row of an imported file that was refused. */
@Entity('import_errors')
@Index('import_errors_by_row', ['tenantId', 'jobId', 'row', 'id'])
@ForeignKey(() => ImportJob, ['tenantId', 'jobId'], ['tenantId', 'id'], {
  name: 'import_errors_job',
  onDelete: 'CASCADE',
})
export class ImportError extends TenantRecord {
  @Column({ type: 'uuid', name: 'job_id' })
  jobId!: string;

  /** From 1, without the header. */
  @Column({ type: 'int', name: 'row' })
  row!: number;

  @Column({ type: 'int', name: 'line' })
  line!: number;

  /** What is wrong; `field` begins with the column. */
  @Column({ type: 'jsonb', name: 'violations' })
  violations!: Violation[];

  /** The row as it came. */
  @SealedColumn('cells', { plain: 'json' })
  cells!: (string | null)[];
}
