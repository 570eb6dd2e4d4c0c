import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { ContactStatus, InfluenceLevel } from '../__generated__/resolvers-types.js';
import { Customer } from '../customer/customer.entity.js';
import { EnumColumn, VersionedRecord } from '../platform/database/columns.js';

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
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], { name: 'contacts_customer' })
export class Contact extends VersionedRecord {
  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @Column({ type: 'text', name: 'name' })
  name!: string;

  @Column({ type: 'text', name: 'position', nullable: true })
  position!: string | null;

  @Column({ type: 'text', name: 'department', nullable: true })
  department!: string | null;

  @Column({ type: 'text', name: 'phone', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', name: 'mobile', nullable: true })
  mobile!: string | null;

  @Column({ type: 'text', name: 'email', nullable: true })
  email!: string | null;

  @Column({ type: 'text', name: 'wechat', nullable: true })
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
}
