import { describe, expect, it } from '@jest/globals';
import type { LifecycleStage } from '../__generated__/resolvers-types.js';
import { Customer } from '../customer/customer.entity.js';
import { bestStage, chooseFields, textOf } from './merge.rules.js';

const customer = (id: string, values: Partial<Customer> = {}): Customer =>
  Object.assign(
    new Customer(),
    { id, name: id, type: 'ENTERPRISE', level: 'STANDARD', status: 'ACTIVE' },
    values,
  );

describe('chooseFields', () => {
  const survivor = customer('a', { industry: '化工' });
  const second = customer('b', { industry: '制药', region: '华东' });
  const third = customer('c', { region: '华南', website: 'https://c.example' });
  const chosen = (field: string, choices?: ReadonlyMap<never, string>) =>
    chooseFields(survivor, [second, third], choices).find((one) => one.field === field);

  it.each([
    ['INDUSTRY', 'a', true],
    ['REGION', 'b', true],
    ['WEBSITE', 'c', false],
    ['TYPE', 'a', false],
    ['REMARKS', undefined, false],
  ])('takes %s from %s', (field, from, conflict) => {
    expect(chosen(field)).toMatchObject({ from: from === undefined ? null : { id: from }, conflict });
  });

  it('takes a field from whom it was chosen of, even where that has no value', () => {
    const field = chosen('REGION', new Map([['REGION' as never, 'a']]));
    expect(field?.from?.id).toBe('a');
    expect(field?.values.map((one) => [one.customer.id, one.value])).toEqual([
      ['b', '华东'],
      ['c', '华南'],
    ]);
  });
});

describe('textOf', () => {
  it('names an amount with its currency, and nothing where there is no amount', () => {
    const money = { annualRevenueAmount: '12.5000', annualRevenueCurrency: 'USD' };
    expect(textOf(customer('a', money), 'ANNUAL_REVENUE')).toBe('12.5000 USD');
    expect(textOf(customer('a', { ...money, annualRevenueAmount: null }), 'ANNUAL_REVENUE')).toBeNull();
  });
});

describe('bestStage', () => {
  it.each<[LifecycleStage[], LifecycleStage]>([
    [['PROSPECT', 'PROSPECT'], 'PROSPECT'],
    [['PROSPECT', 'CHURNED'], 'CHURNED'],
    [['CHURNED', 'CUSTOMER', 'PROSPECT'], 'CUSTOMER'],
  ])('of %j is %s', (stages, best) => {
    expect(bestStage(stages)).toBe(best);
  });
});
