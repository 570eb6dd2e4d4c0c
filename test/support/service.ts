import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { startBackground } from '../../src/background.js';
import { readConfig } from '../../src/platform/config.js';
import type { SqlStatement } from '../../src/platform/database/database.js';
import { createLogger } from '../../src/platform/logger.js';
import { buildSchema } from '../../src/schema.js';
import { createServer } from '../../src/server.js';
import { openTestDatabase, type TestDatabase } from './database.js';

export interface GraphQLAnswer<Data = Record<string, unknown>> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export interface TestService extends TestDatabase {
  app: FastifyInstance;
  /** Sends a query over HTTP (in process) as the tenant's development identity; `headers` may say otherwise. */
  query<Data = Record<string, never>>(
    tenant: string,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<GraphQLAnswer<Data> & { status: number; headers: Record<string, unknown> }>;
  /** The statements that `work` ran. */
  statementsOf(work: () => Promise<unknown>): Promise<SqlStatement[]>;
}

/**
 * The whole service on a database of its own. `environment` overrides variables, such as CRM_AUTH_STRICT;
 * `schema` stands in for the product's own.
 */
export async function startTestService(
  environment: Record<string, string> = {},
  schema?: GraphQLSchema,
): Promise<TestService> {
  return startOn(await openTestDatabase(), environment, false, schema);
}

/** The same, with what goes on beside requests: events leave, and subscribers get them. */
export async function startWholeService(
  environment: Record<string, string> = {},
  schema?: GraphQLSchema,
): Promise<TestService> {
  return startOn(await openTestDatabase(), environment, true, schema);
}

async function startOn(
  db: TestDatabase,
  environment: Record<string, string>,
  withBackground: boolean,
  schema: GraphQLSchema = buildSchema(),
): Promise<TestService> {
  const config = readConfig({
    NODE_ENV: 'test',
    CRM_LOG_LEVEL: 'silent',
    ...keysFor(environment),
    ...environment,
  });
  const logger = createLogger(config.logLevel);
  const { statementTimeoutMs } = config.limits;
  const database =
    'CRM_STATEMENT_TIMEOUT' in environment ? db.database.timed(statementTimeoutMs) : db.database;
  const background = withBackground ? startBackground({ config, database: db.database, logger }) : undefined;
  const app = await createServer({
    config,
    database,
    schema,
    logger,
    bus: background?.bus,
    committed: background?.committed,
  });
  return {
    ...db,
    database,
    app,
    async query(tenant, query, variables = {}, headers = {}) {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-tenant-id': tenant, ...headers },
        payload: { query, variables },
      });
      return {
        ...response.json<GraphQLAnswer<never>>(),
        status: response.statusCode,
        headers: response.headers,
      };
    },
    async statementsOf(work) {
      const statements: SqlStatement[] = [];
      const stop = db.database.listen((statement) => statements.push(statement));
      try {
        await work();
      } finally {
        stop();
      }
      return statements;
    },
    async close() {
      await app.close();
      await background?.stop();
      await db.close();
    },
  };
}

/** Production refuses to start without a key of its own. */
function keysFor({ NODE_ENV }: Record<string, string>): Record<string, string> {
  if (NODE_ENV !== 'production') return {};
  return { CRM_ENCRYPTION_KEY_FILE: fileURLToPath(new URL('encryption.keys', import.meta.url)) };
}
