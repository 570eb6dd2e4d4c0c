import { indexTenant } from '../../src/duplicate/index-tenant.js';
import { insertProfiles, type Profile } from '../support/fixtures.js';
import type { TestService } from '../support/service.js';
import { done } from './customers.js';

/** What to select of a merge's payload. */
export const MERGE =
  'customer { id name version } merges { id mergedId mergedCode } moves { kind moved dropped }';

export interface Merged {
  customer: { id: string; name: string; version: number };
  merges: { id: string; mergedId: string; mergedCode: string }[];
  moves: { kind: string; moved: number; dropped: number }[];
}

let tenants = 0;

/** A tenant of its own with customers that have one record of each kind, and keys. */
export async function newTenant(
  service: TestService,
  count: number,
): Promise<{ tenant: string; profiles: Profile[]; ids: string[] }> {
  tenants += 1;
  const tenant = `merging-${tenants}`;
  const profiles = await insertProfiles(service.database, tenant, count);
  for await (const _ of indexTenant(service.database, tenant)) continue;
  return { tenant, profiles, ids: profiles.map(({ customer }) => customer) };
}

/** Takes values from a customer that a merge then fills. */
export async function withoutValues(service: TestService, id: string): Promise<void> {
  await service.asOwner('UPDATE customers SET website = NULL, remarks = NULL WHERE id = $1', [id]);
}

/** Makes the others part of the first customer. */
export function merge(
  service: TestService,
  tenant: string,
  [survivorId, ...mergedIds]: string[],
  more: object = {},
): Promise<Merged> {
  return done<Merged>(service, 'mergeCustomers', { survivorId, mergedIds, ...more }, MERGE, tenant);
}
