import { Decimal } from 'decimal.js';
import { dateReader, shiftDay, toDay, withOffset } from './dates.js';
import type { Condition, Expression, ExpressionObject, MonthShift, NamedValue, Scalar } from './mapping.js';
import { ValueProblem } from './value-problem.js';
import { toDecimal, toInteger } from './values.js';

/** One row of a source, and where a repeated record stands in its row. */
export interface Scope {
  readonly values: readonly string[];
  readonly index: number;
  readonly count: number;
  readonly share: string;
}

/** An expression bound to a source's columns. Its value is text, as a file would hold it; '' is empty. */
export interface Compiled {
  readonly columns: readonly string[];
  /** @throws ValueProblem when the row's values do not allow it */
  readonly evaluate: (scope: Scope) => string;
}

/** What expressions can see, and where mistakes in them go. */
export interface Surroundings {
  /** A column's place in the row; undefined when there is none. */
  columnIndex(name: string): number | undefined;
  readonly sourceColumns: readonly string[];
  readonly asOf: string | undefined;
  readonly repeats: boolean;
  readonly shares: boolean;
  complain(path: string, problem: string): void;
}

const NOTHING: Compiled = { columns: [], evaluate: () => '' };

/** Binds an expression; mistakes are complained about and leave an expression without a value. */
export function compile(expression: Expression, path: string, around: Surroundings): Compiled {
  if (typeof expression === 'string') return compileName(expression, path, around);
  const inner = compileObject(expression, path, around);
  const { map, default: fallback } = expression;
  if (!map && fallback === undefined) return inner;
  const entries = map && new Map(Object.entries(map).map(([from, to]) => [from, asText(to)]));
  const other = fallback === undefined ? undefined : asText(fallback);
  return {
    columns: inner.columns,
    evaluate(scope) {
      const value = inner.evaluate(scope);
      if (!entries) return value === '' ? (other ?? '') : value;
      const mapped = entries.get(value) ?? other;
      if (mapped === undefined && value !== '') throw new ValueProblem(`"${value}" has no entry in the map`);
      return mapped ?? '';
    },
  };
}

/** Binds the conditions of a record; all of them must hold. */
export function compileConditions(
  conditions: Condition | Condition[] | undefined,
  path: string,
  around: Surroundings,
): (values: readonly string[]) => boolean {
  const checks = [conditions ?? []].flat().map((condition) => {
    const place = findColumn(condition.column, `${path}.column`, around);
    const allowed = condition.in?.map(asText) ?? [asText(condition.equals ?? null)];
    return (values: readonly string[]) => {
      const value = values[place] ?? '';
      if (condition.notEmpty) return value !== '';
      return condition.empty ? value === '' : allowed.includes(value);
    };
  });
  return (values) => checks.every((check) => check(values));
}

function compileName(name: NamedValue, path: string, around: Surroundings): Compiled {
  const { asOf } = around;
  if (name === 'asOf') {
    if (asOf === undefined) around.complain(path, 'the mapping has no asOf');
    return { columns: [], evaluate: () => asOf ?? '' };
  }
  if (!around.repeats) around.complain(path, `"${name}" is known only in a record with repeat`);
  if (name === 'share') {
    if (around.repeats && !around.shares) around.complain(path, '"share" needs each and total in repeat');
    return { columns: [], evaluate: ({ share }) => share };
  }
  if (name === 'remaining') return { columns: [], evaluate: ({ count, index }) => String(count - index) };
  return { columns: [], evaluate: (scope) => String(scope[name]) };
}

function compileObject(expression: ExpressionObject, path: string, around: Surroundings): Compiled {
  const { column, value, template, number, date, product, remainder, monthsBefore, monthsAfter } = expression;
  if (column !== undefined) {
    const place = findColumn(column, `${path}.column`, around);
    return { columns: [column], evaluate: ({ values }) => values[place] ?? '' };
  }
  if (value !== undefined) return { columns: [], evaluate: () => asText(value) };
  if (template !== undefined) return compileTemplate(template, `${path}.template`, around);
  if (number !== undefined) return compileNumber(number, expression, `${path}.number`, around);
  if (date !== undefined) return compileDate(date, expression, path, around);
  if (product) return compileProduct(product, `${path}.product`, around);
  if (remainder) return compileRemainder(remainder, `${path}.remainder`, around);
  if (monthsBefore) return compileShift(monthsBefore, -1, `${path}.monthsBefore`, around);
  if (monthsAfter) return compileShift(monthsAfter, 1, `${path}.monthsAfter`, around);
  return NOTHING;
}

