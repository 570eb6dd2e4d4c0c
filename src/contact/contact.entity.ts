import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { ContactStatus, InfluenceLevel, RestrictionReason } from '../__generated__/resolvers-types.js';
import { Customer } from '../customer/customer.entity.js';
import { RESTRICTION_EXPLAINED, RESTRICTION_REASONS } from '../personal-data/restriction.js';
import { EnumColumn, VersionedRecord } from '../platform/database/columns.js';
import { SealedColumn, SubjectKeyColumn } from '../platform/encryption/sealed-column.js';

/** Something a contact likes or wants, such as a language or a time to be called. */
export interface ContactPreferenceEntry {
  name: string;
  value: string;
}

/** A person at a customer. */
@Entity('contacts')
@Index('contacts_one_primary', ['tenantId', 'customerId'], {
  unique: true,
  where: '"is_primary" AND "deleted_at" IS NULL',
})
@Index('contacts_by_name', ['tenantId', 'isPrimary', 'name', 'id'])
@Index('contacts_by_customer', ['tenantId', 'customerId', 'isPrimary', 'name', 'id'])
@Index('contacts_by_phone', ['tenantId', 'phoneIndex'])
@Index('contacts_by_mobile', ['tenantId', 'mobileIndex'])
@Index('contacts_by_email', ['tenantId', 'emailIndex'])
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], { name: 'contacts_customer' })
@Check('restriction_explained', RESTRICTION_EXPLAINED)
export class Contact extends VersionedRecord {
  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @Column({ type: 'text', name: 'name' })
  name!: string;

  @Column({ type: 'text', name: 'position', nullable: true })
  position!: string | null;

  @Column({ type: 'text', name: 'department', nullable: true })
  department!: string | null;

  /** Under it the person's contact details are sealed. */
  @SubjectKeyColumn()
  subjectKey!: string | null;

  @SealedColumn('phone', { nullable: true, key: 'subject', index: 'phone' })
  phone!: string | null;

  @SealedColumn('mobile', { nullable: true, key: 'subject', index: 'phone' })
  mobile!: string | null;

  @SealedColumn('email', { nullable: true, key: 'subject', index: 'email' })
  email!: string | null;

  @SealedColumn('wechat', { nullable: true, key: 'subject' })
  wechat!: string | null;

  /** At most one contact of a customer is the primary one. */
  @Column({ type: 'boolean', name: 'is_primary', default: false })
  isPrimary!: boolean;

  @Column({ type: 'boolean', name: 'is_decision_maker', default: false })
  isDecisionMaker!: boolean;

  @EnumColumn<InfluenceLevel>('influence_level', ['LOW', 'MEDIUM', 'HIGH'], { default: 'MEDIUM' })
  influenceLevel!: InfluenceLevel;

  @EnumColumn<ContactStatus>('status', ['ACTIVE', 'INACTIVE'], { default: 'ACTIVE' })
  status!: ContactStatus;

  @Column({ type: 'date', name: 'birthday', nullable: true })
  birthday!: string | null;

  @Column({ type: 'text', name: 'preferred_channel', nullable: true })
  preferredChannel!: string | null;

  @Column({ type: 'jsonb', name: 'preferences', default: [] })
  preferences!: ContactPreferenceEntry[];

  @Column({ type: 'text', name: 'remarks', nullable: true })
  remarks!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'last_contact_at', nullable: true })
  lastContactAt!: Date | null;

  /** Since when the record may only be kept; null when it may be used. */
  @Column({ type: 'timestamptz', precision: 3, name: 'restricted_at', nullable: true })
  restrictedAt!: Date | null;

  @EnumColumn<RestrictionReason>('restriction_reason', RESTRICTION_REASONS, { nullable: true })
  restrictionReason!: RestrictionReason | null;

  /** When the personal data was erased; what is left is a placeholder. */
  @Column({ type: 'timestamptz', precision: 3, name: 'erased_at', nullable: true })
  erasedAt!: Date | null;
}
