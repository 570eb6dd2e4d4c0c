import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SignJWT } from 'jose';
import { startTestService, type TestService } from '../support/service.js';
import { dayIn, insertParties, replaceSales, sale } from './sales.js';

const QUERY = `{ salesFunnel(period: { from: "2026-01-01", to: "2026-01-31" }) {
  total conversionRate stages {
    stage count reached amounts { amount currency } weightedAmounts { amount currency } conversionToNext medianDays
  }
} }`;

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await insertParties(service, ['acme', 'other']);
  await replaceSales(service, 'other', [sale({}), sale({})]);
});
afterAll(() => service.close());

function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  return service.app.inject({
    url: `/reports/funnel?${new URLSearchParams(parameters).toString()}`,
    headers: { 'x-tenant-id': 'acme', ...headers },
  });
}

describe('GET /reports/funnel', () => {
  it('is the funnel that GraphQL gives, in one statement', async () => {
    await replaceSales(service, 'acme', [
      sale({ stage: 'WON', amount: 12_345_000n }),
      sale({ stage: 'LEAD', ownerId: 'bob', currency: 'USD' }),
      sale({ createdAt: new Date('2026-01-31T16:00:00Z') }),
    ]);
    const { data } = await service.query<{ salesFunnel: object }>('acme', QUERY);
    const statements = await service.statementsOf(async () => {
      const response = await get({ from: '2026-01-01', to: '2026-01-31' });
      expect(response.statusCode).toBe(200);
      expect(response.headers['content-type']).toMatch(/^application\/json/);
      expect(response.json()).toEqual({
        period: { from: '2026-01-01', to: '2026-01-31' },
        timezone: 'Asia/Shanghai',
        ...data!.salesFunnel,
      });
    });
    expect(statements).toHaveLength(1);
    expect(data!.salesFunnel).toMatchObject({ total: 2, conversionRate: 1 });
    const owned = await get({ from: '2026-01-01', to: '2026-01-31', ownerId: 'bob' });
    expect(owned.json()).toMatchObject({ total: 1, conversionRate: null });
    const inUtc = await get({ from: '2026-01-01', to: '2026-01-31', timezone: 'UTC' });
    expect(inUtc.json()).toMatchObject({ total: 3, timezone: 'UTC' });
  });

  it('is of the 365 days up to today unless said otherwise', async () => {
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    await replaceSales(
      service,
      'acme',
      [0, 364, 365].map((days) => sale({ createdAt: ago(days) })),
    );
    for (const timezone of ['Asia/Shanghai', 'UTC']) {
      const response = await get({ timezone });
      expect(response.json()).toMatchObject({
        period: { from: dayIn(timezone, ago(364)), to: dayIn(timezone, ago(0)) },
        total: 2,
      });
    }
    const upTo = await get({ to: '2026-01-31', ownerId: '' });
    expect(upTo.json()).toMatchObject({ period: { from: '2025-02-01', to: '2026-01-31' } });
    const since = await get({ from: dayIn('Asia/Shanghai', ago(1)) });
    expect(since.json()).toMatchObject({ total: 1 });
  });

  it.each([
    ['from=2026-02-30', 'from', 'is not a day of the years 0001–9999 (YYYY-MM-DD)'],
    ['to=tomorrow', 'to', 'is not a day of the years 0001–9999 (YYYY-MM-DD)'],
    ['from=2026-01-02&to=2026-01-01', 'to', 'must not be before from'],
    ['from=2020-01-01&to=2026-01-01', 'to', 'makes the period longer than 5 years'],
    ['timezone=Mars', 'timezone', 'is not a time zone (an IANA name such as Asia/Shanghai is expected)'],
    ['ownerId=%00', 'ownerId', 'contains a NUL character'],
    ['ownerId=a&ownerId=b', 'ownerId', 'is given more than once'],
  ])('refuses %s', async (parameters, field, problem) => {
    const response = await service.app.inject({
      url: `/reports/funnel?${parameters}`,
      headers: { 'x-request-id': 'r-1' },
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toEqual({
      code: 'BAD_USER_INPUT',
      message: `${field}: ${problem}`,
      details: { field },
      requestId: 'r-1',
    });
  });

  it('says nothing of what went wrong on our side', async () => {
    const query = jest
      .spyOn(service.database, 'query')
      .mockRejectedValue(new Error('relation "opportunities" is broken'));
    try {
      const response = await get({}, { 'x-request-id': 'r-2' });
      expect(response.statusCode).toBe(500);
      expect(response.json()).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        message: expect.stringMatching(/^Something went wrong/),
        details: null,
        requestId: 'r-2',
      });
    } finally {
      query.mockRestore();
    }
  });
});

describe('GET /reports/funnel where authentication is strict', () => {
  const secret = 'a secret that is long enough for HS256';
  let strict: TestService;

  beforeAll(async () => {
    strict = await startTestService({ CRM_AUTH_STRICT: '1', CRM_JWT_SECRET: secret });
    await insertParties(strict, ['acme', 'other']);
    await replaceSales(strict, 'acme', [sale({ createdAt: new Date() })]);
  });
  afterAll(() => strict.close());

  it.each(['/reports/funnel', '/metrics'])('%s wants a token, and answers for its tenant', async (url) => {
    const refused = await strict.app.inject({ url, headers: { 'x-request-id': 'r-3' } });
    expect(refused.statusCode).toBe(401);
    expect(refused.headers['www-authenticate']).toBe('Bearer');
    expect(refused.json()).toEqual({
      code: 'UNAUTHENTICATED',
      message: 'A bearer token is required',
      details: null,
      requestId: 'r-3',
    });

    const token = await new SignJWT({ sub: 'u1', tenant_id: 'acme', roles: ['admin'] })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(secret));
    const authorization = `Bearer ${token}`;
    const answered = await strict.app.inject({ url, headers: { authorization } });
    expect(answered.statusCode).toBe(200);
    expect(answered.json()).toMatchObject(url === '/metrics' ? { opportunity_total: 1 } : { total: 1 });

    const other = await strict.app.inject({ url, headers: { authorization, 'x-tenant-id': 'other' } });
    expect(other.statusCode).toBe(403);
    expect(other.json()).toMatchObject({ code: 'FORBIDDEN' });
  });
});
