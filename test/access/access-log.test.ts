import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AccessLog } from '../../src/access/access-log.js';
import { entriesOf } from '../../src/access/entries.js';
import { serviceUnavailable } from '../../src/platform/errors/errors.js';
import { createLogger } from '../../src/platform/logger.js';
import { PROFILE_QUERY } from '../../src/playground/profile-query.js';
import { onServices } from '../support/database.js';
import { insertProfiles, type Profile } from '../support/fixtures.js';
import { adminNamed } from '../support/identities.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let byLoaders: TestService;
let profiles: [Profile, Profile, Profile];

beforeAll(async () => {
  service = await startTestService();
  profiles = (await insertProfiles(service.database, 'acme', 3)) as typeof profiles;
  await insertProfiles(service.database, 'other', 1);
});
afterAll(() => service.close());

let reader: string;
beforeEach(() => {
  reader = `reader-${randomUUID()}`;
});

const ask = (query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  service.query<Record<string, unknown>>('acme', query, variables, { ...adminNamed(reader), ...headers });

interface Entry {
  action: string;
  channel: string;
  operation: string | null;
  recordType: string;
  recordIds: string[];
  customerIds: string[];
}

/** What the log says of a reader, as an auditor reads it. */
async function logged(actorId = reader, tenant = 'acme'): Promise<Entry[]> {
  const { data } = await service.query<{ accessLog: { nodes: Entry[] } }>(
    tenant,
    `query ($actorId: String) {
      accessLog(first: 100, filter: { actorId: { eq: $actorId } }) {
        nodes { action channel operation recordType recordIds customerIds }
      }
    }`,
    { actorId },
    { 'x-user-roles': 'auditor', 'x-user-id': 'the auditor' },
  );
  return data!.accessLog.nodes.map((entry) => ({
    ...entry,
    recordIds: entry.recordIds.toSorted(),
    customerIds: entry.customerIds.toSorted(),
  }));
}

const all = () => profiles.map(({ customer }) => customer).sort();

describe('what is read is accounted for', () => {
  it('a profile, by one entry; and it still takes one statement', async () => {
    const { code, customer } = profiles[0];
    const statements = await service.statementsOf(() => ask(PROFILE_QUERY, { code }));
    expect(statements).toHaveLength(1);
    expect(await logged()).toEqual([
      {
        action: 'PROFILE_READ',
        channel: 'GRAPHQL',
        operation: 'CustomerProfile',
        recordType: 'Customer',
        recordIds: [customer],
        customerIds: [customer],
      },
    ]);
  });

  it('entity references of a gateway', async () => {
    const representations = profiles.slice(0, 2).map(({ customer: id }) => ({ __typename: 'Customer', id }));
    await ask(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
      {
        representations: [...representations, { __typename: 'Customer', id: randomUUID() }],
      },
    );
    const ids = representations.map(({ id }) => id).sort();
    expect(await logged()).toMatchObject([
      { action: 'PROFILE_READ', channel: 'FEDERATION', recordIds: ids, customerIds: ids },
    ]);
  });

  it('the rows of a page, without the one beyond it that tells of more', async () => {
    const { data } = await ask('{ customers(first: 2) { nodes { id } pageInfo { hasNextPage } } }');
    const { nodes } = data!['customers'] as { nodes: { id: string }[] };
    const ids = nodes.map(({ id }) => id).sort();
    expect(ids).toHaveLength(2);
    expect(await logged()).toMatchObject([
      { action: 'LIST_READ', operation: 'customers', recordIds: ids, customerIds: ids },
    ]);
  });

  it.each([
    ['contract', '{ contract(id: $id) { code } }', 'Contract'],
    ['contact', '{ contact(id: $id) { customer { name } } }', 'Contact'],
    ['payment', '{ payment(id: $id) { contract { customer { owner { id } } } } }', 'Payment'],
  ] as const)('the customer of a %s', async (key, query, recordType) => {
    const { customer, [key]: id } = profiles[1];
    await ask(`query ($id: ID!) ${query}`, { id });
    expect(await logged()).toMatchObject([
      { action: 'PROFILE_READ', recordType, recordIds: [id], customerIds: [customer] },
    ]);
  });

  it('customers below what is no customer', async () => {
    await ask('query ($id: ID!) { user(id: $id) { customers { nodes { code } } } }', {
      id: profiles[0].user,
    });
    expect(await logged()).toMatchObject([
      { recordType: 'User', recordIds: [profiles[0].user], customerIds: [profiles[0].customer] },
    ]);
    await ask('query ($id: ID!) { opportunity(id: $id) { stageHistory { id } } }', {
      id: profiles[2].opportunity,
    });
    expect((await logged())[0]).toMatchObject({
      recordType: 'Opportunity',
      customerIds: [profiles[2].customer],
    });
  });

  it('what mutations give back, also when they change nothing', async () => {
    const { contact: id, customer } = profiles[0];
    await ask('mutation ($id: ID!) { updateContact(input: { id: $id }) { contact { mobile } } }', { id });
    expect(await logged()).toMatchObject([
      { action: 'CHANGE_READ', operation: 'updateContact', recordIds: [id], customerIds: [customer] },
    ]);
  });

  it('the history of a record, the audit log, and this log', async () => {
    const { customer } = profiles[0];
    await ask('query ($id: ID!) { customer(id: $id) { history { nodes { id } } } }', { id: customer });
    await ask('query ($id: ID!) { customer(id: $id) { accessLog { nodes { entry { id } } } } }', {
      id: customer,
    });
    await ask('query ($id: ID!) { customerAccessLog(customerId: $id) { nodes { id } } }', { id: customer });
    await ask('{ accessLog { nodes { id } } }');
    const history = (await logged()).filter(({ action }) => action === 'HISTORY_READ');
    expect(history.map(({ recordType, customerIds }) => [recordType, customerIds]).sort()).toEqual([
      ['AccessEntry', []],
      ['Customer', [customer]],
      ['Customer', [customer]],
      ['CustomerAccess', [customer]],
    ]);
  });

  it('an export, by the customers that leave', async () => {
    const response = await service.app.inject({
      url: '/customers/export?format=ndjson',
      headers: { 'x-tenant-id': 'acme', ...adminNamed(reader) },
    });
    expect(response.statusCode).toBe(200);
    expect(await logged()).toMatchObject([
      { action: 'EXPORT', channel: 'HTTP', operation: 'GET /customers/export', customerIds: all() },
    ]);
  });

  it('nothing that was not read or not given', async () => {
    await ask('{ customers { totalCount } }');
    await ask('{ customers { nope } }');
    await ask('{ customer(id: "nope") { id } }');
    await ask('query ($id: ID!) { customer(id: $id) { id } }', { id: randomUUID() });
    await service.query(
      'other',
      'query ($id: ID!) { customer(id: $id) { id } }',
      { id: profiles[0].customer },
      {
        ...adminNamed(reader),
      },
    );
    await ask('{ auditLog { nodes { id } } }', {}, { 'x-user-roles': 'sales' });
    await ask('{ users { nodes { name } } }');
    await ask(
      'mutation { deleteCustomer(input: { id: "x" }) { customer { id } } }',
      {},
      { 'x-auth-time': '0' },
    );
    expect(await logged()).toEqual([]);
    expect(await logged(reader, 'other')).toEqual([]);
  });
});

describe('who may read it', () => {
  it.each(['sales', 'finance', 'portal', 'service,csm'])('not %s', async (roles) => {
    const { customer: id, user } = profiles[0];
    const headers = { 'x-user-id': user, 'x-user-roles': roles, 'x-customer-id': id };
    expect((await ask('{ accessLog { nodes { id } } }', {}, headers)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(
      (await ask('query ($id: ID!) { customerAccessLog(customerId: $id) { nodes { id } } }', { id }, headers))
        .errors,
    ).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const nested = await ask(
      'query ($id: ID!) { customer(id: $id) { name accessLog { nodes { id } } } }',
      { id },
      headers,
    );
    expect(nested.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    // To portal users it does not exist; from others the field alone is kept.
    const kept = roles === 'portal' ? undefined : { customer: { name: '客户公司 acme 0', accessLog: null } };
    expect(nested.data ?? undefined).toEqual(kept);
  });

  it('tells who saw a customer, newest first, with the customer or when it is gone', async () => {
    const { customer: id } = profiles[2];
    await ask('query ($id: ID!) { customer(id: $id) { id } }', { id });
    await logged();
    const accesses = `(first: 1, filter: { actorId: { eq: "${reader}" } }) { nodes { customerId action entry { actor { id } actorId } } totalCount }`;
    const seen = {
      nodes: [{ customerId: id, action: 'PROFILE_READ', entry: { actor: null, actorId: reader } }],
      totalCount: 1,
    };
    const { data } = await service.query(
      'acme',
      `query ($id: ID!) { customer(id: $id) { accessLog ${accesses} } customerAccessLog${accesses.replace('(', '(customerId: $id, ')} }`,
      { id },
    );
    expect(data).toEqual({ customer: { accessLog: seen }, customerAccessLog: seen });
  });

  it('cannot be changed by the server', async () => {
    for (const sql of ['DELETE FROM access_log', "UPDATE customer_accesses SET actor_id = 'x'"])
      await expect(service.database.write('acme', (manager) => manager.query(sql))).rejects.toThrow(
        'permission denied',
      );
  });
});

describe('without read plans', () => {
  beforeAll(async () => {
    byLoaders = await startTestService({ CRM_READ_PLAN: 'off' });
  });
  afterAll(() => byLoaders.close());

  it('the same is accounted for', async () => {
    const [one, two] = (await insertProfiles(byLoaders.database, 'acme', 2)) as [Profile, Profile];
    const headers = adminNamed(reader);
    await byLoaders.query('acme', PROFILE_QUERY, { code: one.code }, headers);
    await byLoaders.query(
      'acme',
      'query ($id: ID!) { contract(id: $id) { customer { name } } }',
      { id: two.contract },
      headers,
    );
    await byLoaders.query('acme', '{ accessLog { totalCount } }');
    const rows = await byLoaders.asOwner(
      'SELECT action, record_type AS type, customer_ids AS customers FROM access_log WHERE actor_id = $1 ORDER BY id',
      [reader],
    );
    expect(rows).toEqual([
      { action: 'PROFILE_READ', type: 'Customer', customers: [one.customer] },
      { action: 'PROFILE_READ', type: 'Contract', customers: [two.customer] },
    ]);
  });
});

describe('no entry is lost', () => {
  it('when the server stops after many requests', async () => {
    const own = await startTestService();
    const requests = onServices ? 1000 : 100;
    const [{ code }] = (await insertProfiles(own.database, 'acme', 1)) as [Profile];
    for (let sent = 0; sent < requests; sent += 50)
      await Promise.all(
        Array.from({ length: 50 }, () =>
          own.query('acme', 'query ($code: String) { customer(code: $code) { id } }', { code }),
        ),
      );
    await own.app.close();
    const [counts] = await own.asOwner(
      'SELECT (SELECT count(*)::int FROM access_log) AS entries, (SELECT count(*)::int FROM customer_accesses) AS accesses',
    );
    expect(counts).toEqual({ entries: requests, accesses: requests });
    await own.close();
  });

  const reading = () => ({
    identity: {
      ...{ tenantId: 'acme', userId: reader, roles: ['admin'] as const },
      ...{ scopes: [], authenticationMethods: [] },
    },
    ...{ requestId: 'r', traceId: 't', now: new Date() },
  });
  const access = (customerIds: string[]) => ({
    ...({ action: 'EXPORT', channel: 'HTTP', operation: null, recordType: 'Customer' } as const),
    ...{ recordIds: customerIds, customerIds },
  });
  const count = async () =>
    (
      await service.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM access_log WHERE actor_id = $1', [
        reader,
      ])
    )[0]?.n;

  it('when the database refuses it for a while, nor is one written twice', async () => {
    const log = new AccessLog(service.database, createLogger('silent'));
    const entries = entriesOf(reading(), access(all()));
    await service.asOwner('REVOKE INSERT ON customer_accesses FROM crm_app');
    try {
      await log.append(entries);
      await log.flush();
      expect(await count()).toBe(0);
    } finally {
      await service.asOwner('GRANT INSERT ON customer_accesses TO crm_app');
    }
    await log.append(entries);
    await log.stop();
    expect(await count()).toBe(1);
  });

  it('when more waits than there is room for: requests wait a while, and are refused then', async () => {
    const log = new AccessLog(service.database, createLogger('silent'));
    const ids = Array.from(
      { length: 1000 },
      (_, index) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    );
    const one = () => log.append(entriesOf(reading(), access([])));
    await service.asOwner('REVOKE INSERT ON access_log FROM crm_app');
    try {
      // The last one that finds room may take more than there is.
      await log.append(Array.from({ length: 60 }, () => entriesOf(reading(), access(ids))).flat());
      await expect(one()).rejects.toMatchObject({
        extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true },
      });
    } finally {
      await service.asOwner('GRANT INSERT ON access_log TO crm_app');
    }
    const waiting = one();
    await log.flush();
    await waiting;
    await log.stop();
    // Nothing of what was refused is there.
    expect(await count()).toBe(61);
  });

  it('when the database is away: it is not asked again with each request', async () => {
    const log = new AccessLog(service.database, createLogger('silent'));
    const write = jest.spyOn(service.database, 'write').mockRejectedValue(new Error('away'));
    try {
      await log.append(Array.from({ length: 500 }, () => entriesOf(reading(), access([]))).flat());
      for (let request = 0; request < 20; request += 1) {
        await log.append(entriesOf(reading(), access([])));
        await sleep(5);
      }
      expect(write.mock.calls.length).toBeLessThanOrEqual(2);
    } finally {
      write.mockRestore();
    }
    await log.stop();
    expect(await count()).toBe(520);
  });

  it('when somebody reads while others are written: what waits by then is written first', async () => {
    const log = new AccessLog(service.database, createLogger('silent'));
    await log.append(entriesOf(reading(), access([])));
    const first = log.flush();
    await log.append(entriesOf(reading(), access([])));
    await Promise.all([log.flush(), log.flush()]);
    expect(await count()).toBe(2);
    await first;
  });

  it('when the answer cannot be accounted for: it is not given', async () => {
    const append = jest
      .spyOn(AccessLog.prototype, 'append')
      .mockRejectedValue(serviceUnavailable('The access log is full'));
    try {
      const { customer } = profiles[0];
      const { status, data, errors } = await ask('query ($id: ID!) { customer(id: $id) { name } }', {
        id: customer,
      });
      expect(data).toBeUndefined();
      expect(status).toBe(503);
      expect(errors).toMatchObject([
        { extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true, requestId: expect.any(String) } },
      ]);
    } finally {
      append.mockRestore();
    }
  });

  it('when it comes while others are written: it is written with the next ones, not in a transaction of its own', async () => {
    const log = new AccessLog(service.database, createLogger('silent'));
    const statements = jest.spyOn(service.database, 'write');
    await log.append(entriesOf(reading(), access(all())));
    const first = log.flush();
    for (let entry = 0; entry < 20; entry += 1) await log.append(entriesOf(reading(), access(all())));
    await first;
    await log.flush();
    expect(statements).toHaveBeenCalledTimes(2);
    statements.mockRestore();
    expect(await count()).toBe(21);
  });

  it('because of what a caller is called', async () => {
    const log = new AccessLog(service.database, createLogger('silent'));
    const identity = { ...reading().identity, userId: `${reader}\0\ud800` };
    await log.append(entriesOf({ ...reading(), identity }, access([])));
    await log.stop();
    const rows = await service.asOwner('SELECT FROM access_log WHERE actor_id = $1', [
      `${reader}\ufffd\ufffd`,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('and one entry holds at most a thousand ids', () => {
    const ids = Array.from({ length: 2001 }, () => randomUUID());
    expect(entriesOf(reading(), access(ids)).map(({ customerIds }) => customerIds.length)).toEqual([
      1000, 1000, 1,
    ]);
  });
});
