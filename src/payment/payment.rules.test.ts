import { describe, expect, it } from '@jest/globals';
import { outstandingAmount } from './payment.rules.js';

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
