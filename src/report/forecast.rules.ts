import type { OpportunitySum, SalesForecast } from '../__generated__/resolvers-types.js';
import { amountsOf, countAll, type CurrencySum } from './funnel.rules.js';

/** Opportunities of one currency in one part of a forecast. */
export interface ForecastSum extends CurrencySum {
  readonly part: 'OPEN' | 'WON' | 'UNDATED' | 'OVERDUE';
  /** First day of the month; null for what belongs to none. */
  readonly month: string | null;
}

/** The forecast of these months; `sums` stand by currency code. */
export function forecastOf(months: readonly string[], sums: readonly ForecastSum[]): SalesForecast {
  const sumsOf = (part: ForecastSum['part'], month: string | null) =>
    sums.filter((sum) => sum.part === part && sum.month === month);
  return {
    months: months.map((month) => ({
      month,
      ...together(sumsOf('OPEN', month)),
      won: amountsOf(sumsOf('WON', month)).amounts,
    })),
    undated: together(sumsOf('UNDATED', null)),
    overdue: together(sumsOf('OVERDUE', null)),
  };
}

function together(sums: readonly CurrencySum[]): Omit<OpportunitySum, '__typename'> {
  return { count: countAll(sums), ...amountsOf(sums) };
}
