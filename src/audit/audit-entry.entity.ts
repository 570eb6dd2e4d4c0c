import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AuditAction } from '../__generated__/resolvers-types.js';
import { EnumColumn } from '../platform/database/columns.js';

/** A field of a record before and after a change; personal data is masked. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/**
 * Who did what to one record. The server can add entries and seal them once, and do nothing else to them: the
 * database refuses it.
 */
@Entity('audit_entries')
@Index('audit_entries_seal_unique', ['tenantId', 'sealSequence'], { unique: true })
@Index('audit_entries_unsealed', ['tenantId', 'occurredAt', 'id'], { where: '"seal_sequence" IS NULL' })
@Index('audit_entries_by_time', ['tenantId', 'occurredAt', 'id'])
@Index('audit_entries_by_record', ['tenantId', 'recordId', 'occurredAt', 'id'])
export class AuditEntry {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'occurred_at' })
  occurredAt!: Date;

  /** The identity provider's id of the caller, or the name of the background task. */
  @Column({ type: 'text', name: 'actor_id' })
  actorId!: string;

  @Column({ type: 'text', array: true, name: 'actor_roles' })
  actorRoles!: string[];

  /** The mutation, event or task that made the change. */
  @Column({ type: 'text', name: 'operation' })
  operation!: string;

  @EnumColumn<AuditAction>('action', ['CREATE', 'UPDATE', 'DELETE', 'RESTORE'])
  action!: AuditAction;

  /** The GraphQL type of the record. */
  @Column({ type: 'text', name: 'record_type' })
  recordType!: string;

  @Column({ type: 'uuid', name: 'record_id' })
  recordId!: string;

  /** The record's version after the change; null for records that count none. */
  @Column({ type: 'int', name: 'record_version', nullable: true })
  recordVersion!: number | null;

  @Column({ type: 'uuid', name: 'customer_id', nullable: true })
  customerId!: string | null;

  @Column({ type: 'jsonb', name: 'changes' })
  changes!: FieldChange[];

  @Column({ type: 'text', name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column({ type: 'text', name: 'trace_id', nullable: true })
  traceId!: string | null;

  /** Place in the tenant's chain, from 1; null until sealed. */
  @Column({ type: 'int', name: 'seal_sequence', nullable: true })
  sealSequence!: number | null;

  @Column({ type: 'text', name: 'previous_hash', nullable: true })
  previousHash!: string | null;

  @Column({ type: 'text', name: 'hash', nullable: true })
  hash!: string | null;
}
