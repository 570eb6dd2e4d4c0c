import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event that a business transaction left for the relay to publish. */
@Entity('outbox_events')
@Index('outbox_events_waiting', ['tenantId', 'sequence'], {
  where: '"published_at" IS NULL AND "dead_at" IS NULL',
})
@Index('outbox_events_published', ['tenantId', 'publishedAt'])
export class OutboxEvent {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  /** Grows along the changes of one record. */
  @Column({ type: 'bigint', name: 'sequence', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  sequence!: string;

  @Column({ type: 'text', name: 'type' })
  type!: string;

  @Column({ type: 'text', name: 'record_type' })
  recordType!: string;

  @Column({ type: 'uuid', name: 'record_id' })
  recordId!: string;

  @Column({ type: 'uuid', name: 'customer_id', nullable: true })
  customerId!: string | null;

  @Column({ type: 'jsonb', name: 'data' })
  data!: Record<string, unknown>;

  @Column({ type: 'text', name: 'trace_id', nullable: true })
  traceId!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'occurred_at' })
  occurredAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'int', name: 'attempts', default: 0 })
  attempts!: number;

  /** When publishing was given up; somebody has to look. */
  @Column({ type: 'timestamptz', precision: 3, name: 'dead_at', nullable: true })
  deadAt!: Date | null;

  @Column({ type: 'text', name: 'last_error', nullable: true })
  lastError!: string | null;
}
