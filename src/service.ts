import type { FastifyInstance } from 'fastify';
import { entities } from './entities.js';
import { migrations } from '../migrations/all.js';
import type { Config } from './platform/config.js';
import { startBackground } from './background.js';
import { connect } from './platform/database/connection.js';
import { Database } from './platform/database/database.js';
import { assertRuntimeRole } from './platform/database/runtime-role.js';
import { encryptionOf, isOwn } from './platform/encryption/configured.js';
import type { createLogger, Logger } from './platform/logger.js';
import { buildSchema } from './schema.js';
import { createServer } from './server.js';

/** The running service. */
export interface Service {
  readonly url: string;
  readonly database: Database;
  readonly app: FastifyInstance;
  /** Ends running requests and the import chunk under way, then closes server and database; embedded data is on disk afterwards. */
  stop(): Promise<void>;
  /** Stops on SIGTERM and SIGINT. */
  stopOnSignals(): void;
}

/**
 * Opens the database and starts the server. An embedded database brings itself up to date; a server database must
 * have been migrated, and its login must be one that row-level security binds.
 *
 * @throws RuntimeRoleError when the database login cannot be trusted with tenant isolation
 * @throws ConfigError when the key file cannot be used
 */
export async function startService(
  config: Config,
  logger: ReturnType<typeof createLogger>,
): Promise<Service> {
  const database = await openDatabase(config, logger);
  const background = startBackground({ config, database, logger });
  try {
    const { bus, committed } = background;
    const app = await createServer({
      ...{ config, schema: buildSchema(), logger, bus, committed },
      database: database.timed(config.limits.statementTimeoutMs),
    });
    const url = await app.listen({ host: config.host, port: config.port });
    const stop = once(async () => {
      await app.close();
      await background.stop();
      await database.close();
    });
    return {
      url,
      database,
      app,
      stop,
      stopOnSignals: () => {
        stopOnSignals(stop, logger);
      },
    };
  } catch (error) {
    await background.stop();
    await database.close();
    throw error;
  }
}

/** Opens the configured database, ready for tenants. */
export async function openDatabase(config: Config, logger: Logger): Promise<Database> {
  const { url, dataDirectory, poolSize } = config.database;
  const encryption = encryptionOf(config.encryption);
  if (config.environment === 'development' && !isOwn(config.encryption))
    logger.warn('values are sealed by a key that everybody knows: good for development only');
  const connection = await connect({ url, dataDirectory, poolSize }, { entities, migrations });
  try {
    if (connection.embedded) {
      if (config.environment === 'production')
        logger.warn('embedded database in production: one process, one connection');
      await connection.dataSource.runMigrations();
    } else {
      await assertRuntimeRole(connection);
    }
    return new Database(connection, encryption);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

function stopOnSignals(stop: () => Promise<void>, logger: Logger): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'draining');
      stop().then(
        () => {
          logger.info('stopped');
        },
        (error: unknown) => {
          logger.error({ err: error }, 'could not stop cleanly');
          process.exitCode = 1;
        },
      );
    });
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= work());
}
