import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RetentionType } from '../__generated__/resolvers-types.js';

/** That data of a type was looked through, or a part of it, for what was kept long enough. Rows are never changed. */
@Entity('retention_runs')
@Index('retention_runs_by_type', ['tenantId', 'type', 'startedAt'])
export class RetentionRun {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'type' })
  type!: RetentionType;

  /** What was older than this went. */
  @Column({ type: 'timestamptz', precision: 3, name: 'cutoff' })
  cutoff!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'started_at' })
  startedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'finished_at' })
  finishedAt!: Date;

  /** Records, files or people that went. */
  @Column({ type: 'int', name: 'removed' })
  removed!: number;

  /** People that could not be removed, and were passed over. */
  @Column({ type: 'int', name: 'failed' })
  failed!: number;

  /** Whether everything was looked through; false when it was stopped or failed on the way. */
  @Column({ type: 'boolean', name: 'completed' })
  completed!: boolean;
}
