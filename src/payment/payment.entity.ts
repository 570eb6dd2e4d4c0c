import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { PaymentMethod, PaymentStatus } from '../__generated__/resolvers-types.js';
import { Contract } from '../contract/contract.entity.js';
import { Customer } from '../customer/customer.entity.js';
import { AmountColumn, CurrencyColumn, EnumColumn, VersionedRecord } from '../platform/database/columns.js';

/** Money due or received under a contract. */
@Entity('payments')
@Index('payments_code_unique', ['tenantId', 'contractId', 'code'], { unique: true })
@Index('payments_by_due_date', ['tenantId', 'dueOn', 'id'])
@Index('payments_by_customer', ['tenantId', 'customerId', 'dueOn', 'id'])
@Index('payments_by_contract', ['tenantId', 'contractId', 'dueOn', 'id'])
@ForeignKey(() => Contract, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'payments_contract' })
@ForeignKey(() => Payment, ['tenantId', 'partOfId'], ['tenantId', 'id'], { name: 'payments_part_of' })
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], { name: 'payments_customer' })
export class Payment extends VersionedRecord {
  @Column({ type: 'uuid', name: 'contract_id' })
  contractId!: string;

  /** The contract's customer, kept here so that a customer's payments need no join. */
  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @Column({ type: 'text', name: 'code' })
  code!: string;

  @AmountColumn('amount')
  amount!: string;

  @CurrencyColumn('currency')
  currency!: string;

  /** Only RECEIVED payments count as paid. */
  @EnumColumn<PaymentStatus>('status', ['PLANNED', 'RECEIVED', 'REVERSED'], { default: 'PLANNED' })
  status!: PaymentStatus;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'paid_at', nullable: true })
  paidAt!: Date | null;

  @EnumColumn<PaymentMethod>(
    'method',
    ['BANK_TRANSFER', 'CARD', 'CASH', 'CHECK', 'ALIPAY', 'WECHAT_PAY', 'OTHER'],
    { nullable: true },
  )
  method!: PaymentMethod | null;

  /** The payer's or the bank's own number of the transaction. */
  @Column({ type: 'text', name: 'reference', nullable: true })
  reference!: string | null;

  @Column({ type: 'text', name: 'remarks', nullable: true })
  remarks!: string | null;

  /** The planned payment that this one received a part of. */
  @Column({ type: 'uuid', name: 'part_of_id', nullable: true })
  partOfId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'reversed_at', nullable: true })
  reversedAt!: Date | null;

  @Column({ type: 'text', name: 'reversal_reason', nullable: true })
  reversalReason!: string | null;
}
