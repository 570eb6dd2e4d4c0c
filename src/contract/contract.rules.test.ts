import { describe, expect, it } from '@jest/globals';
import type { ContractStatus } from '../__generated__/resolvers-types.js';
import {
  assertCanActivate,
  assertCanBecome,
  assertCanChange,
  assertPeriod,
  renewedUntil,
} from './contract.rules.js';

const ALL: ContractStatus[] = ['DRAFT', 'ACTIVE', 'EXPIRED', 'TERMINATED'];
const ALLOWED = new Set(['DRAFT ACTIVE', 'ACTIVE EXPIRED', 'ACTIVE TERMINATED']);

describe('assertCanBecome', () => {
  const moves = ALL.flatMap((from) => ALL.map((to) => [from, to] as const));

  it.each(moves.filter((move) => ALLOWED.has(move.join(' '))))('lets %s become %s', (from, to) => {
    expect(() => assertCanBecome(from, to)).not.toThrow();
  });

  it.each(moves.filter((move) => !ALLOWED.has(move.join(' '))))('does not let %s become %s', (from, to) => {
    expect(() => assertCanBecome(from, to)).toThrow('id: CONTRACT_STATUS_CHANGE_NOT_ALLOWED');
  });
});

describe('assertPeriod', () => {
  it('lets a contract last a day, and not end before it starts', () => {
    expect(() => assertPeriod({ startDate: '2026-01-31', endDate: '2026-01-31' })).not.toThrow();
    expect(() => assertPeriod({ startDate: '2026-01-31', endDate: '2026-01-30' })).toThrow(
      'endDate: CONTRACT_PERIOD_REVERSED',
    );
  });
});

describe('assertCanActivate', () => {
  const draft = {
    status: 'DRAFT',
    amount: '0.0001',
    startDate: '2026-01-01',
    endDate: '2026-06-30',
  } as const;
  const TODAY = '2026-06-30';

  it('lets a signed draft into force, on its last day and of the smallest amount', () => {
    expect(() => assertCanActivate(draft, TODAY, TODAY)).not.toThrow();
  });

  it.each([
    [{ status: 'ACTIVE' as const }, TODAY, 'id: CONTRACT_STATUS_CHANGE_NOT_ALLOWED'],
    [{}, null, 'signedDate: CONTRACT_NOT_SIGNED'],
    [{}, '2026-07-01', 'signedDate: IN_THE_FUTURE'],
    [{ amount: '0.0000' }, TODAY, 'id: CONTRACT_AMOUNT_NOT_POSITIVE'],
    [{ startDate: '2026-12-31' }, TODAY, 'endDate: CONTRACT_PERIOD_REVERSED'],
    [{ endDate: '2026-06-29' }, TODAY, 'id: CONTRACT_PERIOD_OVER'],
  ])('refuses %p signed on %p', (changes, signed, problem) => {
    expect(() => assertCanActivate({ ...draft, ...changes }, signed, TODAY)).toThrow(problem);
  });
});

describe('assertCanChange', () => {
  it.each([
    [{ amount: '1' }, 'amount'],
    [{ currency: 'USD' }, 'amount'],
    [{ endDate: '2027-01-01' }, 'endDate'],
    [{ name: 'x', signedDate: null }, 'signedDate'],
  ])('refuses %p when signed', (changes, field) => {
    for (const status of ['ACTIVE', 'EXPIRED', 'TERMINATED'] as const) {
      expect(() => assertCanChange(status, changes)).toThrow(`${field}: CONTRACT_NOT_DRAFT`);
    }
    expect(() => assertCanChange('DRAFT', changes)).not.toThrow();
  });

  it('lets what was not signed be changed at any time', () => {
    expect(() => assertCanChange('ACTIVE', { name: 'x', renewalNoticeDays: 30 })).not.toThrow();
  });
});

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
