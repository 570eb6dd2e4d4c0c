import { describe, expect, it } from '@jest/globals';
import { compile, compileConditions, type Scope, type Surroundings } from '../../src/import/expressions.js';
import type { Condition, Expression } from '../../src/import/mapping.js';

const ROW = {
  id: '7',
  name: 'Ada',
  empty: '',
  price: '1.234,50',
  rate: '19.99',
  when: '2/6/2018 9:05',
  day: '2024-03-31',
  plan: 'Yearly',
};
const columns = Object.keys(ROW);

function surroundings(problems: string[] = []): Surroundings {
  return {
    columnIndex: (name) => (columns.includes(name) ? columns.indexOf(name) : undefined),
    sourceColumns: columns,
    asOf: '2026-09-30',
    repeats: true,
    shares: true,
    complain: (path, problem) => problems.push(`${path}: ${problem}`),
  };
}

const scope: Scope = { values: Object.values(ROW), index: 3, count: 12, share: '4.10' };
const valueOf = (expression: Expression) => compile(expression, 'x', surroundings()).evaluate(scope);

describe('expressions', () => {
  it.each<[string, Expression]>([
    ['Ada', { column: 'name' }],
    ['', { column: 'empty' }],
    ['none', { column: 'empty', default: 'none' }],
    ['true', { value: true }],
    ['', { value: null }],
    ['7: Ada (003/3)', { template: '{id}: {name} ({index:000}/{index})' }],
    ['12', { column: 'plan', map: { Yearly: 12, Monthly: 1 } }],
    ['?', { column: 'name', map: { Yearly: 12 }, default: '?' }],
    ['nothing', { column: 'empty', map: { '': 'nothing' } }],
    ['', { column: 'empty', map: { a: 'b' } }],
    ['1234.5', { number: { column: 'price' }, decimal: ',', thousands: '.' }],
    ['20', { number: { column: 'rate' }, round: 0 }],
    ['', { number: { column: 'empty' } }],
    ['239.88', { product: [{ column: 'rate' }, { column: 'plan', map: { Yearly: 12 } }] }],
    ['3', { remainder: [{ column: 'id' }, { value: 4 }] }],
    ['2018-02-06T09:05:00.000Z', { date: { column: 'when' }, format: 'M/D/YYYY H:mm' }],
    [
      '2018-02-06T09:05:00.000+08:00',
      { date: { column: 'when' }, format: 'M/D/YYYY H:mm', offset: '+08:00' },
    ],
    ['', { date: { column: 'empty' }, format: 'M/D/YYYY' }],
    ['2026-09-30', 'asOf'],
    ['9', 'remaining'],
    ['4.10', 'share'],
    ['2024-02-29', { monthsBefore: { date: { column: 'day' }, months: { value: 1 } } }],
    ['2023-03-31', { monthsBefore: { date: { column: 'day' }, months: { value: 12 } } }],
    ['2025-03-30', { monthsAfter: { date: { column: 'day' }, months: { value: 12 }, days: -1 } }],
    ['2025-01-01', { monthsAfter: { date: { column: 'day' }, months: { value: 9 }, days: 1 } }],
  ])('give %j for %j', (expected, expression) => {
    expect(valueOf(expression)).toBe(expected);
  });

  it.each<[Expression, string]>([
    [{ column: 'name', map: { Yearly: 12 } }, '"Ada" has no entry in the map'],
    [{ product: [{ column: 'name' }, { value: 2 }] }, '"Ada" is not a number'],
    [{ product: [{ column: 'empty' }, { value: 2 }] }, 'a number is missing'],
    [{ remainder: [{ column: 'id' }, { value: 0 }] }, 'the divisor is zero'],
    [
      { date: { column: 'when' }, format: 'YYYY-MM-DD' },
      '"2/6/2018 9:05" is not a date written like YYYY-MM-DD',
    ],
    [{ monthsAfter: { date: 'asOf', months: { column: 'rate' } } }, '"19.99" is not a whole number'],
    [
      { monthsAfter: { date: 'asOf', months: { value: 999_999 } } },
      '999999 months from 2026-09-30 is out of the calendar',
    ],
  ])('%j cannot be computed: %s', (expression, reason) => {
    expect(() => valueOf(expression)).toThrow(reason);
  });

  it.each<[Expression, string]>([
    [{ column: 'nme' }, `x.column: there is no column "nme" (there is ${columns.join(', ')})`],
    [{ template: '{id} {nme}' }, `x.template: there is no column "nme" (there is ${columns.join(', ')})`],
    [{ date: { column: 'day' }, format: 'D/M' }, 'x.format: must have YYYY, M or MM, and D or DD, once each'],
    [{ number: { column: 'rate' }, thousands: '.' }, 'x.number: decimal and thousands are the same sign'],
  ])('%j is a mistake in the mapping', (expression, problem) => {
    const problems: string[] = [];
    compile(expression, 'x', surroundings(problems));
    expect(problems).toEqual([problem]);
  });

  it('know what is repeated only where something is', () => {
    const problems: string[] = [];
    compile('index', 'a', { ...surroundings(problems), repeats: false });
    compile('share', 'b', { ...surroundings(problems), shares: false });
    expect(problems).toEqual([
      'a: "index" is known only in a record with repeat',
      'b: "share" needs each and total in repeat',
    ]);
  });

  it.each<[boolean, Condition | Condition[] | undefined]>([
    [true, undefined],
    [true, { column: 'id', equals: 7 }],
    [false, { column: 'name', equals: 'ada' }],
    [true, { column: 'name', in: ['Ada', 'Bob'] }],
    [true, { column: 'empty', empty: true }],
    [false, { column: 'empty', notEmpty: true }],
    [
      false,
      [
        { column: 'id', equals: 7 },
        { column: 'empty', notEmpty: true },
      ],
    ],
  ])('hold (%s) for the condition %j', (expected, conditions) => {
    expect(compileConditions(conditions, 'when', surroundings())(scope.values)).toBe(expected);
  });
});