/** `{Column}` is a column's value, `{index}` the place of a repeated record, `{index:000}` the same with zeros before it. */
function compileTemplate(template: string, path: string, around: Surroundings): Compiled {
  const columns: string[] = [];
  const parts = template.split(/\{([^{}]+)\}/).map((part, position) => {
    if (position % 2 === 0) return () => part;
    const zeros = /^index(?::(0+))?$/.exec(part);
    if (zeros && around.columnIndex(part) === undefined) {
      const { evaluate } = compileName('index', path, around);
      return (scope: Scope) => evaluate(scope).padStart(zeros[1]?.length ?? 1, '0');
    }
    const place = findColumn(part, path, around);
    columns.push(part);
    return ({ values }: Scope) => values[place] ?? '';
  });
  return { columns, evaluate: (scope) => parts.map((part) => part(scope)).join('') };
}

function compileNumber(
  number: Expression,
  { decimal = '.', thousands, round }: ExpressionObject,
  path: string,
  around: Surroundings,
): Compiled {
  const { columns, evaluate } = compile(number, path, around);
  if (thousands === decimal) around.complain(path, 'decimal and thousands are the same sign');
  return {
    columns,
    evaluate(scope) {
      const text = evaluate(scope);
      if (text === '') return '';
      const plain = thousands === undefined ? text : text.replaceAll(thousands, '');
      const value = toDecimal(decimal === ',' ? plain.replace(',', '.') : plain);
      return (round === undefined ? value : value.toDecimalPlaces(round, Decimal.ROUND_HALF_UP)).toFixed();
    },
  };
}

function compileDate(
  date: Expression,
  { format, offset = 'Z' }: ExpressionObject,
  path: string,
  around: Surroundings,
): Compiled {
  const { columns, evaluate } = compile(date, `${path}.date`, around);
  const read = format === undefined ? (text: string) => text : dateReader(format);
  if (!read) around.complain(`${path}.format`, 'must have YYYY, M or MM, and D or DD, once each');
  return {
    columns,
    evaluate(scope) {
      const text = evaluate(scope);
      return text === '' || !read ? '' : withOffset(read(text), offset);
    },
  };
}

function compileProduct(factors: Expression[], path: string, around: Surroundings): Compiled {
  const compiled = factors.map((factor, position) => compile(factor, `${path}[${position}]`, around));
  return {
    columns: compiled.flatMap(({ columns }) => columns),
    evaluate: (scope) =>
      compiled
        .reduce((product, { evaluate }) => product.times(toDecimal(evaluate(scope))), new Decimal(1))
        .toFixed(),
  };
}

function compileRemainder(operands: [Expression, Expression], path: string, around: Surroundings): Compiled {
  const [dividend, divisor] = [
    compile(operands[0], `${path}[0]`, around),
    compile(operands[1], `${path}[1]`, around),
  ];
  return {
    columns: [...dividend.columns, ...divisor.columns],
    evaluate(scope) {
      const by = toDecimal(divisor.evaluate(scope));
      if (by.isZero()) throw new ValueProblem('the divisor is zero');
      return toDecimal(dividend.evaluate(scope)).mod(by).toFixed();
    },
  };
}

function compileShift(shift: MonthShift, sign: 1 | -1, path: string, around: Surroundings): Compiled {
  const date = compile(shift.date, `${path}.date`, around);
  const months = compile(shift.months, `${path}.months`, around);
  return {
    columns: [...date.columns, ...months.columns],
    evaluate(scope) {
      const from = date.evaluate(scope);
      if (from === '') return '';
      return shiftDay(toDay(from), sign * toInteger(months.evaluate(scope)), sign * (shift.days ?? 0));
    },
  };
}

function findColumn(name: string, path: string, around: Surroundings): number {
  const place = around.columnIndex(name);
  if (place === undefined) {
    around.complain(path, `there is no column "${name}" (there is ${around.sourceColumns.join(', ')})`);
  }
  return place ?? -1;
}

function asText(scalar: Scalar): string {
  return scalar === null ? '' : String(scalar);
}
