import type { FastifyInstance } from 'fastify';
import type { Database } from './platform/database/database.js';

const PING_TIMEOUT_MS = 2_000;

/**
 * Liveness, readiness and the plain health address that gateways poll.
 * Readiness answers 503 while the server drains or its database does not answer.
 */
export function healthRoutes(app: FastifyInstance, database: Database): void {
  let draining = false;
  app.addHook('preClose', async () => {
    draining = true;
  });
  app.get('/health', async () => ({ status: 'up', cell: 'crm' }));
  app.get('/health/live', async () => ({ status: 'up', cell: 'crm' }));
  app.get('/health/ready', async (_request, reply) => {
    const reason = draining ? 'draining' : await databaseProblem(database);
    if (reason === undefined) return { status: 'up', cell: 'crm' };
    return reply.code(503).send({ status: 'down', cell: 'crm', reason });
  });
}

async function databaseProblem(database: Database): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, PING_TIMEOUT_MS, 'database does not answer');
  });
  try {
    return await Promise.race([
      database.ping().then(
        () => undefined,
        () => 'database is away',
      ),
      timeout,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
