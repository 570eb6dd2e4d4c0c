import { Entity, PrimaryColumn } from 'typeorm';
import { TenantRow } from '../database/columns.js';

/**
 * A tenant that has written something, so that background work knows whom to work for. The rows belong to the
 * registry's own tenant, which no caller can be: that is how they are listed through the same door as everything else.
 */
@Entity('tenants')
export class Tenant extends TenantRow {
  @PrimaryColumn({ type: 'text', name: 'name' })
  name!: string;
}
