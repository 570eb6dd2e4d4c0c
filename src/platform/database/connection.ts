import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

/** Where the data is: a PostgreSQL server, or PostgreSQL embedded in this process. */
export interface DatabaseLocation {
  /** Server URL; leave it out for the embedded database. */
  url?: string;
  /** Directory of the embedded database; in memory when left out. */
  dataDirectory?: string;
  poolSize?: number;
  /** An image of an embedded database (`dumpDataDir`) to start from. */
  image?: Blob;
}

/** The tables and their history, handed in from above because the platform knows no concept. */
export type SchemaSources = Pick<DataSourceOptions, 'entities' | 'migrations'>;

export interface Connection {
  dataSource: DataSource;
  pool: pg.Pool;
  embedded: boolean;
  close(): Promise<void>;
}

/** How long a request waits for a connection before it is told that the database is out of reach. */
const CONNECT_TIMEOUT_MS = 5000;

// A calendar day has no time zone: pg's default would turn it into a local midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * Opens the database and its one pool, which TypeORM and the read path share.
 *
 * The embedded database has a pool of one, so transactions queue instead of interleaving.
 */
export async function connect(location: DatabaseLocation, sources: SchemaSources): Promise<Connection> {
  const embedded = location.url === undefined;
  const pglite = embedded
    ? await PGlite.create({ dataDir: location.dataDirectory ?? 'memory://', loadDataDir: location.image })
    : undefined;
  const dataSource = new DataSource({
    type: 'postgres',
    ...(pglite ? {} : { url: location.url }),
    ...sources,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: pglite ? 1 : (location.poolSize ?? 10),
    // The embedded connection is handed to pg as it is and must never be closed for being idle.
    extra: pglite
      ? { connection: createPgConfig(pglite).connection, idleTimeoutMillis: 0 }
      : // Compiling a plan takes longer than any of our statements runs.
        { application_name: 'crm', options: '-c jit=off', connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
  });
  await dataSource.initialize();
  const pool = (dataSource.driver as { master?: pg.Pool }).master;
  if (!pool) throw new Error('TypeORM opened no PostgreSQL pool');
  return {
    dataSource,
    pool,
    embedded,
    async close() {
      await dataSource.destroy();
      await pglite?.close();
    },
  };
}
