import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProfiles } from '../support/fixtures.js';
import { serviceViewer } from '../../src/platform/auth/viewer.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

/** The most connections that a test database has. */
const POOL_SIZE = 5;

let db: TestDatabase;
const query = <Row>(text: string, values: unknown[] = [], tenant = 'acme') =>
  db.database.query<Row>(serviceViewer(tenant), { text, values });

beforeAll(async () => {
  db = await openTestDatabase();
  await insertProfiles(db.database, 'acme', 2);
  await insertProfiles(db.database, 'other', 3);
});
afterAll(() => db.close());
afterEach(async () => {
  // Whatever happened, connections go on and belong to nobody.
  const counts = await Promise.all(['acme', 'other', 'nobody'].map((tenant) => customers(tenant)));
  expect(counts).toEqual([2, 3, 0]);
});

async function customers(tenant: string): Promise<number | undefined> {
  const [row] = await query<{ n: number }>('SELECT count(*)::int AS n FROM customers', [], tenant);
  return row?.n;
}

describe('a query of a tenant', () => {
  it('sees its rows only, also when many tenants ask at once', async () => {
    const tenants = Array.from({ length: 60 }, (_, index) => ['acme', 'other', 'nobody'][index % 3]!);
    const counts = await Promise.all(tenants.map((tenant) => customers(tenant)));
    expect(counts).toEqual(tenants.map((tenant) => ({ acme: 2, other: 3 })[tenant] ?? 0));
  });

  it('leaves nothing of its tenant on the connection', async () => {
    await customers('acme');
    const [row] = await db.database.query<{ tenant: string; readOnly: string }>(serviceViewer('acme'), {
      text: `SELECT current_setting('app.tenant_id') AS tenant, current_setting('transaction_read_only') AS "readOnly"`,
      values: [],
    });
    expect(row).toEqual({ tenant: 'acme', readOnly: 'on' });
    await db.database.write('other', async (manager) => {
      const rows: unknown = await manager.query(
        `SELECT current_setting('app.tenant_id') AS tenant, current_setting('transaction_read_only') AS "readOnly"`,
      );
      expect(rows).toEqual([{ tenant: 'other', readOnly: 'off' }]);
    });
  });

  it('cannot write', async () => {
    await expect(query('DELETE FROM tags')).rejects.toThrow('read-only transaction');
  });

  it.each([
    ['does not parse', 'SELECT FROM WHERE', []],
    ['fails while it runs', 'SELECT 1 / (count(*) - 2) FROM customers', []],
    ['gets a value of another type', 'SELECT $1::uuid', ['x']],
    ['gets too few values', 'SELECT $1::text, $2::text', ['x']],
  ])('reports a statement that %s, every time', async (_name, text, values) => {
    for (let turn = 0; turn < 7; turn += 1) await expect(query(text, values)).rejects.toThrow(/./);
  });

  it('survives a change of its table', async () => {
    const read = () => query<object>('SELECT * FROM tags LIMIT 1');
    for (let turn = 0; turn < 12; turn += 1) await read();
    await db.asOwner('ALTER TABLE tags ADD COLUMN extra text');
    // A prepared statement whose columns changed fails once on each connection and is prepared anew.
    let failures = 0;
    for (let turn = 0; turn < 12; turn += 1) await read().catch(() => (failures += 1));
    expect(failures).toBeLessThanOrEqual(POOL_SIZE);
    expect(Object.keys((await read())[0]!)).toContain('extra');
    await db.asOwner('ALTER TABLE tags DROP COLUMN extra');
    for (let turn = 0; turn < 12; turn += 1) await read().catch(() => undefined);
  });

  it('keeps a bounded number of statements prepared on a connection', async () => {
    for (let index = 0; index < 300; index += 1) await query(`SELECT ${index} AS n`);
    const [row] = await query<{ n: number }>('SELECT count(*)::int AS n FROM pg_prepared_statements');
    expect(row!.n).toBeGreaterThan(0);
    expect(row!.n).toBeLessThanOrEqual(62);
  }, 60_000);
});
