import { isRecordId } from '../records/identifier.js';
import { ROLES, type Identity, type Role } from './identity.js';

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
  /** The roles as bits, in the order of ROLES: what policies are asked with. */
  readonly roles: number;
}

/** Reaches from the widest to the narrowest, with the roles that give them. */
const REACHES: readonly (readonly [Reach, readonly Role[]])[] = [
  ['all', ['admin', 'auditor', 'finance', 'marketing']],
  ['team', ['sales_manager']],
  ['assigned', ['sales', 'csm', 'service']],
  ['customer', ['portal']],
];

/** The bits of these roles, in the order of ROLES. */
function roleBits(roles: readonly Role[]): number {
  return roles.reduce((bits, role) => bits | (1 << ROLES.indexOf(role)), 0);
}

/** The eyes of the service itself, for work in the background: all of a tenant's records. */
export function serviceViewer(tenantId: string): Viewer {
  return { tenantId, userId: '', reach: 'all', roles: roleBits(['admin']) };
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
  return { tenantId, userId, customerId: known ? customerId : undefined, reach, roles: roleBits(roles) };
}
