import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** An event of another system that was carried out, so that it is not when it comes again. */
@Entity('inbox_events')
export class InboxEvent {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn({ type: 'text', name: 'source' })
  source!: string;

  @PrimaryColumn({ type: 'text', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'type' })
  type!: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'received_at', default: () => 'now()' })
  receivedAt!: Date;
}
