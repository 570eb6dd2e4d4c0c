import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { TenantRecord } from '../platform/database/columns.js';
import { User } from '../user/user.entity.js';
import { Customer } from './customer.entity.js';

/** A customer's passing from one owner to another; history, never edited. */
@Entity('customer_assignments')
@Index('customer_assignments_by_customer', ['tenantId', 'customerId', 'assignedAt', 'id'])
@ForeignKey(() => Customer, ['tenantId', 'customerId'], ['tenantId', 'id'], {
  name: 'customer_assignments_customer',
})
@ForeignKey(() => User, ['tenantId', 'fromUserId'], ['tenantId', 'id'], {
  name: 'customer_assignments_from_user',
})
@ForeignKey(() => User, ['tenantId', 'toUserId'], ['tenantId', 'id'], {
  name: 'customer_assignments_to_user',
})
export class CustomerAssignment extends TenantRecord {
  @Column({ type: 'uuid', name: 'customer_id' })
  customerId!: string;

  /** Null when nobody had the customer. */
  @Column({ type: 'text', name: 'from_user_id', nullable: true })
  fromUserId!: string | null;

  /** Null when nobody has the customer any more. */
  @Column({ type: 'text', name: 'to_user_id', nullable: true })
  toUserId!: string | null;

  @Column({ type: 'text', name: 'reason', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', name: 'assigned_by', nullable: true })
  assignedBy!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'assigned_at' })
  assignedAt!: Date;
}
