import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SalesForecast } from '../../src/__generated__/resolvers-types.js';
import { startTestService, type TestService } from '../support/service.js';
import {
  anySales,
  anyScope,
  dayIn,
  insertParties,
  replaceSales,
  sale,
  sumsOf,
  visible,
  type Sale,
  type Scope,
} from './sales.js';

const QUERY = /* GraphQL */ `
  query ($period: PeriodInput!, $ownerId: ID, $timezone: String! = "Asia/Shanghai") {
    salesForecast(period: $period, ownerId: $ownerId, timezone: $timezone) {
      months {
        month
        count
        amounts {
          ...money
        }
        weightedAmounts {
          ...money
        }
        won {
          ...money
        }
      }
      undated {
        ...sum
      }
      overdue {
        ...sum
      }
    }
  }
  fragment sum on OpportunitySum {
    count
    amounts {
      ...money
    }
    weightedAmounts {
      ...money
    }
  }
  fragment money on Money {
    amount
    currency
  }
`;
const NOTHING = { count: 0, amounts: [], weightedAmounts: [] };

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await insertParties(service, ['acme', 'other']);
});
afterAll(() => service.close());

async function ask(variables: Partial<Scope>): Promise<SalesForecast> {
  const { data, errors } = await service.query<{ salesForecast: SalesForecast }>('acme', QUERY, variables);
  expect(errors).toBeUndefined();
  return data!.salesForecast;
}

/** The same numbers by plain loops over everything that was inserted. */
function naive(sales: readonly Sale[], { period, ownerId, timezone }: Scope, now: Date): SalesForecast {
  const seen = visible(sales, ownerId);
  const open = seen.filter(({ stage }) => stage !== 'WON' && stage !== 'LOST');
  const today = dayIn(timezone, now);
  const together = (some: readonly Sale[]) => ({ count: some.length, ...sumsOf(some) });
  const inPeriod = (day: string | null) => day !== null && day >= period.from && day <= period.to;
  const closedOn = ({ stage, closedAt }: Sale) =>
    stage === 'WON' && closedAt !== null ? dayIn(timezone, closedAt) : null;
  const months: string[] = [];
  for (
    let day = new Date(period.from);
    day <= new Date(period.to);
    day = new Date(day.getTime() + 86_400_000)
  ) {
    const month = `${day.toISOString().slice(0, 7)}-01`;
    if (months.at(-1) !== month) months.push(month);
  }
  return {
    months: months.map((month) => {
      const of = (day: string | null) => inPeriod(day) && day!.slice(0, 7) === month.slice(0, 7);
      return {
        month,
        ...together(open.filter(({ expectedCloseOn }) => of(expectedCloseOn))),
        won: sumsOf(seen.filter((one) => of(closedOn(one)))).amounts,
      };
    }),
    undated: together(open.filter(({ expectedCloseOn }) => expectedCloseOn === null)),
    overdue: together(
      open.filter(({ expectedCloseOn: day }) => day !== null && day < period.from && day < today),
    ),
  };
}

describe('salesForecast', () => {
  it('says of any opportunities what counting one by one says, and nothing of another tenant', async () => {
    await fc.assert(
      fc.asyncProperty(anySales, anySales, anyScope, async (own, foreign, scope) => {
        await replaceSales(service, 'acme', own);
        await replaceSales(service, 'other', foreign);
        expect(await ask(scope)).toEqual(naive(own, scope, new Date()));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('shows every month of the period, also to a tenant without opportunities', async () => {
    await replaceSales(service, 'acme', []);
    await replaceSales(service, 'other', [sale({}), sale({ expectedCloseOn: '2026-01-05' })]);
    const forecast = await ask({ period: { from: '2025-12-31', to: '2026-02-01' } });
    expect(forecast).toEqual({
      months: ['2025-12-01', '2026-01-01', '2026-02-01'].map((month) => ({ month, ...NOTHING, won: [] })),
      undated: NOTHING,
      overdue: NOTHING,
    });
  });

  it('gives what was won to the month of the time zone', async () => {
    const closedAt = new Date('2026-01-31T16:30:00Z');
    await replaceSales(service, 'acme', [sale({ stage: 'WON', closedAt, expectedCloseOn: '2026-01-01' })]);
    const period = { from: '2026-01-01', to: '2026-02-28' };
    const wonIn = async (timezone: Scope['timezone']) =>
      (await ask({ period, timezone })).months.map(({ count, won }) => [count, won.length]);
    expect(await wonIn('Asia/Shanghai')).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(await wonIn('UTC')).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  it('calls overdue what should be decided by now, and counts nothing twice', async () => {
    const dayFromNow = (days: number) => dayIn('UTC', new Date(Date.now() + days * 86_400_000));
    await replaceSales(
      service,
      'acme',
      [-40, -1, 1, 40].map((days) => sale({ expectedCloseOn: dayFromNow(days) })),
    );
    const countsFrom = async (days: number) => {
      const period = { from: dayFromNow(days), to: dayFromNow(days + 60) };
      const { months, overdue } = await ask({ period, timezone: 'UTC' });
      return [overdue.count, months.reduce((sum, { count }) => sum + count, 0)];
    };
    expect(await countsFrom(-2)).toEqual([1, 3]);
    // What is expected between today and a later start is neither overdue nor in the period.
    expect(await countsFrom(30)).toEqual([2, 1]);
  });

  it('takes one statement, also over 5 years', async () => {
    const statements = await service.statementsOf(async () => {
      const { months } = await ask({ period: { from: '2024-02-29', to: '2029-02-27' } });
      expect(months).toHaveLength(61);
    });
    expect(statements).toHaveLength(1);
    const aliases = [...statements[0]!.text.matchAll(/\bopportunities (t\d+)\b/g)].map(([, alias]) => alias);
    expect(aliases).toHaveLength(2);
    for (const alias of aliases) expect(statements[0]!.text).toContain(`${alias!}."tenant_id" = $1`);
  });

  it('refuses an owner whose id the database cannot know', async () => {
    const { errors } = await service.query('acme', QUERY, {
      period: { from: '2026-01-01', to: '2026-01-02' },
      ownerId: 'a\0b',
    });
    expect(errors!.map(({ message }) => message)).toEqual(['ownerId: contains a NUL character']);
  });

  it.each([
    [{ from: '2026-01-02', to: '2026-01-01' }, 'UTC', 'period.to: must not be before period.from'],
    [{ from: '2026-01-01', to: '2026-01-01' }, 'Nowhere', /^timezone: is not a time zone/],
  ])('refuses %j in %s', async (period, timezone, message) => {
    const { errors } = await service.query('acme', QUERY, { period, timezone });
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(errors![0]!.message).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});
