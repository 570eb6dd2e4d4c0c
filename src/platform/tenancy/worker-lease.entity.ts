import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TenantRow } from '../database/columns.js';

/** Which server does a background task of the tenant, and until when nobody else may. */
@Entity('worker_leases')
export class WorkerLease extends TenantRow {
  @PrimaryColumn({ type: 'text', name: 'task' })
  task!: string;

  @Column({ type: 'uuid', name: 'holder' })
  holder!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'held_until' })
  heldUntil!: Date;
}
