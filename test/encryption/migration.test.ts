import { openAsBlob } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { migrations } from '../../migrations/all.js';
import { Encryption1764100000000 } from '../../migrations/1764100000000-encryption.js';
import { entities } from '../../src/entities.js';
import { readConfig } from '../../src/platform/config.js';
import { connect, type Connection } from '../../src/platform/database/connection.js';
import { Database } from '../../src/platform/database/database.js';
import { encryptionCoverage } from '../../src/platform/encryption/coverage.js';
import { developmentEncryption } from '../../src/platform/encryption/keyring.js';
import { createLogger } from '../../src/platform/logger.js';
import { buildSchema } from '../../src/schema.js';
import { createServer } from '../../src/server.js';
import { createServerDatabase, onServices } from '../support/database.js';
import { CANARY, dumpOf, send } from './canaries.js';

const CUSTOMERS = onServices ? 1100 : 12;

let connection: Connection;
let app: FastifyInstance;
let drop = () => Promise.resolve();

const run = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await connection.pool.query(sql, values)).rows as Row[];

/** Takes migrations back, up to and including the one that seals. */
async function toBefore(): Promise<void> {
  const later = migrations.length - migrations.indexOf(Encryption1764100000000);
  for (let count = 0; count < later; count += 1) await connection.dataSource.undoLastMigration();
}

function serve(): Promise<FastifyInstance> {
  return createServer({
    config: readConfig({ NODE_ENV: 'test' }),
    database: new Database(connection, developmentEncryption()),
    schema: buildSchema(),
    logger: createLogger('silent'),
  });
}

async function read(): Promise<unknown> {
  const answers = [];
  for (let index = 0; index < CUSTOMERS; index += Math.ceil(CUSTOMERS / 12)) {
    answers.push(
      await send(
        { app },
        `query ($code: String!) { customer(code: $code) { phone email contacts { phone mobile email wechat }
           contracts { nodes { amount { amount currency } } } } }`,
        { code: `K-${index}` },
      ),
    );
  }
  return answers;
}

const phone = (index: number) => `1398831${String(index).padStart(4, '0')}`;

const expected = () =>
  Array.from({ length: CUSTOMERS }, (_, index) => index)
    .filter((index) => index % Math.ceil(CUSTOMERS / 12) === 0)
    .map((index) => ({
      customer: {
        phone: phone(index),
        email: index % 3 === 0 ? null : `canary${index}@canary.example`,
        contacts: [
          {
            phone: null,
            mobile: phone(index),
            email: `canary${index}@people.example`,
            wechat: `canary${index}`,
          },
        ],
        contracts: {
          nodes: [{ amount: { amount: `73198${String(index).padStart(4, '0')}.5`, currency: 'CNY' } }],
        },
      },
    }));

