import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { migrations } from '../../migrations/all.js';
import { serviceViewer } from '../../src/platform/auth/viewer.js';
import { entities } from '../../src/entities.js';
import { connect, type Connection } from '../../src/platform/database/connection.js';
import { assertRuntimeRole, RuntimeRoleError } from '../../src/platform/database/runtime-role.js';
import { Tag } from '../../src/tag/tag.entity.js';
import { onServices, openTestDatabase, type TestDatabase } from '../support/database.js';
import { insertProfiles, type Profile } from '../support/fixtures.js';
import { insertTraces } from '../support/traces.js';

let db: TestDatabase;
let acme: Profile[];
let other: Profile[];
let tables: string[];
/** A session of the runtime role that has entered no tenant. */
let runtime: { query<Row extends object>(sql: string): Promise<Row[]>; close(): Promise<void> };

beforeAll(async () => {
  db = await openTestDatabase();
  acme = await insertProfiles(db.database, 'acme', 2);
  other = await insertProfiles(db.database, 'other', 2);
  await insertTraces(db.database, 'acme', acme[0]!);
  await insertTraces(db.database, 'other', other[0]!);
  const rows = await db.asOwner<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  );
  tables = rows.map(({ name }) => name);
  runtime = await openRuntimeSession();
}, 60_000);
afterAll(async () => {
  await runtime.close();
  await db.close();
});

/** Tables without a second policy: they hold nothing of a customer, or nothing that means something without it. */
const SEEN_BY_ANY_REACH = [
  'audit_anchors',
  'code_sequences',
  'encryption_keys',
  'import_queue',
  'inbox_events',
  'retention_rules',
  'retention_runs',
  'search_grams',
  'tenants',
  'worker_leases',
];

/** The embedded database has one session, which steps down to the runtime role for each statement. */
async function openRuntimeSession(): Promise<typeof runtime> {
  if (db.runtimeUrl === undefined) {
    return {
      async query<Row extends object>(sql: string) {
        await db.asOwner('SET ROLE crm_reader');
        try {
          return await db.asOwner<Row>(sql);
        } finally {
          await db.asOwner('RESET ROLE');
        }
      },
      close: () => Promise.resolve(),
    };
  }
  const connection = await connect({ url: db.runtimeUrl, poolSize: 1 }, { entities, migrations });
  return {
    query: async <Row extends object>(sql: string) => (await connection.pool.query<Row>(sql)).rows,
    close: () => connection.close(),
  };
}

