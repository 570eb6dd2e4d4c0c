import { migrations } from '../../migrations/all.js';
import { entities } from '../entities.js';
import { readConfig } from '../platform/config.js';
import { connect, type Connection } from '../platform/database/connection.js';
import { ensureRuntimeLogin } from '../platform/database/runtime-login.js';

const USAGE = `Usage: npm run db:migrate | db:status | db:rollback

  migrate   applies all pending migrations and prepares the server's login role
  status    lists migrations, applied and pending; exits with 1 when some are pending
  rollback  takes the last applied migration back
`;

const COMMANDS: Readonly<
  Record<string, (connection: Connection, runtimeUrl: string | undefined) => Promise<void>>
> = {
  migrate,
  status,
  rollback,
};

async function migrate(
  { dataSource, pool, embedded }: Connection,
  runtimeUrl: string | undefined,
): Promise<void> {
  const applied = await dataSource.runMigrations();
  for (const { name } of applied) console.log(`applied  ${name}`);
  if (applied.length === 0) console.log('Nothing to do: the database is up to date.');
  if (!embedded && runtimeUrl !== undefined) {
    console.log(
      `login    ${await ensureRuntimeLogin(pool, runtimeUrl)} may read and write, confined by row-level security`,
    );
  }
}

/** Names of the applied migrations, oldest first. */
async function appliedMigrations({ dataSource }: Connection): Promise<string[]> {
  const queryRunner = dataSource.createQueryRunner();
  try {
    if (!(await queryRunner.hasTable('schema_migrations'))) return [];
    const rows = (await queryRunner.query('SELECT name FROM schema_migrations ORDER BY id')) as {
      name: string;
    }[];
    return rows.map(({ name }) => name);
  } finally {
    await queryRunner.release();
  }
}

async function status(connection: Connection): Promise<void> {
  const applied = new Set(await appliedMigrations(connection));
  const names = connection.dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name);
  for (const name of names) console.log(`${applied.has(name) ? 'applied' : 'pending'}  ${name}`);
  if (names.some((name) => !applied.has(name))) process.exitCode = 1;
}

async function rollback(connection: Connection): Promise<void> {
  const last = (await appliedMigrations(connection)).at(-1);
  if (last === undefined) {
    console.log('Nothing to do: no migration is applied.');
    return;
  }
  await connection.dataSource.undoLastMigration();
  console.log(`undone   ${last}`);
}

const command = COMMANDS[process.argv[2] ?? ''];
if (command) {
  const { database } = readConfig();
  const ownerUrl = database.migrationUrl;
  const runtimeUrl = database.url === ownerUrl ? undefined : database.url;
  const connection = await connect(
    { url: ownerUrl, dataDirectory: database.dataDirectory },
    { entities, migrations },
  );
  try {
    await command(connection, runtimeUrl);
  } finally {
    await connection.close();
  }
} else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
