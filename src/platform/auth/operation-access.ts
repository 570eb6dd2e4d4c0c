import { forbidden } from '../errors/errors.js';
import type { Identity } from './identity.js';
import type { RoleBits } from './grant.js';
import { viewerOf } from './viewer.js';

/** What tokens may be narrowed to. A token that lists none of them has all that its roles give. */
export type Scope = 'crm:read' | 'crm:write' | 'crm:import' | 'crm:export' | 'crm:admin';

/** Who may call an operation: one of the roles and, where the token is narrowed, all of the scopes. */
export interface OperationAccess {
  readonly roles: RoleBits;
  readonly scopes: readonly Scope[];
}

/** An operation that reads. */
export function reading(roles: RoleBits, ...also: readonly Scope[]): OperationAccess {
  return { roles, scopes: ['crm:read', ...also] };
}

/** An operation that writes, and answers with what it wrote. */
export function writing(roles: RoleBits, ...also: readonly Scope[]): OperationAccess {
  return { roles, scopes: ['crm:read', 'crm:write', ...also] };
}

/** Why somebody may not call an operation; undefined when they may. */
export function refusalOf(
  { roles, scopes }: OperationAccess,
  caller: Pick<Identity, 'scopes'>,
  bits: RoleBits,
): string | undefined {
  if ((roles & bits) === 0) return 'Your roles do not allow this';
  if (!isNarrowed(caller.scopes)) return undefined;
  const missing = scopes.filter((scope) => !caller.scopes.includes(scope));
  return missing.length === 0 ? undefined : `Your token lacks the scope ${missing.join(' ')}`;
}

/** @throws GraphQLError FORBIDDEN when the caller may not call the operation */
export function assertMayCall(access: OperationAccess, identity: Identity): void {
  const refusal = refusalOf(access, identity, viewerOf(identity).roles);
  if (refusal !== undefined) throw forbidden(refusal);
}

/** Whether a token lists scopes of ours, and so has no more than those. Other services' scopes say nothing here. */
function isNarrowed(scopes: readonly string[]): boolean {
  return scopes.some((scope) => scope.startsWith('crm:'));
}
