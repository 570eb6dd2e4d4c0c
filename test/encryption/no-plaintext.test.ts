import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { migrations } from '../../migrations/all.js';
import { entities } from '../../src/entities.js';
import { readConfig } from '../../src/platform/config.js';
import { connect } from '../../src/platform/database/connection.js';
import { Database } from '../../src/platform/database/database.js';
import { encryptionCoverage } from '../../src/platform/encryption/coverage.js';
import { developmentEncryption } from '../../src/platform/encryption/keyring.js';
import { createLogger } from '../../src/platform/logger.js';
import { buildSchema } from '../../src/schema.js';
import { createServer } from '../../src/server.js';
import { makePostgres, type PostgresServer } from '../drills/postgres-server.js';
import { onServices, openTestDatabase, type TestDatabase } from '../support/database.js';
import { CANARY, dumpOf, filesWith, seed, send } from './canaries.js';

/** Each makes 12 values. */
const CUSTOMERS = onServices ? 90 : 4;

let app: FastifyInstance;
let database: Database;
let asOwner: TestDatabase['asOwner'];
let close: () => Promise<void>;
let server: PostgresServer | undefined;
const log: string[] = [];
let written = 0;

/** A database on a server of our own, whose files can be looked at. */
async function openPrivate(): Promise<void> {
  server = await makePostgres();
  await server.start();
  const connection = await connect({ url: server.urlOf('postgres') }, { entities, migrations });
  await connection.dataSource.runMigrations();
  database = new Database(connection, developmentEncryption());
  asOwner = async <Row extends object>(sql: string, values: unknown[] = []) =>
    (await connection.pool.query<Row>(sql, values)).rows;
  close = async () => {
    await database.close();
    await server?.remove();
  };
}

beforeAll(async () => {
  if (onServices) await openPrivate();
  else {
    const db = await openTestDatabase();
    database = db.database;
    asOwner = (sql, values) => db.asOwner(sql, values);
    close = () => db.close();
  }
  app = await createServer({
    config: readConfig({ NODE_ENV: 'test' }),
    database,
    schema: buildSchema(),
    logger: createLogger('trace', { write: (line) => void log.push(line) }),
  });
  written = await seed({ app, database }, CUSTOMERS);
}, 300_000);
afterAll(async () => {
  await app.close();
  await close();
});

describe('after values that are to be sealed were written in every way', () => {
  it('there are as many as we think, and the API shows them', async () => {
    if (onServices) expect(written).toBeGreaterThanOrEqual(1000);
    const data = await send(
      { app },
      '{ customers(first: 100, orderBy: [{ field: CREATED_AT }]) { nodes { phone email contacts { phone mobile email wechat } contracts { nodes { amount { amount } } } } } }',
    );
    const found = [...JSON.stringify(data).matchAll(new RegExp(CANARY, 'gi'))];
    expect(found.length).toBeGreaterThan(4 * CUSTOMERS);
  });

  it('no table has any of them, in any column', async () => {
    const dump = await dumpOf(asOwner);
    expect([...dump].filter(([, text]) => text !== '').map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'audit_entries',
        'contacts',
        'contracts',
        'customer_merges',
        'customers',
        'duplicate_keys',
        'idempotency_records',
        'import_chunks',
        'import_errors',
        'outbox_events',
        'search_grams',
      ]),
    );
    expect([...dump].filter(([, text]) => CANARY.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('the log has none of them', () => {
    expect(log.length).toBeGreaterThan(CUSTOMERS);
    expect(log.filter((line) => CANARY.test(line))).toEqual([]);
  });

  it('all of it is sealed under the newest key', async () => {
    const { plaintext, sealedShare, newestShare, values } = await encryptionCoverage(database, 'acme');
    expect({ plaintext, sealedShare, newestShare }).toEqual({ plaintext: 0, sealedShare: 1, newestShare: 1 });
    expect(values).toBeGreaterThan(6 * CUSTOMERS);
  });

  if (onServices) {
    it('no file of the server has any of them, the write-ahead log included', async () => {
      await asOwner('CHECKPOINT');
      // What is no secret is found, so that the search is known to work.
      expect(filesWith(server?.data ?? '', /r-1|ENTERPRISE/).some((file) => file.includes('pg_wal'))).toBe(
        true,
      );
      expect(filesWith(server?.data ?? '', CANARY)).toEqual([]);
    });
  }

  it('a value that was put into another row opens nowhere, and the error says nothing', async () => {
    await asOwner(
      `UPDATE customers AS one SET phone = other.phone FROM customers AS other
       WHERE one.name = '批量 1' AND other.name = '批量 2'`,
    );
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-tenant-id': 'acme' },
      payload: { query: '{ customers(filter: { name: { eq: "批量 1" } }) { nodes { name phone } } }' },
    });
    expect(response.json()).toMatchObject({
      data: { customers: { nodes: [{ name: '批量 1', phone: null }] } },
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(response.body).not.toMatch(CANARY);
    expect(log.join('')).not.toMatch(CANARY);
  });

  it('nobody can put plaintext into a sealed column', async () => {
    await expect(asOwner(`UPDATE contacts SET wechat = 'open'`)).rejects.toThrow('wechat_sealed');
  });
});
