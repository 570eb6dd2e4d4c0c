import { isRecordId } from '../records/identifier.js';
import { roles as bitsOf, type RoleBits } from './grant.js';
import type { Identity, Role } from './identity.js';

/**
 * Which of the tenant's customers somebody sees: all of them; those that are assigned to them; those of their team and
 * region as well; the one that they are; or none. Whatever hangs on a customer is seen by those who see the customer.
 */
export type Reach = 'all' | 'assigned' | 'team' | 'customer' | 'none';

/** Who reads, and with which eyes. Plans and statements differ by reach and roles, not by person. */
export interface Viewer {
  readonly tenantId: string;
  readonly userId: string;
  /** The only customer that a portal user sees. */
  readonly customerId?: string;
  readonly reach: Reach;
  /** The roles as bits: what policies are asked with. */
  readonly roles: RoleBits;
}

/** Reaches from the widest to the narrowest, with the roles that give them. */
const REACHES: readonly (readonly [Reach, readonly Role[]])[] = [
  ['all', ['admin', 'auditor', 'finance', 'marketing']],
  ['team', ['sales_manager']],
  ['assigned', ['sales', 'csm', 'service']],
  ['customer', ['portal']],
];

/** The eyes of the service itself, for work in the background: all of a tenant's records. */
export function serviceViewer(tenantId: string): Viewer {
  return { tenantId, userId: '', reach: 'all', roles: bitsOf('admin') };
}

/** The eyes of somebody who sent a request; of several roles, the widest reach counts. */
export function viewerOf({
  tenantId,
  userId,
  roles,
  customerId,
}: Pick<Identity, 'tenantId' | 'userId' | 'roles' | 'customerId'>): Viewer {
  const [widest = 'none'] = REACHES.find(([, giving]) => giving.some((role) => roles.includes(role))) ?? [];
  const known = customerId !== undefined && isRecordId(customerId);
  const reach = widest === 'customer' && !known ? 'none' : widest;
  return { tenantId, userId, customerId: known ? customerId : undefined, reach, roles: bitsOf(...roles) };
}
