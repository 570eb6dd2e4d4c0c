/** Headers of development identities, by who they are. */

/** An admin with an id of their own. */
export function adminNamed(userId: string): Record<string, string> {
  return { 'x-user-id': userId, 'x-user-roles': 'admin' };
}

/** A user with these roles. */
export function userAs(userId: string, ...roles: string[]): Record<string, string> {
  return { 'x-user-id': userId, 'x-user-roles': roles.join(',') };
}

/** A portal user of this customer. */
export function portalOf(customerId: string): Record<string, string> {
  return { 'x-user-id': `portal-${customerId}`, 'x-user-roles': 'portal', 'x-customer-id': customerId };
}
