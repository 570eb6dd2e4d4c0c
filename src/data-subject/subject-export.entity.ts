import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SubjectType } from '../__generated__/resolvers-types.js';
import { EnumColumn } from '../platform/database/columns.js';

/** That somebody was given what we hold of a person; what it was is not kept. */
@Entity('subject_exports')
@Index('subject_exports_by_time', ['tenantId', 'exportedAt', 'id'])
export class SubjectExport {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @EnumColumn<SubjectType>('subject_type', ['CONTACT', 'CUSTOMER'])
  subjectType!: SubjectType;

  @Column({ type: 'uuid', name: 'subject_id' })
  subjectId!: string;

  @Column({ type: 'text', name: 'exported_by' })
  exportedBy!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'exported_at' })
  exportedAt!: Date;
}
