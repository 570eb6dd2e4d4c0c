import { SignJWT } from 'jose';
import type { Caller, RoleName } from './rules.js';

/** The secret that the tokens of the drill are signed with. */
export const SECRET = 'the isolation drill signs with this secret';

/** The tenant whose people ask; the others are there to be found out about. */
export const TENANT = 'acme';

/** Members of staff by what they are called; the same in every tenant. */
export const STAFF = {
  admin: 'ADMIN',
  manager: 'SALES_MANAGER',
  'sales-a': 'SALES',
  'sales-b': 'SALES',
  'sales-c': 'SALES',
  csm: 'CSM',
  service: 'SERVICE',
  finance: 'FINANCE',
  marketing: 'MARKETING',
} as const;

export function userId(tenant: string, name: string): string {
  return `${tenant}-${name}`;
}

/** Everybody who asks in the drill: each role, two who have the same, one with two, and one with none. */
export function callers(portalCustomer: string): Caller[] {
  const person = (name: string, roles: readonly RoleName[], customerId?: string): Caller => ({
    name,
    tenant: TENANT,
    userId: userId(TENANT, name),
    roles,
    ...(customerId === undefined ? {} : { customerId }),
  });
  return [
    person('admin', ['admin']),
    person('manager', ['sales_manager']),
    person('sales-a', ['sales']),
    person('sales-b', ['sales']),
    person('csm', ['csm']),
    person('service', ['service']),
    person('finance', ['finance']),
    person('marketing', ['marketing']),
    person('auditor', ['auditor']),
    person('portal', ['portal'], portalCustomer),
    { ...person('sales-c', ['sales', 'marketing']), name: 'sales-and-marketing' },
    person('nobody', []),
  ];
}

/** The headers of a caller who logged in a moment ago, with two factors. */
export async function headersOf(caller: Caller): Promise<Record<string, string>> {
  const token = await new SignJWT({
    tenant_id: caller.tenant,
    roles: [...caller.roles],
    ...(caller.customerId === undefined ? {} : { customer_id: caller.customerId }),
    amr: ['pwd', 'otp', 'mfa'],
    auth_time: Math.floor(Date.now() / 1000),
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(caller.userId)
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(new TextEncoder().encode(SECRET));
  return { authorization: `Bearer ${token}` };
}
