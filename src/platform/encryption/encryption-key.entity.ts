import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { EnumColumn, TenantRow } from '../database/columns.js';
import type { KeyPurpose, KeyState } from './keyring.js';

/** A key of a tenant, wrapped by a key that is not in the database. */
@Entity('encryption_keys')
@Check('purpose_known', `"purpose" IN ('DATA', 'INDEX')`)
export class EncryptionKey extends TenantRow {
  @PrimaryColumn({ type: 'text', name: 'purpose' })
  purpose!: KeyPurpose;

  /** From 1. */
  @PrimaryColumn({ type: 'int', name: 'version' })
  version!: number;

  /** The key, as the key management service wrapped it. */
  @Column({ type: 'text', name: 'wrapped' })
  wrapped!: string;

  /** Which key of the service wrapped it. */
  @Column({ type: 'text', name: 'kek' })
  kek!: string;

  @EnumColumn<KeyState>('state', ['ACTIVE', 'OPENING', 'RETIRED'], { default: 'ACTIVE' })
  state!: KeyState;

  @Column({ type: 'timestamptz', precision: 3, name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
