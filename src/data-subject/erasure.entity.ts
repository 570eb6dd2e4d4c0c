import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ErasureReason, SubjectType } from '../__generated__/resolvers-types.js';
import { EnumColumn } from '../platform/database/columns.js';

/** An erasure that was carried out: what must be erased again in a backup. Rows are never changed. */
@Entity('erasures')
@Index('erasures_by_subject', ['tenantId', 'subjectId', 'erasedAt', 'id'])
@Index('erasures_by_time', ['tenantId', 'erasedAt', 'id'])
export class Erasure {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @EnumColumn<SubjectType>('subject_type', ['CONTACT', 'CUSTOMER'])
  subjectType!: SubjectType;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @EnumColumn<ErasureReason>('reason', [
    'CONSENT_WITHDRAWN',
    'PURPOSE_ACHIEVED',
    'OBJECTION',
    'UNLAWFUL_PROCESSING',
    'LEGAL_OBLIGATION',
    'RETENTION_EXPIRED',
  ])
  reason!: ErasureReason;

  /** Why the person was erased although contracts or payments were open. */
  @Column({ type: 'text', name: 'hold_override', nullable: true })
  holdOverride!: string | null;

  @Column({ type: 'text', name: 'erased_by' })
  erasedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'erased_at' })
  erasedAt!: Date;
}
