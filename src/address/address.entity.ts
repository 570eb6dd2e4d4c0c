import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { AddressType } from '../__generated__/resolvers-types.js';
import { Customer } from '../customer/customer.entity.js';
import { EnumColumn, VersionedRecord } from '../platform/database/columns.js';

/** A place of a customer. */
@Entity('addresses')
@Index('addresses_by_customer', ['tenantId', 'customerId', 'isDefault', 'createdAt', 'id'])
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], { name: 'addresses_customer' })
export class Address extends VersionedRecord {
  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @EnumColumn<AddressType>('type', ['BILLING', 'SHIPPING', 'OFFICE', 'HOME'])
  type!: AddressType;

  /** ISO 3166-1 alpha-2. */
  @Column({ type: 'text', name: 'country', default: 'CN' })
  country!: string;

  @Column({ type: 'text', name: 'province' })
  province!: string;

  @Column({ type: 'text', name: 'city' })
  city!: string;

  @Column({ type: 'text', name: 'district', nullable: true })
  district!: string | null;

  /** Street, house and room: the detailed address. */
  @Column({ type: 'text', name: 'street' })
  street!: string;

  @Column({ type: 'text', name: 'postal_code', nullable: true })
  postalCode!: string | null;

  @Column({ type: 'boolean', name: 'is_default', default: false })
  isDefault!: boolean;

  @Column({ type: 'text', name: 'contact_name', nullable: true })
  contactName!: string | null;

  @Column({ type: 'text', name: 'contact_phone', nullable: true })
  contactPhone!: string | null;
}
