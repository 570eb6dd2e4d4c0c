import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SalesFunnel } from '../../src/__generated__/resolvers-types.js';
import { startTestService, type TestService } from '../support/service.js';
import {
  anySales,
  anyScope,
  dayIn,
  insertParties,
  replaceSales,
  sale,
  STAGES,
  sumsOf,
  visible,
  type Sale,
  type Scope,
} from './sales.js';

const QUERY = /* GraphQL */ `
  query ($period: PeriodInput!, $ownerId: ID, $timezone: String! = "Asia/Shanghai") {
    salesFunnel(period: $period, ownerId: $ownerId, timezone: $timezone) {
      total
      conversionRate
      stages {
        stage
        count
        reached
        amounts {
          amount
          currency
        }
        weightedAmounts {
          amount
          currency
        }
        conversionToNext
        medianDays
      }
    }
  }
`;
const DAY_MS = 86_400_000;
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await insertParties(service, ['acme', 'other']);
});
afterAll(() => service.close());

async function ask(variables: Partial<Scope>): Promise<SalesFunnel> {
  const { data, errors } = await service.query<{ salesFunnel: SalesFunnel }>('acme', QUERY, variables);
  expect(errors).toBeUndefined();
  return data!.salesFunnel;
}

async function stageOf(variables: Partial<Scope>, stage: Sale['stage']) {
  const { stages } = await ask(variables);
  return stages.find((found) => found.stage === stage)!;
}

