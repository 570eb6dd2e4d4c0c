import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StaffRole } from '../__generated__/resolvers-types.js';
import { EnumColumn, TenantRow } from '../platform/database/columns.js';

/** A staff member, as the CRM knows them; the identity provider owns the account. */
@Entity('users')
@Index('users_by_name', ['tenantId', 'name', 'id'])
@Index('users_by_manager', ['tenantId', 'managerId', 'name', 'id'])
@ForeignKey(() => User, ['tenantId', 'managerId'], ['tenantId', 'id'], { name: 'users_manager' })
@Check('capacity_range', '"capacity" >= 0')
export class User extends TenantRow {
  /** The identity provider's id (JWT `sub`). */
  @PrimaryColumn({ type: 'text', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'name' })
  name!: string;

  @Column({ type: 'text', name: 'email', nullable: true })
  email!: string | null;

  @Column({ type: 'text', name: 'phone', nullable: true })
  phone!: string | null;

  @EnumColumn<StaffRole>('role', [
    'SALES',
    'SALES_MANAGER',
    'CSM',
    'SERVICE',
    'FINANCE',
    'MARKETING',
    'ADMIN',
  ])
  role!: StaffRole;

  @Column({ type: 'text', name: 'region', nullable: true })
  region!: string | null;

  /** Industries the person looks after. */
  @Column({ type: 'text', array: true, name: 'industries', default: () => "'{}'" })
  industries!: string[];

  /** How many customers the person can look after; unlimited when null. */
  @Column({ type: 'int', name: 'capacity', nullable: true })
  capacity!: number | null;

  /** Who leads the person's team. */
  @Column({ type: 'text', name: 'manager_id', nullable: true })
  managerId!: string | null;

  @Column({ type: 'boolean', name: 'active', default: true })
  active!: boolean;
}