beforeAll(async () => {
  if (onServices) {
    const database = await createServerDatabase();
    drop = () => database.drop();
    connection = await connect({ url: database.ownerUrl, poolSize: 2 }, { entities, migrations });
    await connection.dataSource.runMigrations();
  } else {
    const image = await openAsBlob(process.env['CRM_TEST_IMAGE'] ?? '');
    connection = await connect({ image }, { entities, migrations });
  }
  await toBefore();
  for (let index = 0; index < CUSTOMERS; index += 1) {
    const [customer, job] = [uuidv7(), uuidv7()];
    const own = ['acme', customer];
    await run(
      `INSERT INTO customers (tenant_id, id, code, name, type, phone, email) VALUES ($1, $2, $3, $3, 'ENTERPRISE', $4, $5)`,
      [...own, `K-${index}`, phone(index), index % 3 === 0 ? null : `canary${index}@canary.example`],
    );
    await run(
      `INSERT INTO contacts (tenant_id, customer_id, id, name, mobile, email, wechat) VALUES ($1, $2, $3, '张伟', $4, $5, $6)`,
      [...own, uuidv7(), phone(index), `canary${index}@people.example`, `canary${index}`],
    );
    await run(
      `INSERT INTO contracts (tenant_id, customer_id, id, code, name, type, amount, start_date, end_date)
       VALUES ($1, $2, $3, $4, 'x', 'SERVICE', $5, '2026-01-01', '2026-12-31')`,
      [...own, uuidv7(), `C-${index}`, `73198${String(index).padStart(4, '0')}.5`],
    );
    await run('INSERT INTO duplicate_keys (tenant_id, customer_id, key) VALUES ($1, $2, $3), ($1, $2, $4)', [
      ...own,
      `phone:86${phone(index)}`,
      `email:canary${index}@canary.example`,
    ]);
    await run(
      `INSERT INTO idempotency_records (tenant_id, key, fingerprint, result, expires_at) VALUES ($1, $2, 'f', $3, now())`,
      ['acme', `key ${index}`, JSON.stringify({ phone: phone(index) })],
    );
    await run(
      `INSERT INTO outbox_events (tenant_id, id, type, record_type, record_id, data, occurred_at)
       VALUES ($1, $2, 'crm.contract.created', 'Contract', $2, $3, now())`,
      [
        ...own,
        JSON.stringify({
          id: customer,
          changes: [
            { field: 'name', before: null, after: 'x' },
            { field: 'amount', before: null, after: '731980000' },
          ],
        }),
      ],
    );
    if (index >= 3) continue;
    await run(
      `INSERT INTO import_jobs (tenant_id, id, status, policy, format, created_by, creator_roles)
       VALUES ('acme', $1, 'RUNNING', 'SKIP_FAILED', 'CSV', 'u', '{}')`,
      [job],
    );
    await run(`INSERT INTO import_chunks (tenant_id, job_id, number, rows) VALUES ('acme', $1, 0, $2)`, [
      job,
      JSON.stringify([{ row: 1, line: 2, cells: [phone(index)], repeats: [] }]),
    ]);
  }
  await connection.dataSource.runMigrations();
  app = await serve();
}, 300_000);
afterAll(async () => {
  await app.close();
  await connection.close();
  await drop();
});

describe('the migration of a database with plaintext', () => {
  it('keeps every value, and leaves none of them readable', async () => {
    expect(await read()).toEqual(expected());
    const dump = await dumpOf(run);
    expect([...dump].filter(([, text]) => CANARY.test(text)).map(([name]) => name)).toEqual([]);
    const { plaintext, newestShare } = await encryptionCoverage(
      new Database(connection, developmentEncryption()),
      'acme',
    );
    expect({ plaintext, newestShare }).toEqual({ plaintext: 0, newestShare: 1 });
  });

  it('lets values be looked for, and duplicates be found as before', async () => {
    const found = await send(
      { app },
      `{ customers(filter: { phone: { eq: "+86 139-8831-0001" } }) { nodes { code } }
         contacts(filter: { email: { in: ["CANARY2@people.example"] } }) { nodes { customer { code } } } }`,
    );
    expect(found).toEqual({
      customers: { nodes: [{ code: 'K-1' }] },
      contacts: { nodes: [{ customer: { code: 'K-2' } }] },
    });
    const [key] = await run<{ count: number }>(
      `SELECT count(*)::int AS count FROM duplicate_keys WHERE key ~ '^(phone|email):[\\w-]{24}$'`,
    );
    expect(key?.count).toBe(2 * CUSTOMERS);
  });

  it('can be taken back', async () => {
    await toBefore();
    const [row] = await run<{ phone: string; amount: string }>(
      `SELECT phone, amount::text FROM customers JOIN contracts ON customer_id = customers.id WHERE customers.code = 'K-1'`,
    );
    expect(row).toEqual({ phone: phone(1), amount: '731980001.5000' });
    await connection.dataSource.runMigrations();
    // Its keys went with the table.
    await app.close();
    app = await serve();
    expect(await read()).toEqual(expected());
  }, 300_000);
});
