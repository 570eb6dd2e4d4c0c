import { insertProfiles, type Profile } from '../support/fixtures.js';
import { portalOf, userAs } from '../support/identities.js';
import type { TestService } from '../support/service.js';

/** A customer of the cast, and who looks after it. */
export interface Assigned extends Profile {
  readonly owner: string | null;
  readonly service: string | null;
  readonly region: string | null;
}

/** Staff of the cast: Anna and Ben sell, Ben for Mona, who leads the North; Carl is nobody's. */
export const STAFF = ['anna', 'ben', 'carl', 'mona'] as const;

const ASSIGNED: readonly Pick<Assigned, 'owner' | 'service' | 'region'>[] = [
  { owner: 'anna', service: null, region: 'South' },
  { owner: 'carl', service: 'anna', region: 'South' },
  { owner: 'ben', service: 'carl', region: 'South' },
  { owner: 'carl', service: null, region: 'North' },
  { owner: 'carl', service: 'ben', region: 'South' },
  { owner: null, service: null, region: null },
  { owner: 'mona', service: 'mona', region: null },
];

/** Customers with all that hangs on them, assigned to the cast in different ways. */
export async function assignCast(service: TestService, tenant: string): Promise<Assigned[]> {
  const profiles = await insertProfiles(service.database, tenant, ASSIGNED.length);
  for (const id of STAFF) {
    await service.asOwner(
      `INSERT INTO users (tenant_id, id, name, role, region, manager_id) VALUES ($1, $2, $2, 'SALES', $3, $4)`,
      [tenant, id, id === 'mona' ? 'North' : null, null],
    );
  }
  await service.asOwner(`UPDATE users SET manager_id = 'mona' WHERE tenant_id = $1 AND id = 'ben'`, [tenant]);
  const cast = profiles.map((profile, index) => ({ ...profile, ...ASSIGNED[index]! }));
  for (const { customer, owner, service: carer, region } of cast) {
    await service.asOwner(
      `UPDATE customers SET owner_id = $3, service_owner_id = $4, region = $5 WHERE tenant_id = $1 AND id = $2`,
      [tenant, customer, owner, carer, region],
    );
  }
  return cast;
}

/** A reader, and which customers they see by the rules as they are written down. */
export interface Reader {
  readonly name: string;
  readonly headers: Record<string, string>;
  readonly sees: (customer: Assigned) => boolean;
}

/** One reader of each reach, and of each way to a customer. */
export function readersOf(cast: readonly Assigned[]): Reader[] {
  const own =
    (id: string) =>
    ({ owner, service }: Assigned): boolean =>
      owner === id || service === id;
  const portal = cast[2]!.customer;
  return [
    { name: 'an admin', headers: {}, sees: () => true },
    { name: 'an auditor', headers: userAs('anna', 'auditor'), sees: () => true },
    { name: 'a seller', headers: { 'x-user-id': 'anna' }, sees: own('anna') },
    { name: 'a service agent', headers: userAs('carl', 'service'), sees: own('carl') },
    {
      name: 'a leader',
      headers: userAs('mona', 'sales_manager'),
      sees: (customer) => own('mona')(customer) || customer.owner === 'ben' || customer.region === 'North',
    },
    { name: 'a leader of nobody', headers: userAs('anna', 'sales_manager'), sees: own('anna') },
    {
      name: 'a seller who is in finance, too',
      headers: userAs('anna', 'sales', 'finance'),
      sees: () => true,
    },
    { name: 'a portal user', headers: portalOf(portal), sees: ({ customer }) => customer === portal },
    { name: 'a stranger', headers: userAs('nobody', 'sales'), sees: () => false },
    { name: 'a portal user of no customer', headers: userAs('anna', 'portal'), sees: () => false },
  ];
}
