import { randomUUID } from 'node:crypto';
import { cpSync, openAsBlob } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { migrations } from '../../migrations/all.js';
import { entities } from '../../src/entities.js';
import { connect } from '../../src/platform/database/connection.js';
import { Database } from '../../src/platform/database/database.js';
import { developmentEncryption } from '../../src/platform/encryption/keyring.js';
import { ensureRuntimeLogin } from '../../src/platform/database/runtime-login.js';
import { assertRuntimeRole } from '../../src/platform/database/runtime-role.js';

/** Whether the suite runs on real servers instead of the embedded database. */
export const onServices = process.env['CRM_TEST_BACKEND'] === 'services';

const SERVER_URL = process.env['CRM_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const RUNTIME_LOGIN = 'crm_test_runtime';

export interface TestDatabase {
  database: Database;
  /** The login that the server uses; undefined on the embedded database. */
  runtimeUrl: string | undefined;
  /** Runs SQL as the owner, past the door; for arranging and for looking behind the scenes. */
  asOwner<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** A migrated, empty database of its own: embedded, or one made on the PostgreSQL server and dropped afterwards. */
export async function openTestDatabase(): Promise<TestDatabase> {
  return onServices ? openOnServer() : openEmbedded();
}

/** The image of a migrated, empty database that the suite's set-up left for all test files. */
function migratedImage(): string {
  const file = process.env['CRM_TEST_IMAGE'];
  if (file === undefined)
    throw new Error('The embedded image is missing: is test/support/prepare.js the globalSetup?');
  return file;
}

/**
 * A place in the folder for an embedded database that commands open (`CRM_DATA_DIR`), with the migrated, empty one that
 * lies beside the image: to make one costs a command several seconds. On servers there is none, and commands make it.
 */
export function makeDataDirectory(folder: string): string {
  const directory = join(folder, 'data');
  if (!onServices) cpSync(join(dirname(migratedImage()), 'data'), directory, { recursive: true });
  return directory;
}

async function openEmbedded(): Promise<TestDatabase> {
  const image = await openAsBlob(migratedImage());
  const connection = await connect({ image }, { entities, migrations });
  const database = new Database(connection, developmentEncryption());
  return {
    database,
    runtimeUrl: undefined,
    asOwner: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await connection.pool.query<Row>(sql, values)).rows,
    close: () => database.close(),
  };
}

/** An empty database of its own on the PostgreSQL server. */
export async function createServerDatabase() {
  const name = `crm_test_${randomUUID().replaceAll('-', '')}`;
  const server = new pg.Client(SERVER_URL);
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  const ownerUrl = Object.assign(new URL(SERVER_URL), { pathname: `/${name}` }).href;
  return {
    name,
    server,
    ownerUrl,
    urlOf: (login: string) => Object.assign(new URL(ownerUrl), { username: login, password: login }).href,
    /** Removes the database, and then the login that was made for it alone. */
    drop: async (login?: string) => {
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
      if (login !== undefined) await server.query(`DROP ROLE ${login}`);
      await server.end();
    },
  };
}

async function openOnServer(): Promise<TestDatabase> {
  const { server, ownerUrl, urlOf, drop } = await createServerDatabase();
  const runtimeUrl = urlOf(RUNTIME_LOGIN);
  const owner = await connect({ url: ownerUrl, poolSize: 2 }, { entities, migrations });
  await owner.dataSource.runMigrations();
  // Logins belong to the whole server: suites that start at once must not both create it.
  await server.query("SELECT pg_advisory_lock(hashtext('crm_test_runtime'))");
  await ensureRuntimeLogin(owner.pool, runtimeUrl);
  await server.query("SELECT pg_advisory_unlock(hashtext('crm_test_runtime'))");
  const connection = await connect({ url: runtimeUrl, poolSize: 5 }, { entities, migrations });
  await assertRuntimeRole(connection);
  const database = new Database(connection, developmentEncryption());
  return {
    database,
    runtimeUrl,
    asOwner: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await owner.pool.query<Row>(sql, values)).rows,
    async close() {
      await database.close();
      await owner.close();
      await drop();
    },
  };
}
