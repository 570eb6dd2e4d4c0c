import { describe, expect, it } from '@jest/globals';
import { startOfPeriod, withinPeriod } from './health-score.rules.js';

const NOW = new Date('2026-05-31T23:30:00Z');

describe('startOfPeriod', () => {
  it.each([
    ['LAST_30_DAYS', '2026-05-01'],
    ['LAST_3_MONTHS', '2026-02-28'],
    ['LAST_6_MONTHS', '2025-11-30'],
    ['LAST_12_MONTHS', '2025-05-31'],
    ['ALL', undefined],
  ] as const)('%s begins on %s', (period, start) => {
    expect(startOfPeriod(period, NOW)).toBe(start);
  });
});

describe('withinPeriod', () => {
  it("keeps the caller's filter beside the period", () => {
    const filter = { overallScore: { gte: 80 } };
    expect(withinPeriod(filter, 'LAST_30_DAYS', NOW)).toEqual({
      and: [filter, { scoreDate: { gte: '2026-05-01' } }],
    });
    expect(withinPeriod(undefined, 'LAST_30_DAYS', NOW)).toEqual({ scoreDate: { gte: '2026-05-01' } });
    expect(withinPeriod(filter, undefined, NOW)).toBe(filter);
  });
});
