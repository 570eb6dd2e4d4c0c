import type { MaskKind } from '../masking/mask.js';
import { ROLES, type Role } from './identity.js';

/** Roles as bits, in the order of ROLES. */
export type RoleBits = number;

/** The bits of these roles. */
export function roles(...names: readonly Role[]): RoleBits {
  return names.reduce((bits, role) => bits | (1 << ROLES.indexOf(role)), 0);
}

/** The names of the roles that these bits stand for. */
export function roleNames(bits: RoleBits): Role[] {
  return ROLES.filter((_, place) => (bits & (1 << place)) !== 0);
}

export const NOBODY: RoleBits = 0;
export const PORTAL = roles('portal');
export const EVERYONE = roles(...ROLES);
/** Whoever works for the tenant. */
export const STAFF = EVERYONE & ~PORTAL;

/** The bits without those of some roles. */
export function except(bits: RoleBits, ...names: readonly Role[]): RoleBits {
  return bits & ~roles(...names);
}

/** What else than reading a field may serve for. */
export const CAPABILITIES = ['filter', 'sort', 'search', 'aggregate', 'export', 'write', 'reveal'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** Which roles get what of a field. Whoever is in none of the first three is refused. */
export interface Grant extends Readonly<Record<Capability, RoleBits>> {
  /** Who reads the value as it is. */
  readonly read: RoleBits;
  /** Who reads it masked, and how it is masked then. */
  readonly masked: RoleBits;
  readonly mask: MaskKind;
  /** Who reads null, as if there were no value. */
  readonly hidden: RoleBits;
}

/**
 * A grant by what is said of it. A field may be filtered, sorted, searched and counted by those who read it as it is,
 * unless said otherwise; it is exported as it is read; it is written by those who read it as it is, as far as they may
 * write such records at all; and it is revealed to nobody.
 */
export function grant(given: Partial<Grant> & Pick<Grant, 'read'>): Grant {
  const { read, masked = NOBODY } = given;
  return {
    masked,
    mask: 'text',
    hidden: NOBODY,
    filter: read,
    sort: read,
    search: read,
    aggregate: read,
    export: read | masked,
    write: read,
    reveal: NOBODY,
    ...given,
  };
}

/** A field that these roles read, and nobody else. */
export function readBy(read: RoleBits): Grant {
  return grant({ read });
}

/** A field that everyone reads who sees the record, portal users too. */
export const OPEN = readBy(EVERYONE);

/** A field for staff. */
export const INTERNAL = readBy(STAFF);

/** What nobody gets: the grant of whatever the policy does not list. */
export const DENIED = readBy(NOBODY);

/** How somebody with these roles sees a field: of several roles, the best view counts. */
export function viewOf(
  { read, masked, hidden }: Pick<Grant, 'read' | 'masked' | 'hidden'>,
  bits: RoleBits,
): View {
  if ((bits & read) !== 0) return 'plain';
  if ((bits & masked) !== 0) return 'masked';
  return (bits & hidden) !== 0 ? 'hidden' : 'denied';
}

export type View = 'plain' | 'masked' | 'hidden' | 'denied';
