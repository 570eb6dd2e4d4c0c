import { describe, expect, it } from '@jest/globals';
import { assertPeriod, monthsOf, usualStart } from './period.rules.js';

describe('assertPeriod', () => {
  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2021-01-01', '2025-12-31'],
    ['2020-02-29', '2025-02-28'],
    ['9996-01-01', '9999-12-31'],
  ])('accepts %s to %s', (from, to) => {
    expect(() => {
      assertPeriod({ from, to }, 'period.');
    }).not.toThrow();
  });

  it.each([
    ['2026-02-30', '2026-03-01', 'period.from: is not a day of the years 0001–9999 (YYYY-MM-DD)'],
    ['2026-01-01', '2026-1-2', 'period.to: is not a day of the years 0001–9999 (YYYY-MM-DD)'],
    ['0000-01-01', '0001-01-01', 'period.from: is not a day of the years 0001–9999 (YYYY-MM-DD)'],
    ['2026-01-02', '2026-01-01', 'period.to: must not be before period.from'],
    ['2021-01-01', '2026-01-01', 'period.to: makes the period longer than 5 years'],
    ['2020-02-29', '2025-03-01', 'period.to: makes the period longer than 5 years'],
    ['1999-12-31', '2026-01-01', 'period.to: makes the period longer than 5 years'],
  ])('refuses %s to %s: %s', (from, to, message) => {
    expect(() => {
      assertPeriod({ from, to }, 'period.');
    }).toThrow(message);
  });
});

describe('usualStart', () => {
  it.each([
    ['2026-01-31', '2025-02-01'],
    ['2024-12-31', '2024-01-02'],
  ])('of a period that ends with %s is %s', (to, from) => {
    expect(usualStart(to)).toBe(from);
  });
});

describe('monthsOf', () => {
  it.each([
    ['2026-01-31', '2026-01-31', ['2026-01-01']],
    ['2025-11-30', '2026-02-01', ['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01']],
    ['9999-12-01', '9999-12-31', ['9999-12-01']],
  ])('of %s to %s', (from, to, months) => {
    expect(monthsOf({ from, to })).toEqual(months);
  });
});
