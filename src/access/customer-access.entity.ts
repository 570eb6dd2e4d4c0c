import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessAction } from '../__generated__/resolvers-types.js';
import { EnumColumn } from '../platform/database/columns.js';
import { ACTIONS } from './access-entry.entity.js';

/**
 * That an entry of the access log shows a customer: the way from a customer to who saw it. It repeats what the entry
 * says; an index on the entry's list could not be used under row-level security.
 */
@Entity('customer_accesses')
export class CustomerAccess {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  /** Not called `customerId`: what is gone by that name follows its customer through a merge. */
  @PrimaryColumn({ type: 'uuid', name: 'customer_id' })
  shownCustomerId!: string;

  @PrimaryColumn({ type: 'timestamptz', precision: 3, name: 'occurred_at' })
  occurredAt!: Date;

  /** The entry's id. */
  @PrimaryColumn({ type: 'uuid', name: 'entry_id' })
  id!: string;

  @Column({ type: 'text', name: 'actor_id' })
  actorId!: string;

  @EnumColumn('action', ACTIONS)
  action!: AccessAction;
}
