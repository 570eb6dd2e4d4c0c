import { describe, expect, it } from '@jest/globals';
import { customerCode, gradeOf, lifecycleEvent, nextLifecycleStage } from './customer.rules.js';

describe('nextLifecycleStage', () => {
  it.each([
    ['PROSPECT', false, 'PROSPECT'],
    ['PROSPECT', true, 'CUSTOMER'],
    ['CUSTOMER', false, 'CHURNED'],
    ['CUSTOMER', true, 'CUSTOMER'],
    ['CHURNED', false, 'CHURNED'],
    ['CHURNED', true, 'CUSTOMER'],
  ] as const)('%s, with a contract in force: %p, is %s', (stage, inForce, next) => {
    expect(nextLifecycleStage(stage, inForce)).toBe(next);
  });

  it('is announced as won or lost', () => {
    expect([lifecycleEvent('CUSTOMER'), lifecycleEvent('CHURNED')]).toEqual(['converted', 'churned']);
  });
});

describe('gradeOf', () => {
  it.each([
    ['500000', '0', 'A'],
    ['0', '1000000', 'A'],
    ['499999.9999', '999999.9999', 'B'],
    ['200000', '0', 'B'],
    ['0', '500000', 'B'],
    ['199999.9999', '499999.9999', 'C'],
    ['50000', '0', 'C'],
    ['0', '200000', 'C'],
    ['49999.9999', '199999.9999', 'D'],
    ['0', '0', 'D'],
    ['0', '1000000.0000', 'A'],
  ])('of %s spent and %s possible is %s', (spent, potential, grade) => {
    expect(gradeOf(spent, potential)).toBe(grade);
  });
});

describe('customerCode', () => {
  it.each([
    ['2025-08-15', 1, 'CUST202508150001'],
    ['2025-08-15', 9999, 'CUST202508159999'],
    ['2025-08-15', 10000, 'CUST2025081510000'],
  ])('of %s, number %i, is %s', (day, number, code) => {
    expect(customerCode(day, number)).toBe(code);
  });
});
