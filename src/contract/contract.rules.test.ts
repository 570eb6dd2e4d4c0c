import { describe, expect, it } from '@jest/globals';
import { renewedUntil } from './contract.rules.js';

describe('renewedUntil', () => {
  it.each([
    ['2025-01-01', '2025-12-31', '2026-01-01', '2026-12-31'],
    ['2023-03-01', '2024-02-29', '2024-03-01', '2025-02-28'],
    ['2025-11-15', '2025-12-14', '2025-12-15', '2026-01-14'],
    ['2025-01-01', '2025-01-31', '2025-03-31', '2025-03-31'],
    ['2025-01-01', '2025-01-10', '2025-01-11', '2025-01-20'],
    ['2020-01-01', '2020-12-31', '2026-06-01', '2026-12-31'],
  ])('of %s to %s at %s is %s', (startDate, endDate, today, until) => {
    expect(renewedUntil({ startDate, endDate }, today)).toBe(until);
  });
});
