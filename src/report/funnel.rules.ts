import type { OpportunityStage, SalesFunnel, SalesFunnelStage } from '../__generated__/resolvers-types.js';
import type { Money } from '../platform/records/money.js';

/** The stages that an opportunity passes on its way to being won, in order. */
export const PIPELINE: readonly OpportunityStage[] = [
  'LEAD',
  'QUALIFICATION',
  'PROPOSAL',
  'NEGOTIATION',
  'WON',
];
/** All stages, in the order in which reports show them. */
export const STAGES: readonly OpportunityStage[] = [...PIPELINE, 'LOST'];

/** Opportunities of one currency taken together; amounts are null when none of them has any. */
export interface CurrencySum {
  readonly currency: string;
  readonly count: number;
  readonly amount: string | null;
  /** Each amount × probability / 100, added up and then rounded half up to 4 places. */
  readonly weighted: string | null;
}

/** What the database counted of the opportunities of a funnel. */
export interface FunnelCounts {
  /** By the stage in which opportunities are now, and currency; by currency code within a stage. */
  readonly sums: readonly (CurrencySum & { readonly stage: OpportunityStage })[];
  /**
   * By how far opportunities have ever come: the number of pipeline stages up to the furthest one (0: none is known), and
   * whether they were ever lost.
   */
  readonly reach: readonly { readonly furthest: number; readonly lost: boolean; readonly count: number }[];
  /** Median days of the stays in each stage that had any. */
  readonly stays: readonly { readonly stage: OpportunityStage; readonly medianDays: number }[];
}

/** The funnel of six stages that follows from the counts. */
export function funnelOf({ sums, reach, stays }: FunnelCounts): SalesFunnel {
  const countOf = (stage: OpportunityStage) => countAll(sums.filter((sum) => sum.stage === stage));
  const reachedBy = (stage: OpportunityStage) => {
    const place = PIPELINE.indexOf(stage) + 1;
    return countAll(reach.filter(({ furthest, lost }) => (stage === 'LOST' ? lost : furthest >= place)));
  };
  const [won, lost] = [countOf('WON'), countOf('LOST')];
  return {
    total: countAll(sums),
    conversionRate: share(won, won + lost),
    stages: STAGES.map((stage): SalesFunnelStage => {
      const reached = reachedBy(stage);
      const next = isClosed(stage) ? undefined : PIPELINE[PIPELINE.indexOf(stage) + 1];
      const here = sums.filter((sum) => sum.stage === stage);
      return {
        stage,
        count: countOf(stage),
        reached,
        ...amountsOf(here),
        conversionToNext: next === undefined ? null : share(reachedBy(next), reached),
        medianDays: isClosed(stage) ? null : (stays.find((stay) => stay.stage === stage)?.medianDays ?? null),
      };
    }),
  };
}

/** One amount per currency that has any, plain and weighted. */
export function amountsOf(sums: readonly CurrencySum[]): { amounts: Money[]; weightedAmounts: Money[] } {
  const inEach = (value: (sum: CurrencySum) => string | null) =>
    sums.flatMap((sum) => {
      const amount = value(sum);
      return amount === null ? [] : [{ amount, currency: sum.currency }];
    });
  return { amounts: inEach(({ amount }) => amount), weightedAmounts: inEach(({ weighted }) => weighted) };
}

/** How many opportunities there are in all. */
export function countAll(parts: readonly { readonly count: number }[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

function isClosed(stage: OpportunityStage): boolean {
  return stage === 'WON' || stage === 'LOST';
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
