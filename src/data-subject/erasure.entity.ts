import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ErasureReason, SubjectType } from '../__generated__/resolvers-types.js';
import { EnumColumn } from '../platform/database/columns.js';

/** On which grounds people are erased (GDPR Art. 17(1), PIPL Art. 47). */
export const ERASURE_REASONS = [
  'CONSENT_WITHDRAWN',
  'PURPOSE_ACHIEVED',
  'OBJECTION',
  'UNLAWFUL_PROCESSING',
  'LEGAL_OBLIGATION',
  'RETENTION_EXPIRED',
] as const satisfies readonly ErasureReason[];

/** A record whose erasure was carried out: what must be erased again in a backup. Rows are never changed. */
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

  @EnumColumn<ErasureReason>('reason', ERASURE_REASONS)
  reason!: ErasureReason;

  /** Why the person was erased although contracts or payments were open. */
  @Column({ type: 'text', name: 'hold_override', nullable: true })
  holdOverride!: string | null;

  @Column({ type: 'text', name: 'erased_by' })
  erasedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'erased_at' })
  erasedAt!: Date;
}
