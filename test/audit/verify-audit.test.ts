import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../migrations/all.js';
import { sealEntries } from '../../src/audit/seal.js';
import { entities } from '../../src/entities.js';
import { connect } from '../../src/platform/database/connection.js';
import { Database } from '../../src/platform/database/database.js';
import { developmentEncryption } from '../../src/platform/encryption/keyring.js';
import { runCommand } from '../support/command.js';
import { makeDataDirectory, onServices, openTestDatabase, type TestDatabase } from '../support/database.js';
import { entriesArbitrary, insertEntries, KEY } from './chains.js';

/** A database that the program can open when this process has let go of it. */
interface Place {
  env: Record<string, string>;
  /** Works on the database, as the server and as the owner of the tables. */
  arrange(work: (database: Pick<TestDatabase, 'database' | 'asOwner'>) => Promise<unknown>): Promise<void>;
  remove(): Promise<void>;
}

/** A data directory, which one process at a time can use. */
function embeddedPlace(folder: string): Place {
  const dataDirectory = makeDataDirectory(folder);
  return {
    env: { CRM_DATA_DIR: dataDirectory },
    async arrange(work) {
      const connection = await connect({ dataDirectory }, { entities, migrations });
      try {
        await work({
          database: new Database(connection, developmentEncryption()),
          asOwner: async <Row extends object>(sql: string, values: unknown[] = []) =>
            (await connection.pool.query<Row>(sql, values)).rows,
        });
      } finally {
        await connection.close();
      }
    },
    remove: async () => undefined,
  };
}

async function serverPlace(): Promise<Place> {
  const database = await openTestDatabase();
  return {
    env: { CRM_DATABASE_URL: database.runtimeUrl! },
    arrange: async (work) => {
      await work(database);
    },
    remove: () => database.close(),
  };
}

let folder: string;
let place: Place;
let anchorFile: string;

const grow = (counts: Readonly<Record<string, number>>) =>
  place.arrange(async ({ database }) => {
    for (const [tenant, count] of Object.entries(counts)) {
      await insertEntries(database, tenant, fc.sample(entriesArbitrary(count, count), 1)[0]!);
      await sealEntries(database, tenant, { key: KEY });
    }
  });
const tamper = (sql: string) => place.arrange(({ asOwner }) => asOwner(sql));
const verify = (args: string[] = [], env: Record<string, string> = {}) =>
  runCommand('src/cli/verify-audit.ts', args, { ...place.env, CRM_AUDIT_KEY: KEY, ...env });
const notedLines = () =>
  readFileSync(anchorFile, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { tenant: string; sequence: number });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crm-verify-'));
  anchorFile = join(folder, 'anchors.ndjson');
  place = onServices ? await serverPlace() : embeddedPlace(folder);
  await grow({ acme: 5, globex: 3 });
}, 120_000);
afterAll(async () => {
  await place.remove();
  rmSync(folder, { recursive: true });
});

describe('npm run audit:verify', () => {
  it('prints a line for each tenant and exits with 0 when nothing was found', () => {
    const { status, stdout, stderr } = verify();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^acme: 5 entries, 5 sealed, head 5 [0-9a-f]{64}, 0 findings\nglobex: 3 entries, 3 sealed, head 3 [0-9a-f]{64}, 0 findings\n$/,
    );
  }, 60_000);

  it('verifies the tenants that are named, and prints JSON', () => {
    const { status, stdout } = verify(['--tenant', 'globex', '--tenant', 'globex', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      found: 0,
      tenants: [
        {
          tenant: 'globex',
          entries: 3,
          sealed: 3,
          head: { sequence: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
          found: 0,
          findings: [],
        },
      ],
    });
  }, 60_000);

  it.each([
    [['--tenant'], {}, 'Usage: npm run audit:verify'],
    [['--nonsense'], {}, 'Usage: npm run audit:verify'],
    [['--grace', 'long'], {}, '--grace: must be a number of minutes'],
    [['--tenant', 'nobody'], {}, '--tenant: there is no tenant nobody'],
    [[], { CRM_AUDIT_KEY: 'short' }, 'CRM_AUDIT_KEY: must be at least 32 characters'],
    [[], { CRM_DATA_DIR: '', CRM_DATABASE_URL: '' }, 'Set CRM_DATABASE_URL or CRM_DATA_DIR'],
  ])(
    'exits with 2 for %j %j',
    (args, env, message) => {
      const { status, stdout, stderr } = verify(args, env);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(message);
    },
    60_000,
  );

  it('notes the heads in a file, each once, and finds what contradicts them', async () => {
    expect(verify(['--anchors', anchorFile]).status).toBe(0);
    expect(notedLines()).toMatchObject([
      { tenant: 'acme', sequence: 5 },
      { tenant: 'globex', sequence: 3 },
    ]);
    await grow({ acme: 2 });
    expect(verify(['--anchors', anchorFile]).status).toBe(0);
    expect(verify(['--anchors', anchorFile]).status).toBe(0);
    expect(notedLines()).toMatchObject([
      { tenant: 'acme', sequence: 5 },
      { tenant: 'globex', sequence: 3 },
      { tenant: 'acme', sequence: 7 },
    ]);

    // Nothing in the database tells that this tenant ever was.
    await tamper(`DELETE FROM audit_entries WHERE tenant_id = 'globex';
      DELETE FROM audit_anchors WHERE tenant_id = 'globex'; DELETE FROM tenants WHERE name = 'globex'`);
    expect(verify().status).toBe(0);
    await grow({ acme: 1 });
    const { status, stdout } = verify(['--anchors', anchorFile]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^acme: 8 entries, 8 sealed, head 8 \S+ 0 findings$/m);
    expect(stdout).toMatch(/^globex: 0 entries, 0 sealed, head 0 \S+ 1 findings\n {2}TRUNCATED #3: /m);
    expect(notedLines()).toHaveLength(3);
  }, 120_000);

  it('exits with 2 when the file is none of its own', () => {
    const other = join(folder, 'other.ndjson');
    writeFileSync(other, `${readFileSync(anchorFile, 'utf8')}{"tenant":"acme"}\n`);
    const { status, stderr } = verify(['--anchors', other]);
    expect(status).toBe(2);
    expect(stderr).toContain(`${other}:4 is no anchor`);
  }, 60_000);

  it('exits with 1 and tells tenant and entry when a content was changed', async () => {
    await tamper(
      `UPDATE audit_entries SET actor_id = 'somebody else' WHERE tenant_id = 'acme' AND seal_sequence = 2`,
    );
    const { status, stdout } = verify(['--tenant', 'acme']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^acme: 8 entries, 8 sealed, head 8 \S+ 1 findings\n {2}ALTERED #2 [0-9a-f-]{36}: .+\n$/,
    );
    const json = JSON.parse(verify(['--tenant', 'acme', '--json']).stdout);
    expect(json).toMatchObject({
      found: 1,
      tenants: [{ findings: [{ kind: 'ALTERED', tenant: 'acme', sequence: 2 }] }],
    });
  }, 60_000);
});
