import { describe, expect, it } from '@jest/globals';
import { amountsOf, funnelOf } from './funnel.rules.js';

const NONE = { sums: [], reach: [], stays: [] };

describe('funnelOf', () => {
  it.each([
    ['opportunities whose stages nobody knows', 0, false, [0, 0, 0, 0, 0, 0]],
    ['those that came as far as LEAD', 1, false, [2, 0, 0, 0, 0, 0]],
    ['those that came as far as PROPOSAL', 3, false, [2, 2, 2, 0, 0, 0]],
    ['those that were lost after PROPOSAL', 3, true, [2, 2, 2, 0, 0, 2]],
    ['those that were won', 5, false, [2, 2, 2, 2, 2, 0]],
  ])('counts %s as having reached each stage up to there', (_name, furthest, lost, reached) => {
    const { stages } = funnelOf({ ...NONE, reach: [{ furthest, lost, count: 2 }] });
    expect(stages.map((stage) => stage.reached)).toEqual(reached);
  });

  it('divides what reached the next stage by what reached this one', () => {
    const reach = [
      { furthest: 1, lost: false, count: 6 },
      { furthest: 2, lost: true, count: 1 },
      { furthest: 5, lost: false, count: 1 },
    ];
    const { stages } = funnelOf({ ...NONE, reach });
    expect(stages.map(({ conversionToNext }) => conversionToNext)).toEqual([0.25, 0.5, 1, 1, null, null]);
  });

  it.each([
    [0, 0, null],
    [0, 3, 0],
    [1, 3, 0.25],
    [2, 0, 1],
  ])('of %i won and %i lost has the conversion rate %p', (won, lost, rate) => {
    const sum = { currency: 'CNY', amount: null, weighted: null };
    const sums = [
      { ...sum, stage: 'WON' as const, count: won },
      { ...sum, stage: 'LOST' as const, count: lost },
      { ...sum, stage: 'LEAD' as const, count: 5 },
    ];
    expect(funnelOf({ ...NONE, sums })).toMatchObject({ conversionRate: rate, total: won + lost + 5 });
  });

  it('gives no days to the stages in which opportunities end', () => {
    const stays = (['LEAD', 'WON', 'LOST'] as const).map((stage) => ({ stage, medianDays: 3.5 }));
    const { stages } = funnelOf({ ...NONE, stays });
    expect(stages.map(({ medianDays }) => medianDays)).toEqual([3.5, null, null, null, null, null]);
  });
});

describe('amountsOf', () => {
  it('has one amount per currency, and none for a currency without amounts', () => {
    const sums = [
      { currency: 'CNY', count: 2, amount: '10.5', weighted: '1.05' },
      { currency: 'USD', count: 1, amount: null, weighted: null },
    ];
    expect(amountsOf(sums)).toEqual({
      amounts: [{ amount: '10.5', currency: 'CNY' }],
      weightedAmounts: [{ amount: '1.05', currency: 'CNY' }],
    });
  });
});
