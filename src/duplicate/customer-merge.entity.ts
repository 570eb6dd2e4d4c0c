import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Customer } from '../customer/customer.entity.js';
import { SealedColumn } from '../platform/encryption/sealed-column.js';

/** A property of the survivor before and after a merge. */
export interface OverwrittenProperty {
  property: string;
  before: unknown;
  after: unknown;
}

/** What a merge did, in enough detail to take it back. */
export interface MergeDetails {
  /** The merged customer's name and code, so that the list of merges can tell them. */
  name: string;
  code: string;
  /** Ids of the records that were moved to the survivor, by their type's name. */
  moved: Record<string, string[]>;
  /** Rows that the survivor had an equal of, as they were, by their type's name. */
  dropped: Record<string, Record<string, unknown>[]>;
  /** Ids of moved records that ceased to be the primary or default one, by their type's name. */
  yielded: Record<string, string[]>;
  /** What people set, as far as it changed. */
  fields: OverwrittenProperty[];
  /** What follows from other records, changed or not. */
  derived: OverwrittenProperty[];
}

/** A customer's becoming part of another; history, of which only the undoing is added. */
@Entity('customer_merges')
@Index('customer_merges_by_survivor', ['tenantId', 'survivorId', 'mergedAt', 'id'])
@Index('customer_merges_one_at_a_time', ['tenantId', 'mergedId'], {
  unique: true,
  where: '"undone_at" IS NULL',
})
@ForeignKey(() => Customer, ['tenantId', 'survivorId'], ['tenantId', 'id'], {
  name: 'customer_merges_survivor',
})
@ForeignKey(() => Customer, ['tenantId', 'mergedId'], ['tenantId', 'id'], { name: 'customer_merges_merged' })
export class CustomerMerge {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  /** A UUIDv7, so that merges sort by their order. */
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'uuid', name: 'survivor_id' })
  survivorId!: string;

  @Column({ type: 'uuid', name: 'merged_id' })
  mergedId!: string;

  @SealedColumn('details', { plain: 'json' })
  details!: MergeDetails;

  @Column({ type: 'text', name: 'merged_by', nullable: true })
  mergedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'merged_at' })
  mergedAt!: Date;

  @Column({ type: 'text', name: 'undone_by', nullable: true })
  undoneBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'undone_at', nullable: true })
  undoneAt!: Date | null;
}
