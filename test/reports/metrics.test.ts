import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { insertParties, replaceSales, sale } from './sales.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await insertParties(service, ['acme', 'other']);
});
afterAll(() => service.close());

function get(tenant: string, accept?: string) {
  return service.app.inject({
    url: '/metrics',
    headers: { 'x-tenant-id': tenant, ...(accept !== undefined && { accept }) },
  });
}

/** The value of one series; undefined when there is none. */
function valueOf(text: string, series: string): number | undefined {
  const line = text.split('\n').find((found) => found.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

async function scrape(server = service): Promise<string> {
  // A request is counted when its answer is out, which is after `inject` has it.
  await new Promise(setImmediate);
  const { payload } = await server.app.inject({ url: '/metrics', headers: { accept: 'text/plain' } });
  return payload;
}

describe('GET /metrics as JSON', () => {
  it.each([undefined, '*/*', 'application/json'])(
    "tells the tenant's own figures in one statement (Accept: %s)",
    async (accept) => {
      const stages = ['WON', 'LOST', 'LOST', 'LOST', 'LOST', 'LOST', 'LOST', 'LOST', 'PROPOSAL'] as const;
      await replaceSales(service, 'acme', [
        ...stages.map((stage) => sale({ stage })),
        sale({ stage: 'WON', deletedAt: new Date() }),
      ]);
      await replaceSales(service, 'other', [sale({}), sale({ stage: 'WON' })]);
      const statements = await service.statementsOf(async () => {
        const response = await get('acme', accept);
        expect(response.statusCode).toBe(200);
        expect(response.headers['vary']).toBe('accept');
        expect(response.json()).toEqual({
          customer_total: 1,
          opportunity_total: 9,
          conversion_rate_pct: 12.5,
          funnel_by_stage: { LEAD: 0, QUALIFICATION: 0, PROPOSAL: 1, NEGOTIATION: 0, WON: 1, LOST: 7 },
        });
      });
      expect(statements).toHaveLength(1);
    },
  );

  it('is all zeros for a tenant without records', async () => {
    expect((await get('nobody')).json()).toEqual({
      customer_total: 0,
      opportunity_total: 0,
      conversion_rate_pct: 0,
      funnel_by_stage: { LEAD: 0, QUALIFICATION: 0, PROPOSAL: 0, NEGOTIATION: 0, WON: 0, LOST: 0 },
    });
  });
});

describe('GET /metrics as text', () => {
  it.each(['text/plain', 'application/openmetrics-text; version=1.0.0'])(
    'is what Prometheus reads, of the process alone (Accept: %s)',
    async (accept) => {
      await service.query('tenant-4711', '{ customers { totalCount } }');
      await service.app.inject({ url: '/nowhere/4711' });
      const statements = await service.statementsOf(async () => {
        const response = await get('tenant-4711', accept);
        expect(response.statusCode).toBe(200);
        expect(response.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
        expect(response.payload).toMatch(/^process_cpu_user_seconds_total \d/m);
        expect(response.payload).toMatch(/^nodejs_heap_size_used_bytes \d/m);
        expect(response.payload).not.toContain('4711');
      });
      expect(statements).toEqual([]);
    },
  );

  it('counts requests by the pattern of their route and by status', async () => {
    const series = 'http_request_duration_seconds_count{route="/playground/*",status="200"}';
    const unmatched = 'http_request_duration_seconds_count{route="none",status="404"}';
    const before = await scrape();
    for (const file of ['main.js', 'styles.css']) await service.app.inject({ url: `/playground/${file}` });
    await service.app.inject({ url: '/nowhere' });
    const after = await scrape();
    expect(valueOf(after, series)! - (valueOf(before, series) ?? 0)).toBe(2);
    expect(valueOf(after, unmatched)! - (valueOf(before, unmatched) ?? 0)).toBe(1);
    expect(after).toContain('http_request_duration_seconds_bucket{le="0.1",route="/graphql",status="200"}');
  });

  it('counts GraphQL operations by how they ended', async () => {
    const countsAfter = async (work: () => Promise<unknown>) => {
      const outcomes = ['ok', 'refused', 'failed'];
      const values = (text: string) =>
        outcomes.map((outcome) => valueOf(text, `graphql_operations_total{outcome="${outcome}"}`)!);
      const before = values(await scrape());
      await work();
      return values(await scrape()).map((value, place) => value - before[place]!);
    };
    expect(await countsAfter(() => service.query('acme', '{ customers { totalCount } }'))).toEqual([1, 0, 0]);
    expect(await countsAfter(() => service.query('acme', '{ nothing }'))).toEqual([0, 1, 0]);
    expect(await countsAfter(() => service.query('acme', '{ customers(first: -1) { totalCount } }'))).toEqual(
      [0, 1, 0],
    );
    const query = jest.spyOn(service.database, 'query').mockRejectedValue(new Error('away'));
    try {
      expect(await countsAfter(() => service.query('acme', '{ customers { totalCount } }'))).toEqual([
        0, 0, 1,
      ]);
    } finally {
      query.mockRestore();
    }
  });

  it('is of one server, also where several run in a process', async () => {
    const second = await startTestService({ CRM_AUTH_STRICT: '1', CRM_JWT_SECRET: 'x'.repeat(32) });
    try {
      await service.query('acme', '{ customers { totalCount } }');
      // No token: the text says nothing of tenants.
      const text = await scrape(second);
      expect(valueOf(text, 'graphql_operations_total{outcome="ok"}')).toBe(0);
      expect(valueOf(await scrape(), 'graphql_operations_total{outcome="ok"}')).toBeGreaterThan(0);
    } finally {
      await second.close();
    }
  });
});
