import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RetentionType } from '../__generated__/resolvers-types.js';
import { EnumColumn } from '../platform/database/columns.js';

/** How long a tenant keeps data of a type, where that is not as long as everybody does. */
@Entity('retention_rules')
@Index('retention_rules_type_unique', ['tenantId', 'type'], { unique: true })
@Check('keep_days_range', '"keep_days" > 0')
export class RetentionRule {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @EnumColumn<RetentionType>('type', [
    'INTERACTIONS',
    'DELETED_RECORDS',
    'INACTIVE_PROSPECTS',
    'IMPORT_FILES',
    'PUBLISHED_EVENTS',
    'ACCESS_LOG',
  ])
  type!: RetentionType;

  @Column({ type: 'int', name: 'keep_days' })
  keepDays!: number;

  @Column({ type: 'text', name: 'updated_by', nullable: true })
  updatedBy!: string | null;
}
