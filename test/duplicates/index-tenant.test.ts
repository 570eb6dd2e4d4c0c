import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { indexTenant } from '../../src/duplicate/index-tenant.js';
import { startTestService, type TestService } from '../support/service.js';
import { insertInvented, inventCustomers } from './invented.js';
import { rowsOf } from './rows.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await insertInvented(service.database, 'acme', inventCustomers(1_200, 0).customers);
});
afterAll(() => service.close());

const steps = async (options: { all?: boolean } = {}) => {
  const done: number[] = [];
  for await (const count of indexTenant(service.database, 'acme', options)) done.push(count);
  return done;
};

describe('indexTenant', () => {
  it('goes on where it was interrupted, with the same keys in the end', async () => {
    const { duplicate_keys: whole } = await rowsOf(service, 'acme');
    await service.asOwner('DELETE FROM duplicate_keys');
    for await (const _ of indexTenant(service.database, 'acme')) break;
    expect(await steps()).toEqual([500, 700]);
    expect((await rowsOf(service, 'acme'))['duplicate_keys']).toEqual(whole);
    expect(await steps()).toEqual([]);
  });

  it('makes all keys anew when asked to, and takes those of deleted customers away', async () => {
    await service.asOwner(`UPDATE duplicate_keys SET key = 'stale:' || key WHERE key LIKE 'name:%'`);
    await service.asOwner(
      'UPDATE customers SET deleted_at = now() WHERE id = (SELECT id FROM customers ORDER BY id LIMIT 1)',
    );
    expect(await steps({ all: true })).toEqual([500, 1000, 1200]);
    const [left] = await service.asOwner<{ stale: number; customers: number }>(
      `SELECT count(*) FILTER (WHERE key LIKE 'stale:%')::int AS stale, count(DISTINCT customer_id)::int AS customers
       FROM duplicate_keys`,
    );
    expect(left).toEqual({ stale: 0, customers: 1199 });
  });
});
