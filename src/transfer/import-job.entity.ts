import { Column, Entity, Index } from 'typeorm';
import type { ImportFormat, ImportPolicy, ImportStatus } from '../__generated__/resolvers-types.js';
import { EnumColumn, TenantRecord } from '../platform/database/columns.js';

/** An import of a file: what is to be done with it, and how far that is. */
@Entity('import_jobs')
@Index('import_jobs_by_creation', ['tenantId', 'createdAt', 'id'])
export class ImportJob extends TenantRecord {
  @EnumColumn<ImportStatus>('status', [
    'UPLOADING',
    'UPLOADED',
    'QUEUED',
    'RUNNING',
    'COMPLETED',
    'FAILED',
    'CANCELLED',
  ])
  status!: ImportStatus;

  @EnumColumn<ImportPolicy>('policy', ['REJECT_ALL', 'SKIP_FAILED'])
  policy!: ImportPolicy;

  @EnumColumn<ImportFormat>('format', ['CSV', 'XLSX', 'NDJSON'])
  format!: ImportFormat;

  /** Only tells what would be refused. */
  @Column({ type: 'boolean', name: 'dry_run', default: false })
  dryRun!: boolean;

  @Column({ type: 'text', name: 'file_name', nullable: true })
  fileName!: string | null;

  /** Rows of the file. */
  @Column({ type: 'int', name: 'total', default: 0 })
  total!: number;

  /** Rows that were looked at. */
  @Column({ type: 'int', name: 'processed', default: 0 })
  processed!: number;

  @Column({ type: 'int', name: 'imported', default: 0 })
  imported!: number;

  /** Rows that were refused. */
  @Column({ type: 'int', name: 'failed', default: 0 })
  failed!: number;

  /** Into how many pieces the file was cut. */
  @Column({ type: 'int', name: 'chunks', default: 0 })
  chunks!: number;

  /** The piece that comes next. */
  @Column({ type: 'int', name: 'cursor', default: 0 })
  cursor!: number;

  /** How often a piece failed for no fault of its rows. */
  @Column({ type: 'int', name: 'attempts', default: 0 })
  attempts!: number;

  @Column({ type: 'text', name: 'created_by' })
  createdBy!: string;

  /** Roles of who sent the file, for the audit log. */
  @Column({ type: 'text', array: true, name: 'creator_roles' })
  creatorRoles!: string[];

  @Column({ type: 'text', name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column({ type: 'text', name: 'trace_id', nullable: true })
  traceId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
