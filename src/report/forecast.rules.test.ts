import { describe, expect, it } from '@jest/globals';
import { forecastOf, type ForecastSum } from './forecast.rules.js';

const MONTHS = ['2026-01-01', '2026-02-01'];

function sum(part: ForecastSum['part'], month: string | null, currency = 'CNY'): ForecastSum {
  return { part, month, currency, count: 2, amount: '10', weighted: '4' };
}

describe('forecastOf', () => {
  it('has every month, with or without opportunities', () => {
    const { months, undated, overdue } = forecastOf(MONTHS, []);
    const nothing = { count: 0, amounts: [], weightedAmounts: [] };
    expect(months).toEqual(MONTHS.map((month) => ({ month, ...nothing, won: [] })));
    expect([undated, overdue]).toEqual([nothing, nothing]);
  });

  it.each([
    ['an open month', [sum('OPEN', '2026-02-01')], [0, 2, 0, 0], [0, 0]],
    ['two currencies', [sum('OPEN', '2026-01-01'), sum('OPEN', '2026-01-01', 'USD')], [4, 0, 0, 0], [0, 0]],
    ['what was won', [sum('WON', '2026-01-01')], [0, 0, 0, 0], [1, 0]],
    ['what has no day', [sum('UNDATED', null)], [0, 0, 2, 0], [0, 0]],
    ['what is late', [sum('OVERDUE', null)], [0, 0, 0, 2], [0, 0]],
  ])('puts %s in its place', (_name, sums, counts, won) => {
    const { months, undated, overdue } = forecastOf(MONTHS, sums);
    expect([...months, undated, overdue].map(({ count }) => count)).toEqual(counts);
    expect(months.map((month) => month.won.length)).toEqual(won);
  });
});
