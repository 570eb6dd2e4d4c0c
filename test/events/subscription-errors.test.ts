import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createClient, type Client } from 'graphql-ws';
import { SignJWT } from 'jose';
import WebSocket from 'ws';
import type { CrmEvent } from '../../src/outbox/event.js';
import { EventBus } from '../../src/outbox/event-bus.js';
import { readConfig } from '../../src/platform/config.js';
import { createLogger } from '../../src/platform/logger.js';
import { buildSchema } from '../../src/schema.js';
import { createServer } from '../../src/server.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { insertProfiles, type Profile } from '../support/fixtures.js';

const JWT_SECRET = 'a secret that is long enough for HS256';

let db: TestDatabase;
let app: FastifyInstance;
let profile: Profile;
let url: string;
let client: Client;
const bus = new EventBus();
const lines: string[] = [];

beforeAll(async () => {
  db = await openTestDatabase();
  [profile] = (await insertProfiles(db.database, 'acme', 1)) as [Profile];
  app = await createServer({
    config: readConfig({
      NODE_ENV: 'production',
      CRM_JWT_SECRET: JWT_SECRET,
      CRM_ENCRYPTION_KEY_FILE: fileURLToPath(new URL('../support/encryption.keys', import.meta.url)),
    }),
    database: db.database,
    schema: buildSchema(),
    logger: createLogger('info', { write: (line) => void lines.push(line) }),
    bus,
  });
  url = (await app.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

beforeEach(() => connect('admin'));
afterEach(() => client.dispose());

async function connect(role: string): Promise<void> {
  const token = await new SignJWT({ tenant_id: 'acme', roles: [role] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(profile.user)
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(JWT_SECRET));
  client = createClient({
    url: `${url}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
}

interface Failure {
  message: string;
  path?: readonly (string | number)[];
  extensions: Record<string, unknown>;
}

/** The first answer to a subscription that carries errors. */
async function firstErrors(query: string, variables: Record<string, unknown> = {}, event?: CrmEvent) {
  lines.length = 0;
  let errors: readonly Failure[] | undefined;
  client.subscribe(
    { query, variables, operationName: /^subscription (\w+)/.exec(query)?.[1] },
    {
      next: (answer) => (errors ??= answer.errors as readonly Failure[] | undefined),
      error: (refused) => (errors ??= refused as readonly Failure[]),
      complete: () => (errors ??= []),
    },
  );
  for (let tries = 0; !errors && tries < 100; tries += 1) {
    if (event) bus.deliver(event);
    await sleep(50);
  }
  return errors ?? [];
}

const changed = () =>
  ({
    ...{ id: 'e', type: 'crm.customer.updated', time: new Date().toISOString(), tenantid: 'acme' },
    data: {
      data: { customerId: profile.customer, recordType: 'Customer', id: profile.customer, changes: [] },
    },
  }) as unknown as CrmEvent;

const FOLLOW = `subscription Follow($id: ID!) {
  customerChanged(id: $id) { eventId customer { id contacts { name } } }
}`;

async function withoutSelectOn(table: string, work: () => Promise<void>): Promise<void> {
  await db.asOwner(`REVOKE SELECT ON ${table} FROM crm_app`);
  try {
    await work();
  } finally {
    await db.asOwner(`GRANT SELECT ON ${table} TO crm_app`);
  }
}

describe('an error that nobody foresaw', () => {
  const masked = {
    message: expect.stringContaining('Something went wrong'),
    extensions: { code: 'INTERNAL_SERVER_ERROR', retryable: false, requestId: expect.any(String) },
  };
  /** What the log says of an error. */
  const logged = ({ extensions }: Failure) =>
    lines
      .map((line) => JSON.parse(line) as { msg: string; requestId?: string; err?: { message: string } })
      .filter(({ msg, requestId }) => msg === 'unexpected error' && requestId === extensions['requestId']);

  it('is masked below a field of an event, and logged with its cause', async () => {
    await withoutSelectOn('contacts', async () => {
      const errors = await firstErrors(FOLLOW, { id: profile.customer }, changed());
      expect(errors).toMatchObject([{ ...masked, path: ['customerChanged', 'customer', 'contacts'] }]);
      expect(logged(errors[0]!)).toMatchObject([
        { operation: 'Follow', err: { message: expect.stringContaining('permission denied') } },
      ]);
    });
  });

  it('is masked where the events come from, and ends the subscription alone', async () => {
    await withoutSelectOn('customers', async () => {
      const errors = await firstErrors(FOLLOW, { id: profile.customer });
      expect(errors).toMatchObject([masked]);
      expect(logged(errors[0]!)).toMatchObject([
        { err: { message: expect.stringContaining('permission denied') } },
      ]);
    });
    // The connection goes on.
    expect(await firstErrors('subscription { nothing }')).toHaveLength(1);
  });
});

describe('in production, what is wrong with a subscription', () => {
  it('is told one mistake at a time, and without suggestions', async () => {
    const errors = await firstErrors('subscription { customerChangd(id: "1") { eventId nam } }');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: 'Cannot query field "customerChangd" on type "Subscription".',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  it('is told so of its variables', async () => {
    const errors = await firstErrors(
      `subscription ($id: ID!, $filter: ContactFilter, $other: ContactFilter) {
        customerChanged(id: $id) { customer { contacts(filter: $filter) { id } others: contacts(filter: $other) { id } } }
      }`,
      { id: profile.customer, filter: { nam: {} }, other: { statu: {} } },
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: expect.not.stringContaining('Did you mean'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('is told of what comes without what is needed', async () => {
    expect(await firstErrors(FOLLOW)).toMatchObject([
      { message: expect.stringContaining('$id'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
