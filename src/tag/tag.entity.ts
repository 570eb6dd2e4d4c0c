import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { TagType } from '../__generated__/resolvers-types.js';
import { Customer } from '../customer/customer.entity.js';
import { EnumColumn, FractionColumn, TenantRecord } from '../platform/database/columns.js';

/** A label on a customer, put there by a person or by a rule. Removed for good when taken off. */
@Entity('tags')
@Index('tags_name_unique', ['tenantId', 'customerId', 'name'], { unique: true })
@Index('tags_by_name', ['tenantId', 'name', 'id'])
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], { name: 'tags_customer' })
export class Tag extends TenantRecord {
  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @Column({ type: 'text', name: 'name' })
  name!: string;

  @EnumColumn<TagType>('type', ['MANUAL', 'AUTOMATIC', 'SYSTEM'], { default: 'MANUAL' })
  type!: TagType;

  @Column({ type: 'text', name: 'category', nullable: true })
  category!: string | null;

  @Column({ type: 'text', name: 'value', nullable: true })
  value!: string | null;

  /** How sure the rule was; null on tags that people put. */
  @FractionColumn('confidence', { nullable: true })
  confidence!: string | null;

  @Column({ type: 'text', name: 'created_by', nullable: true })
  createdBy!: string | null;
}
