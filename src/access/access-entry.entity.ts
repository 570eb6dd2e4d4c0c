import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccessAction, AccessChannel } from '../__generated__/resolvers-types.js';
import { EnumColumn } from '../platform/database/columns.js';

/** What was done with records. */
export const ACTIONS: readonly AccessAction[] = [
  'PROFILE_READ',
  'LIST_READ',
  'RELATED_READ',
  'CHANGE_READ',
  'EVENT_READ',
  'HISTORY_READ',
  'REVEAL',
  'EXPORT',
];

/**
 * Who read which records. The server can add entries and read them, and do nothing else to them: the database
 * refuses it.
 */
@Entity('access_log')
@Index('access_log_by_time', ['tenantId', 'occurredAt', 'id'])
@Index('access_log_by_actor', ['tenantId', 'actorId', 'occurredAt', 'id'])
export class AccessEntry {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  /** A UUIDv7 of `occurredAt`, so that the primary key runs with time. */
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'occurred_at' })
  occurredAt!: Date;

  /** The identity provider's id of the caller. */
  @Column({ type: 'text', name: 'actor_id' })
  actorId!: string;

  @Column({ type: 'text', array: true, name: 'actor_roles' })
  actorRoles!: string[];

  @EnumColumn('action', ACTIONS)
  action!: AccessAction;

  @EnumColumn<AccessChannel>('channel', ['GRAPHQL', 'FEDERATION', 'SUBSCRIPTION', 'HTTP'])
  channel!: AccessChannel;

  /** The operation's name where the caller gave one, else its first field; or the route. */
  @Column({ type: 'text', name: 'operation', nullable: true })
  operation!: string | null;

  /** The GraphQL type of the records that were asked for. */
  @Column({ type: 'text', name: 'record_type' })
  recordType!: string;

  @Column({ type: 'text', array: true, name: 'record_ids' })
  recordIds!: string[];

  /** The customers whom these records, and all that was read below them, tell about. */
  @Column({ type: 'uuid', array: true, name: 'customer_ids' })
  customerIds!: string[];

  /** The field that was revealed. */
  @Column({ type: 'text', name: 'field', nullable: true })
  field!: string | null;

  @Column({ type: 'text', name: 'purpose', nullable: true })
  purpose!: string | null;

  @Column({ type: 'text', name: 'request_id' })
  requestId!: string;

  @Column({ type: 'text', name: 'trace_id' })
  traceId!: string;
}
