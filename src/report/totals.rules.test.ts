import { describe, expect, it } from '@jest/globals';
import { totalsOf } from './totals.rules.js';

describe('totalsOf', () => {
  it('names every stage, also those without opportunities', () => {
    expect(totalsOf(7, new Map([['PROPOSAL', 3]]))).toEqual({
      customer_total: 7,
      opportunity_total: 3,
      conversion_rate_pct: 0,
      funnel_by_stage: { LEAD: 0, QUALIFICATION: 0, PROPOSAL: 3, NEGOTIATION: 0, WON: 0, LOST: 0 },
    });
  });

  it.each([
    [0, 0, 0],
    [0, 5, 0],
    [5, 0, 100],
    [1, 7, 12.5],
    [1, 2, 33.3],
    [2, 1, 66.7],
    [1, 15, 6.3],
  ])('%i won and %i lost convert %f percent', (won, lost, percent) => {
    const totals = totalsOf(
      0,
      new Map([
        ['LEAD', 4],
        ['WON', won],
        ['LOST', lost],
      ]),
    );
    expect(totals.conversion_rate_pct).toBe(percent);
    expect(totals.opportunity_total).toBe(won + lost + 4);
  });
});
