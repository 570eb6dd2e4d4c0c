import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { OpportunityStage } from '../__generated__/resolvers-types.js';
import { Contact } from '../contact/contact.entity.js';
import { Customer } from '../customer/customer.entity.js';
import { AmountColumn, CurrencyColumn, EnumColumn, VersionedRecord } from '../platform/database/columns.js';
import { User } from '../user/user.entity.js';

/** A sale that may come about. */
@Entity('opportunities')
@Index('opportunities_code_unique', ['tenantId', 'code'], { unique: true })
@Index('opportunities_by_creation', ['tenantId', 'createdAt', 'id'])
@Index('opportunities_by_customer', ['tenantId', 'customerId', 'createdAt', 'id'])
@Index('opportunities_by_contact', ['tenantId', 'contactId', 'createdAt', 'id'])
@Index('opportunities_by_owner', ['tenantId', 'ownerId', 'createdAt', 'id'])
@Check('probability_range', '"probability" BETWEEN 0 AND 100')
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], {
  name: 'opportunities_customer',
})
@ForeignKey(() => Contact, ['tenantId', 'contactId'], ['tenantId', 'id'], { name: 'opportunities_contact' })
@ForeignKey(() => User, ['tenantId', 'ownerId'], ['tenantId', 'id'], { name: 'opportunities_owner' })
export class Opportunity extends VersionedRecord {
  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  @Column({ type: 'uuid', name: 'contact_id', nullable: true })
  contactId!: string | null;

  @Column({ type: 'text', name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @Column({ type: 'text', name: 'code', nullable: true })
  code!: string | null;

  @Column({ type: 'text', name: 'name' })
  name!: string;

  /** Null until an estimate is known. */
  @AmountColumn('amount', { nullable: true })
  amount!: string | null;

  @CurrencyColumn('currency')
  currency!: string;

  @EnumColumn<OpportunityStage>(
    'stage',
    ['LEAD', 'QUALIFICATION', 'PROPOSAL', 'NEGOTIATION', 'WON', 'LOST'],
    { default: 'LEAD' },
  )
  stage!: OpportunityStage;

  /** Percent. */
  @Column({ type: 'int', name: 'probability', default: 0 })
  probability!: number;

  @Column({ type: 'date', name: 'expected_close_on', nullable: true })
  expectedCloseOn!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'text', name: 'close_reason', nullable: true })
  closeReason!: string | null;

  @Column({ type: 'text', name: 'source', nullable: true })
  source!: string | null;

  @Column({ type: 'text', name: 'description', nullable: true })
  description!: string | null;
}
