import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type {
  CreditRating,
  CustomerGrade,
  CustomerLevel,
  CustomerScale,
  CustomerStatus,
  CustomerType,
  LifecycleStage,
  RestrictionReason,
} from '../__generated__/resolvers-types.js';
import { RESTRICTION_EXPLAINED, RESTRICTION_REASONS } from '../personal-data/restriction.js';
import {
  AmountColumn,
  CurrencyColumn,
  EnumColumn,
  ScoreColumn,
  VersionedRecord,
} from '../platform/database/columns.js';
import { SealedColumn, SubjectKeyColumn } from '../platform/encryption/sealed-column.js';
import { User } from '../user/user.entity.js';

/** An organisation or person we do, did or want to do business with. */
@Entity('customers')
@Index('customers_code_unique', ['tenantId', 'code'], { unique: true })
@Index('customers_name_unique', ['tenantId', 'name'], { unique: true, where: '"deleted_at" IS NULL' })
@Index('customers_by_creation', ['tenantId', 'createdAt', 'id'])
@Index('customers_by_renewal', ['tenantId', 'nextRenewalOn', 'id'])
@Index('customers_by_owner', ['tenantId', 'ownerId', 'createdAt', 'id'])
@Index('customers_by_phone', ['tenantId', 'phoneIndex'])
@Index('customers_by_email', ['tenantId', 'emailIndex'])
@Index('customers_by_service_owner', ['tenantId', 'serviceOwnerId', 'createdAt', 'id'])
@ForeignKey(() => User, ['tenantId', 'ownerId'], ['tenantId', 'id'], { name: 'customers_owner' })
@ForeignKey(() => Customer, ['tenantId', 'mergedIntoId'], ['tenantId', 'id'], {
  name: 'customers_merged_into',
})
@Check('merged_is_deleted', '"merged_into_id" IS NULL OR "deleted_at" IS NOT NULL')
@ForeignKey(() => User, ['tenantId', 'serviceOwnerId'], ['tenantId', 'id'], {
  name: 'customers_service_owner',
})
@Check('restriction_explained', RESTRICTION_EXPLAINED)
export class Customer extends VersionedRecord {
  /** Given once; stays taken after the customer is deleted. */
  @Column({ type: 'text', name: 'code' })
  code!: string;
  /** Free again once the customer is deleted. */
  @Column({ type: 'text', name: 'name' })
  name!: string;
  @EnumColumn<CustomerType>('type', ['ENTERPRISE', 'GOVERNMENT', 'INDIVIDUAL'])
  type!: CustomerType;
  @Column({ type: 'text', name: 'industry', nullable: true })
  industry!: string | null;
  @EnumColumn<CustomerScale>('scale', ['SMALL', 'MEDIUM', 'LARGE'], { nullable: true })
  scale!: CustomerScale | null;
  /** Set by people; `grade` is computed. */
  @EnumColumn<CustomerLevel>('level', ['STANDARD', 'IMPORTANT', 'VIP', 'STRATEGIC'], { default: 'STANDARD' })
  level!: CustomerLevel;
  /** Computed from annual spend and potential. */
  @EnumColumn<CustomerGrade>('grade', ['A', 'B', 'C', 'D'], { default: 'D' })
  grade!: CustomerGrade;
  @EnumColumn<LifecycleStage>('lifecycle_stage', ['PROSPECT', 'CUSTOMER', 'CHURNED'], { default: 'PROSPECT' })
  lifecycleStage!: LifecycleStage;
  @EnumColumn<CustomerStatus>('status', ['ACTIVE', 'INACTIVE', 'BLACKLISTED'], { default: 'ACTIVE' })
  status!: CustomerStatus;
  @Column({ type: 'text', name: 'source', nullable: true })
  source!: string | null;
  @Column({ type: 'text', name: 'region', nullable: true })
  region!: string | null;
  @Column({ type: 'text', name: 'website', nullable: true })
  website!: string | null;
  /** Under it the customer's contact details are sealed. */
  @SubjectKeyColumn()
  subjectKey!: string | null;

  @SealedColumn('phone', { nullable: true, key: 'subject', index: 'phone' })
  phone!: string | null;
  @SealedColumn('email', { nullable: true, key: 'subject', index: 'email' })
  email!: string | null;
  @Column({ type: 'text', name: 'description', nullable: true })
  description!: string | null;
  @Column({ type: 'text', name: 'remarks', nullable: true })
  remarks!: string | null;
  @AmountColumn('annual_revenue_amount', { nullable: true })
  annualRevenueAmount!: string | null;
  @CurrencyColumn('annual_revenue_currency')
  annualRevenueCurrency!: string;
  @EnumColumn<CreditRating>('credit_rating', ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'C'], { nullable: true })
  creditRating!: CreditRating | null;
  @Column({ type: 'date', name: 'acquired_on', nullable: true })
  acquiredOn!: string | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'last_contact_at', nullable: true })
  lastContactAt!: Date | null;
  @Column({ type: 'date', name: 'next_renewal_on', nullable: true })
  nextRenewalOn!: string | null;
  @AmountColumn('lifetime_value_amount', { nullable: true })
  lifetimeValueAmount!: string | null;
  @CurrencyColumn('lifetime_value_currency')
  lifetimeValueCurrency!: string;
  /** Copy of the newest overall health score, so that lists can filter and sort by it. */
  @ScoreColumn('latest_health_score', { nullable: true })
  latestHealthScore!: string | null;
  @Column({ type: 'text', name: 'owner_id', nullable: true })
  ownerId!: string | null;
  @Column({ type: 'text', name: 'service_owner_id', nullable: true })
  serviceOwnerId!: string | null;
  /** Of a customer that was merged into another, and so deleted: which one. */
  @Column({ type: 'uuid', name: 'merged_into_id', nullable: true })
  mergedIntoId!: string | null;
  /** Since when the record may only be kept; null when it may be used. */
  @Column({ type: 'timestamptz', precision: 3, name: 'restricted_at', nullable: true })
  restrictedAt!: Date | null;
  @EnumColumn<RestrictionReason>('restriction_reason', RESTRICTION_REASONS, { nullable: true })
  restrictionReason!: RestrictionReason | null;
  /** When the personal data was erased; what is left is a placeholder. */
  @Column({ type: 'timestamptz', precision: 3, name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}
