import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TenantRow } from '../database/columns.js';
import { SealedColumn } from '../encryption/sealed-column.js';

/** A request that was carried out, and what it answered. */
@Entity('idempotency_records')
@Index('idempotency_records_by_expiry', ['tenantId', 'expiresAt'])
export class IdempotencyRecord extends TenantRow {
  /** Digest of caller, request id, operation and response path. */
  @PrimaryColumn({ type: 'text', name: 'key' })
  key!: string;

  /** Digest of the arguments. */
  @Column({ type: 'text', name: 'fingerprint' })
  fingerprint!: string;

  @SealedColumn('result', { plain: 'json' })
  result!: unknown;

  @Column({ type: 'timestamptz', precision: 3, name: 'expires_at' })
  expiresAt!: Date;
}
