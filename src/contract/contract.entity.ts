import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { ContractStatus, ContractType, RenewalType } from '../__generated__/resolvers-types.js';
import { Customer } from '../customer/customer.entity.js';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { CurrencyColumn, EnumColumn, VersionedRecord } from '../platform/database/columns.js';
import { SealedColumn } from '../platform/encryption/sealed-column.js';

/** An agreement with a customer over an amount and a period. */
@Entity('contracts')
@Index('contracts_code_unique', ['tenantId', 'code'], { unique: true })
@Index('contracts_by_start', ['tenantId', 'startDate', 'id'])
@Index('contracts_by_customer', ['tenantId', 'customerId', 'startDate', 'id'])
@Index('contracts_by_opportunity', ['tenantId', 'opportunityId', 'startDate', 'id'])
@Check('period_ordered', '"start_date" <= "end_date"')
@Check('renewal_notice_days_range', '"renewal_notice_days" >= 0')
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], { name: 'contracts_customer' })
@ForeignKey(() => Opportunity, ['tenantId', 'opportunityId'], ['tenantId', 'id'], {
  name: 'contracts_opportunity',
})
export class Contract extends VersionedRecord {
  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @Column({ type: 'uuid', name: 'opportunity_id', nullable: true })
  opportunityId!: string | null;

  /** Given once; stays taken after the contract is deleted. */
  @Column({ type: 'text', name: 'code' })
  code!: string;

  @Column({ type: 'text', name: 'name' })
  name!: string;

  @EnumColumn<ContractType>('type', ['SERVICE', 'PURCHASE', 'FRAMEWORK'])
  type!: ContractType;

  @EnumColumn<ContractStatus>('status', ['DRAFT', 'ACTIVE', 'EXPIRED', 'TERMINATED'], { default: 'DRAFT' })
  status!: ContractStatus;

  /** Above zero; only a draft may still be at zero. Sealed by the tenant's key: it outlives its customer's data. */
  @SealedColumn('amount', { plain: 'amount' })
  amount!: string;

  @CurrencyColumn('currency')
  currency!: string;

  @Column({ type: 'date', name: 'start_date' })
  startDate!: string;

  /** The last day of the contract. */
  @Column({ type: 'date', name: 'end_date' })
  endDate!: string;

  @Column({ type: 'date', name: 'signed_date', nullable: true })
  signedDate!: string | null;

  @EnumColumn<RenewalType>('renewal_type', ['MANUAL', 'AUTOMATIC'], { default: 'MANUAL' })
  renewalType!: RenewalType;

  /** How many days before its end the renewal is due for attention. */
  @Column({ type: 'int', name: 'renewal_notice_days', default: 90 })
  renewalNoticeDays!: number;

  @Column({ type: 'text', name: 'payment_terms', nullable: true })
  paymentTerms!: string | null;

  @Column({ type: 'text', name: 'service_level', nullable: true })
  serviceLevel!: string | null;

  @Column({ type: 'text', name: 'file_url', nullable: true })
  fileUrl!: string | null;

  @Column({ type: 'date', name: 'terminated_on', nullable: true })
  terminatedOn!: string | null;

  @Column({ type: 'text', name: 'termination_reason', nullable: true })
  terminationReason!: string | null;

  /** The end date that was announced as coming up, so that it is announced once. */
  @Column({ type: 'date', name: 'expiry_notified_on', nullable: true })
  expiryNotifiedOn!: string | null;
}