/** The same numbers by plain loops over everything that was inserted. */
function naive(sales: readonly Sale[], { period, ownerId, timezone }: Scope, now: Date): SalesFunnel {
  const cohort = visible(sales, ownerId).filter(({ createdAt }) => {
    const day = dayIn(timezone, createdAt);
    return day >= period.from && day <= period.to;
  });
  const seen = (one: Sale) => [one.stage, ...one.history.flatMap((move) => [move.fromStage, move.toStage])];
  const reached = (stage: Sale['stage']) =>
    cohort.filter((one) =>
      stage === 'LOST'
        ? seen(one).includes('LOST')
        : STAGES.slice(STAGES.indexOf(stage), -1).some((further) => seen(one).includes(further)),
    ).length;
  const stays = cohort.flatMap(({ history }) => {
    // Sorting keeps moves of one instant in the order in which they were inserted.
    const moves = history.toSorted((a, b) => a.changedAt.getTime() - b.changedAt.getTime());
    return moves.map(({ toStage, changedAt }, index) => {
      const until = Math.min(moves[index + 1]?.changedAt.getTime() ?? now.getTime(), now.getTime());
      return { stage: toStage, days: Math.max(0, until - changedAt.getTime()) / DAY_MS };
    });
  });
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const standing = (stage: string) => cohort.filter((one) => one.stage === stage);
  return {
    total: cohort.length,
    conversionRate: share(standing('WON').length, standing('WON').length + standing('LOST').length),
    stages: STAGES.map((stage, place) => {
      const closed = stage === 'WON' || stage === 'LOST';
      const days = stays.filter((stay) => stay.stage === stage).map((stay) => stay.days);
      return {
        stage,
        count: standing(stage).length,
        reached: reached(stage),
        ...sumsOf(standing(stage)),
        conversionToNext: closed ? null : share(reached(STAGES[place + 1]!), reached(stage)),
        medianDays: closed ? null : median(days),
      };
    }),
  };
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

/** A funnel with its median days apart, which depend on the instant of the answer. */
function split({ stages, ...rest }: SalesFunnel) {
  return {
    exact: { ...rest, stages: stages.map(({ medianDays: _days, ...exact }) => exact) },
    days: stages.map(({ medianDays }) => medianDays ?? null),
  };
}

describe('salesFunnel', () => {
  it('says of any opportunities what counting one by one says, and nothing of another tenant', async () => {
    await fc.assert(
      fc.asyncProperty(anySales, anySales, anyScope, async (own, foreign, scope) => {
        await replaceSales(service, 'acme', own);
        await replaceSales(service, 'other', foreign);
        const [found, expected] = [split(await ask(scope)), split(naive(own, scope, new Date()))];
        expect(found.exact).toEqual(expected.exact);
        expect(found.days.map((days) => days === null)).toEqual(expected.days.map((days) => days === null));
        for (const [place, days] of found.days.entries())
          expect(days ?? 0).toBeCloseTo(expected.days[place] ?? 0, 2);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('is all zeros for a tenant without opportunities', async () => {
    await replaceSales(service, 'acme', []);
    await replaceSales(service, 'other', [sale({})]);
    const { total, conversionRate, stages } = await ask({ period: YEAR });
    expect({ total, conversionRate }).toEqual({ total: 0, conversionRate: null });
    expect(stages).toEqual(
      STAGES.map((stage) => ({
        stage,
        count: 0,
        reached: 0,
        amounts: [],
        weightedAmounts: [],
        conversionToNext: null,
        medianDays: null,
      })),
    );
  });

  it('begins and ends days in the time zone', async () => {
    await replaceSales(service, 'acme', [sale({ createdAt: new Date('2026-01-31T16:30:00Z') })]);
    const totalOn = async (day: string, timezone?: Scope['timezone']) =>
      (await ask({ period: { from: day, to: day }, ...(timezone && { timezone }) })).total;
    expect(await totalOn('2026-02-01')).toBe(1);
    expect(await totalOn('2026-01-31')).toBe(0);
    expect(await totalOn('2026-02-01', 'UTC')).toBe(0);
    expect(await totalOn('2026-01-31', 'UTC')).toBe(1);
  });

  it('takes a won opportunity through all stages, a lost one only through those of its history', async () => {
    const changedAt = new Date('2026-02-01T00:00:00Z');
    await replaceSales(service, 'acme', [
      sale({ stage: 'WON' }),
      sale({ stage: 'LOST' }),
      sale({ stage: 'LOST', history: [{ fromStage: 'PROPOSAL', toStage: 'LOST', changedAt }] }),
      // Won once, then taken up again.
      sale({ stage: 'LEAD', history: [{ fromStage: 'WON', toStage: 'LEAD', changedAt }] }),
    ]);
    const { stages, conversionRate } = await ask({ period: YEAR });
    expect(stages.map(({ stage, reached, conversionToNext }) => [stage, reached, conversionToNext])).toEqual([
      ['LEAD', 3, 1],
      ['QUALIFICATION', 3, 1],
      ['PROPOSAL', 3, 2 / 3],
      ['NEGOTIATION', 2, 1],
      ['WON', 2, null],
      ['LOST', 2, null],
    ]);
    expect(conversionRate).toBe(1 / 3);
  });

  it('never adds up currencies, and rounds weighted amounts half up once they are added up', async () => {
    await replaceSales(service, 'acme', [
      sale({ amount: 1n, probability: 25 }),
      sale({ amount: 1n, probability: 25 }),
      sale({ amount: 9_999_999_999_999_999_999n, currency: 'USD', probability: 33 }),
      sale({ amount: null, currency: 'EUR' }),
    ]);
    const lead = await stageOf({ period: YEAR }, 'LEAD');
    expect(lead.count).toBe(4);
    expect(lead.amounts).toEqual([
      { currency: 'CNY', amount: '0.0002' },
      { currency: 'USD', amount: '999999999999999.9999' },
    ]);
    expect(lead.weightedAmounts).toEqual([
      { currency: 'CNY', amount: '0.0001' },
      { currency: 'USD', amount: '330000000000000' },
    ]);
  });

  it('measures stays from move to move, the open one up to now', async () => {
    const move = (fromStage: Sale['stage'] | null, toStage: Sale['stage'], changedAt: Date) => ({
      fromStage,
      toStage,
      changedAt,
    });
    const ago = (days: number) => new Date(Date.now() - days * DAY_MS);
    await replaceSales(service, 'acme', [
      sale({ stage: 'PROPOSAL', history: [move(null, 'LEAD', ago(10)), move('LEAD', 'PROPOSAL', ago(4))] }),
      sale({ stage: 'WON', history: [move(null, 'LEAD', ago(9)), move('LEAD', 'WON', ago(7))] }),
      sale({ stage: 'QUALIFICATION' }),
    ]);
    const { stages } = await ask({ period: YEAR });
    const days = new Map(stages.map(({ stage, medianDays }) => [stage, medianDays]));
    expect(days.get('LEAD')).toBeCloseTo(4, 6);
    expect(days.get('PROPOSAL')).toBeCloseTo(4, 2);
    expect([days.get('QUALIFICATION'), days.get('WON'), days.get('LOST')]).toEqual([null, null, null]);
  });

  it('takes one statement, in which every table is confined to the tenant', async () => {
    const statements = await service.statementsOf(() => ask({ period: YEAR, ownerId: 'ann' }));
    expect(statements).toHaveLength(1);
    const [{ text, values }] = statements as [(typeof statements)[0]];
    const tables = [...text.matchAll(/\bopportunit(?:ies|y_stage_changes) (t\d+)\b/g)].map(
      ([, alias]) => alias,
    );
    expect(tables).toHaveLength(2);
    for (const alias of tables) expect(text).toContain(`${alias!}."tenant_id" = $1`);
    expect(values[0]).toBe('acme');
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
    [{ from: '2020-01-01', to: '2025-01-01' }, 'UTC', 'period.to: makes the period longer than 5 years'],
    [{ from: '0000-01-01', to: '0001-01-01' }, 'UTC', /^period\.from: is not a day/],
    [YEAR, 'Mars/Olympus', /^timezone: is not a time zone/],
  ])('refuses %j in %s', async (period, timezone, message) => {
    const { data, errors } = await service.query('acme', QUERY, { period, timezone });
    expect(data).toEqual({ salesFunnel: null });
    expect(errors).toHaveLength(1);
    expect(errors![0]!.message).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
    expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it.each(['0001-01-01', '9999-12-31'])('knows the day %s, the last of those that there are', async (day) => {
    expect((await ask({ period: { from: day, to: day } })).total).toBe(0);
  });
});
