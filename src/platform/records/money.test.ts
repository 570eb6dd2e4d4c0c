import { describe, expect, it } from '@jest/globals';
import { money, moneyColumns } from './money.js';

describe('moneyColumns', () => {
  it.each([
    [undefined, {}],
    [null, { amount: null }],
    [
      { amount: '5.50', currency: 'USD' },
      { amount: '5.50', currency: 'USD' },
    ],
  ])('of %p are %p', (given, columns) => {
    expect(moneyColumns('amount', 'currency', given)).toEqual(columns);
  });
});

describe('money', () => {
  it.each([
    [null, 'CNY', null],
    [undefined, undefined, null],
    ['0', 'CNY', { amount: '0', currency: 'CNY' }],
    ['1', null, { amount: '1', currency: 'CNY' }],
  ])('of %p and %p is %p', (amount, currency, expected) => {
    expect(money(amount, currency)).toEqual(expected);
  });
});
