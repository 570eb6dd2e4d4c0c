import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** The head of a tenant's audit chain at some time. Kept elsewhere too, it shows that nothing before it is missing. */
@Entity('audit_anchors')
export class AuditAnchor {
  @PrimaryColumn({ type: 'text', name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn({ type: 'int', name: 'seal_sequence' })
  sealSequence!: number;

  @Column({ type: 'text', name: 'hash' })
  hash!: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, name: 'anchored_at', default: () => 'now()' })
  anchoredAt!: Date;
}
