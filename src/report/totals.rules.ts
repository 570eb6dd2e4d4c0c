import type { OpportunityStage } from '../__generated__/resolvers-types.js';
import { STAGES } from './funnel.rules.js';

/** A tenant's figures for monitoring, under the names of the delivery manual, §2.1. */
export interface Totals {
  readonly customer_total: number;
  readonly opportunity_total: number;
  /** Won among the closed (won or lost) opportunities, in percent with one decimal; 0 when none is closed. */
  readonly conversion_rate_pct: number;
  /** How many opportunities stand in each stage; every stage is there. */
  readonly funnel_by_stage: Readonly<Record<string, number>>;
}

/** The figures that follow from the number of customers and of opportunities by stage. */
export function totalsOf(customers: number, inStage: ReadonlyMap<OpportunityStage, number>): Totals {
  const countOf = (stage: OpportunityStage) => inStage.get(stage) ?? 0;
  const [won, closed] = [countOf('WON'), countOf('WON') + countOf('LOST')];
  return {
    customer_total: customers,
    opportunity_total: [...inStage.values()].reduce((sum, count) => sum + count, 0),
    conversion_rate_pct: closed === 0 ? 0 : Math.round((won * 1_000) / closed) / 10,
    funnel_by_stage: Object.fromEntries(STAGES.map((stage) => [stage, countOf(stage)])),
  };
}