const count = async (table: string) =>
  (await runtime.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

describe('every table of a tenant', () => {
  it('is among those checked', () => {
    const declared = db.asOwner<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'schema_migrations' ORDER BY 1`,
    );
    return expect(declared.then((rows) => rows.map(({ name }) => name))).resolves.toEqual(tables);
  });

  it('has row security enabled and forced, and one policy of its tenant for reading and writing', async () => {
    // Others are restrictive: they can but narrow what this one allows.
    const rows = await db.asOwner(
      `SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced, p.cmd,
              p.qual = p.with_check AS same, p.qual LIKE '(tenant_id = ( SELECT NULLIF(current_setting(''app.tenant_id''%' AS tenant
       FROM pg_class c LEFT JOIN pg_policies p ON p.tablename = c.relname AND p.schemaname = 'public'
         AND p.permissive = 'PERMISSIVE'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1) ORDER BY 1`,
      [tables],
    );
    const sound = {
      enabled: true,
      forced: true,
      cmd: 'ALL',
      same: true,
      tenant: true,
    };
    expect(rows).toEqual(tables.map((name) => ({ name, ...sound })));
  });

  it('has a second policy of who sees its rows, unless they say nothing of a customer', async () => {
    const rows = await db.asOwner<{ name: string; sound: boolean }>(
      `SELECT tablename AS name, permissive = 'RESTRICTIVE' AND cmd = 'SELECT' AND roles = '{crm_reader}' AS sound
       FROM pg_policies WHERE schemaname = 'public' AND policyname = 'visibility' ORDER BY 1`,
    );
    expect(rows.filter(({ sound }) => !sound)).toEqual([]);
    const shown = rows.map(({ name }) => name);
    expect(tables.filter((name) => !shown.includes(name))).toEqual(SEEN_BY_ANY_REACH);
    const withCustomer = await db.asOwner<{ name: string }>(
      `SELECT DISTINCT attrelid::regclass::text AS name FROM pg_attribute
       WHERE attname ~ 'customer|survivor' AND attrelid::regclass::text = ANY ($1)`,
      [tables],
    );
    expect(withCustomer.filter(({ name }) => !shown.includes(name))).toEqual([]);
  });

  it('has the tenant first in its primary key, unique indexes and foreign keys', async () => {
    const keys = await db.asOwner<{ table: string; name: string; first: string; kind: string }>(
      `SELECT i.indrelid::regclass::text AS "table", i.indexrelid::regclass::text AS name, a.attname AS first,
              CASE WHEN i.indisprimary THEN 'primary key' ELSE 'unique' END AS kind
       FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
       WHERE i.indisunique AND i.indrelid::regclass::text = ANY ($1)
       UNION ALL
       SELECT f.conrelid::regclass::text, f.conname, a.attname || ' → ' || b.attname, 'foreign key'
       FROM pg_constraint f
       JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
       JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[1]
       WHERE f.contype = 'f' AND f.conrelid::regclass::text = ANY ($1)`,
      [tables],
    );
    expect(
      keys.filter(
        ({ kind, first }) => first !== (kind === 'foreign key' ? 'tenant_id → tenant_id' : 'tenant_id'),
      ),
    ).toEqual([]);
    const primary = keys.filter(({ kind }) => kind === 'primary key').map(({ table }) => table);
    expect(primary.sort()).toEqual([...tables].sort());
    expect(keys.some(({ kind }) => kind === 'unique')).toBe(true);
    expect(keys.some(({ kind }) => kind === 'foreign key')).toBe(true);
  });

  it('has rows of both tenants that the owner sees', async () => {
    for (const table of tables) {
      const rows = await db.asOwner(
        `SELECT DISTINCT tenant_id FROM ${table} WHERE tenant_id <> '*' ORDER BY 1`,
      );
      expect([table, rows]).toEqual([table, [{ tenant_id: 'acme' }, { tenant_id: 'other' }]]);
    }
  });
});

describe('the runtime role outside a tenant', () => {
  it('sees no row of any table', async () => {
    for (const table of tables) expect([table, await count(table)]).toEqual([table, 0]);
  });

  it('sees no row when the tenant is empty', async () => {
    const sql = `WITH entered AS MATERIALIZED (SELECT set_config('app.tenant_id', '', true) AS tenant)
                 SELECT count(c.id)::int AS n FROM entered LEFT JOIN customers c ON true`;
    expect(await runtime.query(sql)).toEqual([{ n: 0 }]);
  });

  it('cannot insert into any table', async () => {
    for (const table of tables) {
      // Copies of a row that exists: only the policy stands in the way.
      const [row] = await db.asOwner<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${table} t LIMIT 1`);
      const literal = JSON.stringify(row!.row).replaceAll("'", "''");
      const insert = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, '${literal}')`;
      await expect(runtime.query(insert)).rejects.toThrow(
        `new row violates row-level security policy for table "${table}"`,
      );
    }
  });

  it('changes and deletes nothing', async () => {
    expect(await runtime.query('UPDATE customers SET remarks = NULL RETURNING id')).toEqual([]);
    expect(await runtime.query('DELETE FROM tags RETURNING id')).toEqual([]);
  });

  it('cannot rewrite or thin out the audit log', async () => {
    for (const change of [
      "UPDATE audit_entries SET operation = 'nothing'",
      'DELETE FROM audit_entries',
      'DELETE FROM audit_anchors',
      "UPDATE audit_anchors SET hash = ''",
    ]) {
      await expect(runtime.query(change)).rejects.toThrow('permission denied for table audit_');
    }
  });

  it('cannot delete keys, without which nothing is opened again', async () => {
    await expect(runtime.query('DELETE FROM encryption_keys')).rejects.toThrow('permission denied');
  });

  it('cannot switch row security off, make tables or become its owner', async () => {
    await expect(runtime.query('ALTER TABLE customers DISABLE ROW LEVEL SECURITY')).rejects.toThrow(
      'must be owner',
    );
    await expect(runtime.query('TRUNCATE customers CASCADE')).rejects.toThrow('permission denied');
    await expect(runtime.query('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
  });
});

describe("a tenant's transaction", () => {
  const tag = (tenantId: string, customerId: string) => ({
    tenantId,
    id: uuidv7(),
    customerId,
    name: `T ${uuidv7()}`,
  });

  it('cannot write a row for another tenant', async () => {
    const foreign = tag('other', other[0]!.customer);
    await expect(db.database.write('acme', (manager) => manager.insert(Tag, foreign))).rejects.toThrow(
      'new row violates row-level security policy for table "tags"',
    );
  });

  it('cannot hang a row on a record of another tenant', async () => {
    const hanging = tag('acme', other[0]!.customer);
    await expect(db.database.write('acme', (manager) => manager.insert(Tag, hanging))).rejects.toThrow(
      'tags_customer',
    );
  });

  it('cannot give a row away', async () => {
    const move = db.database.write('acme', (manager) =>
      manager.update(Tag, { id: acme[0]!.tag }, { tenantId: 'other' }),
    );
    await expect(move).rejects.toThrow('new row violates row-level security policy for table "tags"');
  });

  it("changes and deletes none of another tenant's rows", async () => {
    const affected = await db.database.write('acme', async (manager) => [
      (await manager.update(Tag, { tenantId: 'other' }, { value: 'taken' })).affected,
      (await manager.delete(Tag, { id: other[0]!.tag })).affected,
      (await manager.find(Tag)).map(({ tenantId }) => tenantId),
    ]);
    expect(affected).toEqual([0, 0, ['acme', 'acme']]);
    expect(await db.asOwner(`SELECT FROM tags WHERE tenant_id = 'other' AND value <> 'taken'`)).toHaveLength(
      2,
    );
  });

  it('leaves no tenant behind in the session', async () => {
    await db.database.read(serviceViewer('acme'), (run) => run({ text: 'SELECT 1', values: [] }));
    await expect(
      db.database.read(serviceViewer('other'), () => Promise.reject(new Error('given up'))),
    ).rejects.toThrow('given up');
    expect(await count('customers')).toBe(0);
  });

  it('cannot write while reading', async () => {
    const write = db.database.read(serviceViewer('acme'), (run) =>
      run({ text: 'DELETE FROM tags WHERE tenant_id = $1', values: ['acme'] }),
    );
    await expect(write).rejects.toThrow('read-only transaction');
  });
});

/** The embedded database has no logins to tell apart. */
function describeOnServices(name: string, tests: () => void): void {
  if (onServices) describe(name, tests);
}

describeOnServices('the login of the server', () => {
  const logins: string[] = [];
  const urlOf = (user: string) =>
    Object.assign(new URL(db.runtimeUrl!), { username: user, password: user }).href;

  async function login(attributes: string): Promise<string> {
    const name = `crm_test_${randomUUID().replaceAll('-', '')}`;
    logins.push(name);
    await db.asOwner(`CREATE ROLE ${name} LOGIN PASSWORD '${name}' ${attributes}`);
    return name;
  }

  async function verdict(user: string): Promise<unknown> {
    const connection: Connection = await connect({ url: urlOf(user), poolSize: 1 }, { entities, migrations });
    try {
      return await assertRuntimeRole(connection).catch((error: unknown) => error);
    } finally {
      await connection.close();
    }
  }

  afterAll(async () => {
    for (const name of logins) {
      await db.asOwner(`REASSIGN OWNED BY ${name} TO CURRENT_USER`);
      await db.asOwner(`DROP OWNED BY ${name}`);
      await db.asOwner(`DROP ROLE ${name}`);
    }
  });

  it('is accepted as a plain member of the runtime role', async () => {
    expect(await verdict(await login('IN ROLE crm_app, crm_reader'))).toBeUndefined();
  });

  it.each([
    ['a superuser', 'SUPERUSER', 'is a superuser'],
    ['one that bypasses row security', 'BYPASSRLS IN ROLE crm_app', 'has BYPASSRLS'],
    ['no member of the runtime role', '', 'is not a member of crm_app'],
    ['no reader', 'IN ROLE crm_app', 'is not a member of crm_reader'],
  ])('is refused as %s', async (_name, attributes, problem) => {
    const error = await verdict(await login(attributes));
    expect(error).toBeInstanceOf(RuntimeRoleError);
    expect((error as Error).message).toContain(problem);
  });

  it('is refused as the owner of a table', async () => {
    const name = await login('IN ROLE crm_app, crm_reader');
    await db.asOwner(`GRANT CREATE ON SCHEMA public TO ${name}`);
    await db.asOwner(`ALTER TABLE tags OWNER TO ${name}`);
    expect(String(await verdict(name))).toContain('owns the tables');
  });
});
