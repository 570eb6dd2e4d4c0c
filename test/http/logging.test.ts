import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../src/platform/config.js';
import { createLogger } from '../../src/platform/logger.js';
import { buildSchema } from '../../src/schema.js';
import { createServer } from '../../src/server.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const SECRET = 'zebra-8831';

let db: TestDatabase;
let app: FastifyInstance;
const lines: string[] = [];

beforeAll(async () => {
  db = await openTestDatabase();
  app = await createServer({
    config: readConfig({ NODE_ENV: 'test' }),
    database: db.database,
    schema: buildSchema(),
    logger: createLogger('info', { write: (line) => void lines.push(line) }),
  });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

async function logOf(query: string, variables: object, headers: Record<string, string> = {}) {
  lines.length = 0;
  await app.inject({
    method: 'POST',
    url: `/graphql?note=${encodeURIComponent(SECRET)}`,
    headers: { 'x-tenant-id': 'acme', 'x-request-id': 'r-1', ...headers },
    payload: { query, variables },
  });
  // The line is written when the answer is out, which is after `inject` has it.
  while (!lines.some((line) => line.includes('"request"'))) await new Promise(setImmediate);
  expect(lines.join('')).not.toContain(SECRET);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('tells of a request its id, tenant, operation, status and duration, and no value', async () => {
    const query = 'query Find($text: String) { customers(search: $text) { totalCount } }';
    const [line, ...more] = await logOf(query, { text: SECRET });
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 30,
      service: 'crm',
      msg: 'request',
      requestId: 'r-1',
      tenant: 'acme',
      operation: 'Find',
      method: 'POST',
      path: '/graphql',
      statusCode: 200,
    });
    expect(line!['milliseconds']).toBeGreaterThan(0);
  });

  it('tells why a request was refused, without token or query', async () => {
    const refused = await logOf(`{ customers(search: "${SECRET}", first: 101) { totalCount } }`, {});
    expect(refused[0]).toMatchObject({ msg: 'request refused', code: 'BAD_USER_INPUT', requestId: 'r-1' });
    const unsigned = await logOf('{ __typename }', {}, { authorization: `Bearer ${SECRET}` });
    expect(unsigned[0]).toMatchObject({ msg: 'request refused', code: 'UNAUTHENTICATED', requestId: 'r-1' });
    expect(unsigned[1]).toMatchObject({ msg: 'request', statusCode: 401 });
  });
});
