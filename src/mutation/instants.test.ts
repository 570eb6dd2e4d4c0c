import { describe, expect, it } from '@jest/globals';
import { assertHappened } from './instants.js';

const NOW = new Date('2026-03-01T08:00:00.000Z');

describe('assertHappened', () => {
  it.each([-1, 0, 60_000])('accepts %i ms from now', (ms) => {
    expect(() => assertHappened(new Date(NOW.getTime() + ms), NOW, 'at')).not.toThrow();
  });

  it('refuses what is later than clocks differ', () => {
    expect(() => assertHappened(new Date(NOW.getTime() + 60_001), NOW, 'at')).toThrow('at: IN_THE_FUTURE');
  });
});
