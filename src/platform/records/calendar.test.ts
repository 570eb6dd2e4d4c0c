import { describe, expect, it } from '@jest/globals';
import { dayIn } from './calendar.js';

describe('dayIn', () => {
  it.each([
    ['Asia/Shanghai', '2026-01-31T15:59:59.999Z', '2026-01-31'],
    ['Asia/Shanghai', '2026-01-31T16:00:00.000Z', '2026-02-01'],
    ['America/Los_Angeles', '2026-01-01T07:59:59.999Z', '2025-12-31'],
  ])('%s at %s is %s', (zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day);
  });
});
