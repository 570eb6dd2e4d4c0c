/** Roles that tokens may carry. */
export const ROLES = [
  'admin',
  'sales_manager',
  'sales',
  'csm',
  'service',
  'finance',
  'marketing',
  'auditor',
  'portal',
] as const;
export type Role = (typeof ROLES)[number];

/** Who is asking, and for which tenant. */
export interface Identity {
  readonly tenantId: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly string[];
  /** The only customer that a portal user may see. */
  readonly customerId?: string;
  /** Authentication methods (RFC 8176) and time of login in seconds since 1970, for step-up checks. */
  readonly authenticationMethods: readonly string[];
  readonly authenticatedAt?: number;
  /** Authentication context (claim `acr`), where the identity provider names one. */
  readonly authenticationContext?: string;
}

/** By how many seconds clocks of different machines may differ. */
export const CLOCK_TOLERANCE_SECONDS = 5;

/** The roles known here; others may belong to other services and grant nothing. */
export function knownRoles(names: readonly string[]): Role[] {
  return ROLES.filter((role) => names.includes(role));
}
