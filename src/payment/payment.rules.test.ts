import { describe, expect, it } from '@jest/globals';
import type { PaymentStatus } from '../__generated__/resolvers-types.js';
import {
  assertCanChange,
  assertCanPay,
  assertStatus,
  outstandingAmount,
  remainingAmount,
} from './payment.rules.js';

describe('outstandingAmount', () => {
  it.each([
    ['1200.0000', '300.25', '899.75'],
    ['1200', '1200.0000', '0'],
    ['1200', '1500', '0'],
    ['999999999999999.9999', '0.0001', '999999999999999.9998'],
  ])('of %s less %s is %s', (contract, received, outstanding) => {
    expect(outstandingAmount(contract, received)).toBe(outstanding);
  });
});

describe('remainingAmount', () => {
  it.each([
    ['400.0000', '399.9999', '0.0001'],
    ['400', '400.00', null],
    ['400', '401', null],
    ['999999999999999.9999', '0.0001', '999999999999999.9998'],
  ])('of %s after %s is %p', (planned, received, rest) => {
    expect(remainingAmount(planned, received)).toBe(rest);
  });
});

describe('assertCanPay', () => {
  const contract = { amount: '1000.0000', currency: 'CNY' };
  const pay = (amount: string, currency = 'CNY', options = {}) =>
    assertCanPay(contract, '600.5', { amount, currency }, options);

  it('accepts all that is outstanding, and more where that is meant', () => {
    expect(() => pay('399.5')).not.toThrow();
    expect(() => pay('399.5001', 'CNY', { allowOverpayment: true })).not.toThrow();
  });

  it.each([
    ['399.5001', 'CNY', 'amount: PAYMENT_EXCEEDS_OUTSTANDING'],
    ['1', 'USD', 'amount.currency: PAYMENT_CURRENCY_DIFFERS'],
  ])('refuses %s %s', (amount, currency, problem) => {
    expect(() => pay(amount, currency)).toThrow(problem);
  });

  it('never takes another currency', () => {
    expect(() => pay('1', 'USD', { allowOverpayment: true })).toThrow('PAYMENT_CURRENCY_DIFFERS');
  });
});

describe('assertStatus', () => {
  it.each<[PaymentStatus, 'PLANNED' | 'RECEIVED', boolean]>([
    ['PLANNED', 'PLANNED', true],
    ['RECEIVED', 'PLANNED', false],
    ['REVERSED', 'PLANNED', false],
    ['PLANNED', 'RECEIVED', false],
    ['RECEIVED', 'RECEIVED', true],
    ['REVERSED', 'RECEIVED', false],
  ])('%s where %s is needed: %p', (status, needed, fits) => {
    const assert = () => assertStatus(status, needed, 'id');
    if (fits) expect(assert).not.toThrow();
    else expect(assert).toThrow(`id: PAYMENT_NOT_${needed}`);
  });
});

describe('assertCanChange', () => {
  it.each([
    [{ amount: '1' }, 'amount'],
    [{ currency: 'USD' }, 'amount'],
    [{ reference: 'R', dueOn: null }, 'dueOn'],
    [{ code: 'P' }, 'code'],
  ])('refuses %p once booked', (changes, field) => {
    expect(() => assertCanChange('RECEIVED', changes)).toThrow(`${field}: PAYMENT_NOT_PLANNED`);
    expect(() => assertCanChange('PLANNED', changes)).not.toThrow();
  });

  it('lets a booked one be described', () => {
    expect(() => assertCanChange('REVERSED', { reference: 'R', remarks: null })).not.toThrow();
  });
});
