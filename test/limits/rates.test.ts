import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { onServices } from '../support/database.js';
import { startTestService, type TestService } from '../support/service.js';

const REDIS_URL = process.env['CRM_TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379/9';
/** Nothing listens there: the limits hold all the same. */
const REDIS_AWAY = 'redis://127.0.0.1:1';

describe.each([
  ['in memory', {}],
  ['while Redis is away', { CRM_REDIS_URL: REDIS_AWAY }],
  ...(onServices ? [['in Redis', { CRM_REDIS_URL: REDIS_URL }] as const] : []),
])('requests counted %s', (_name, redis) => {
  let service: TestService;
  let url: string;
  beforeAll(async () => {
    service = await startTestService({
      CRM_RATE_LIMIT_USER: '5',
      CRM_RATE_LIMIT_TENANT: '8',
      CRM_RATE_LIMIT_IP: '40',
      CRM_TRUSTED_PROXIES: '127.0.0.1',
      ...redis,
    });
    url = await service.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => service.close());

  // Redis keeps counting from one run to the next.
  const run = Date.now().toString(36);
  const headersOf = (tenant: string, user: string, address: string) => ({
    'x-tenant-id': `${tenant}-${run}`,
    'x-user-id': user,
    'x-forwarded-for': address,
  });
  const ask = (tenant: string, user: string, address = `10.0.0.${Math.ceil(Math.random() * 250)}`) =>
    service.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: headersOf(tenant, user, address),
      payload: { query: '{ __typename }' },
    });
  const repeat = async (count: number, send: () => Promise<{ statusCode: number }>) => {
    const statuses: number[] = [];
    for (let i = 0; i < count; i += 1) statuses.push((await send()).statusCode);
    return statuses;
  };

  it('are refused when a user sends too many, and say when to come back', async () => {
    expect(await repeat(5, () => ask('a', 'one'))).toEqual(Array(5).fill(200));
    const refused = await ask('a', 'one');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.json()).toMatchObject({
      errors: [
        { extensions: { code: 'RATE_LIMITED', retryable: true, details: { scope: 'user', limit: 5 } } },
      ],
    });
    expect((await ask('a', 'two')).statusCode).toBe(200);
    expect((await ask('b', 'one')).statusCode).toBe(200);
  });

  it('are refused when the users of a tenant send too many', async () => {
    let user = 0;
    const statuses = await repeat(20, () => ask('many', `u${(user += 1) % 5}`));
    expect(statuses.slice(0, 8)).toEqual(Array(8).fill(200));
    expect(statuses.at(-1)).toBe(429);
    expect((await ask('few', '1')).statusCode).toBe(200);
  });

  it('are not charged to the tenant when it is the user who sends too many', async () => {
    expect((await repeat(20, () => ask('shared', 'loud'))).at(-1)).toBe(429);
    expect(await repeat(3, () => ask('shared', 'quiet'))).toEqual([200, 200, 200]);
  });

  it('are counted for each user, whatever tenants and users are called', async () => {
    // The headers that name a tenant and a user are joined by nothing that one of them may contain.
    const named = (tenant: string, user: string) =>
      service.app.inject({
        url: '/reports/funnel',
        headers: { 'x-tenant-id': `${run}${tenant}`, 'x-user-id': user, 'x-forwarded-for': '10.8.8.8' },
      });
    expect((await repeat(6, () => named('a', 'b:c'))).at(-1)).toBe(429);
    expect((await named('a:b', 'c')).statusCode).not.toBe(429);
  });

  it('are counted for the network of an IPv6 address', async () => {
    const network = `2001:db8:${Math.ceil(Math.random() * 65_000).toString(16)}`;
    const statuses: number[] = [];
    for (let sent = 0; sent < 41; sent += 1) {
      statuses.push(
        (await ask(`six${sent}`, 'u', `${network}:0:${sent.toString(16)}::${sent + 1}`)).statusCode,
      );
    }
    expect(statuses.slice(0, 40)).toEqual(Array(40).fill(200));
    expect(statuses[40]).toBe(429);
    expect((await ask('six', 'u', `${network}:1::1`)).statusCode).toBe(200);
  });

  it('are counted on the routes beside GraphQL as well', async () => {
    for (const path of ['/reports/funnel', '/customers/export', '/metrics', '/customers/import/x']) {
      const headers = headersOf(`route${path.replaceAll('/', '-')}`, 'u', '10.9.9.9');
      const statuses = await repeat(6, () => service.app.inject({ url: path, headers }));
      expect(statuses.at(-1)).toBe(429);
    }
    const headers = {
      ...headersOf('route-x', 'u', '10.9.9.8'),
      'content-type': 'text/csv',
      'x-request-id': 'r',
    };
    const statuses = await repeat(6, () =>
      service.app.inject({ method: 'POST', url: '/customers/import', headers, payload: '' }),
    );
    expect(statuses.at(-1)).toBe(429);
  });

  it('are refused when an address sends too many, whoever it says to be', async () => {
    const address = `192.0.2.${Math.ceil(Math.random() * 250)}`;
    let user = 0;
    const statuses = await repeat(41, () => ask(`t${(user += 1)}`, 'u', address));
    expect(statuses.slice(0, 40)).toEqual(Array(40).fill(200));
    expect(statuses[40]).toBe(429);
    // What an untrusted hop says of those before it is not believed.
    expect((await ask('t', 'u', `10.1.2.3, ${address}`)).statusCode).toBe(429);
  });

  it('are refused when subscribers connect too often', async () => {
    const connect = () =>
      new Promise<number>((resolve) => {
        const client = createClient({
          url: `${url.replace('http', 'ws')}/graphql`,
          webSocketImpl: WebSocket,
          lazy: false,
          retryAttempts: 0,
          connectionParams: headersOf('ws', 'u', ''),
          onNonLazyError: () => undefined,
          on: {
            connected: () => {
              resolve(0);
              void client.dispose();
            },
            closed: (event) => {
              resolve((event as { code: number }).code);
            },
          },
        });
      });
    const codes: number[] = [];
    for (let i = 0; i < 6; i += 1) codes.push(await connect());
    expect(codes).toEqual([0, 0, 0, 0, 0, 4429]);
  });
});

describe.each([
  ['in memory', {}],
  ...(onServices ? [['in Redis', { CRM_REDIS_URL: REDIS_URL }] as const] : []),
])('many requests at once, counted %s', (_name, redis) => {
  it('are all taken within the limit, and no more are counted than come', async () => {
    const limited = { CRM_RATE_LIMIT_USER: '6000', CRM_RATE_LIMIT_TENANT: '6000', ...redis };
    const services = [await startTestService(limited), await startTestService(limited)] as const;
    const headers = { 'x-tenant-id': `burst-${Date.now().toString(36)}`, 'x-user-id': 'u' };
    const send = async (service: TestService, count: number) => {
      const payload = { query: '{ __typename }' };
      const sent = Array.from({ length: count }, () =>
        service.app.inject({ method: 'POST', url: '/graphql', headers, payload }),
      );
      return new Set((await Promise.all(sent)).map(({ statusCode }) => statusCode));
    };
    // More than there are turns of twenty in the limit.
    expect(await send(services[0], 400)).toEqual(new Set([200]));
    expect(await send(services[1], 20)).toEqual(new Set([200]));
    for (const service of services) await service.close();
  });
});
