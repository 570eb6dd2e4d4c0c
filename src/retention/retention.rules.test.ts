import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cutoffOf, isDue, MAX_DAYS, POLICIES } from './retention.rules.js';

const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const days = fc.integer({ min: 1, max: MAX_DAYS });

describe('cutoffOf', () => {
  it('keeps what is exactly as old as allowed, and lets go what is a millisecond older', () => {
    fc.assert(
      fc.property(instant, days, (now, keepDays) => {
        const cutoff = cutoffOf(now, keepDays);
        const kept = new Date(now.getTime() - keepDays * 86_400_000);
        expect(kept < cutoff).toBe(false);
        expect(new Date(kept.getTime() - 1) < cutoff).toBe(true);
      }),
    );
  });

  it('never lets go more when something is kept for longer, or looked through earlier', () => {
    fc.assert(
      fc.property(instant, days, days, fc.nat(), (now, a, b, earlier) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)];
        expect(cutoffOf(now, long) <= cutoffOf(now, short)).toBe(true);
        expect(cutoffOf(new Date(now.getTime() - earlier), short) <= cutoffOf(now, short)).toBe(true);
      }),
    );
  });
});

describe('isDue', () => {
  const now = new Date('2026-03-02T08:00:00Z');
  it.each([
    [undefined, true],
    ['2026-03-01T08:00:00Z', true],
    ['2026-03-01T08:00:01Z', false],
  ])('after a run at %p is %p', (last, due) => {
    expect(isDue(last === undefined ? undefined : new Date(last), now)).toBe(due);
  });
});

it.each(Object.entries(POLICIES))('%s is kept at least as long as it must be', (_type, policy) => {
  expect(policy.defaultDays).toBeGreaterThanOrEqual(policy.minimumDays);
});
