import type { CreateCustomerInput } from '../__generated__/resolvers-types.js';
import type { Candidate } from '../intake/intake-batch.service.js';
import type { Violation } from '../mutation/violation.js';
import { isDay } from '../platform/records/day.js';
import { scalarResolvers } from '../platform/scalars.js';
import { IMPORTED_COLUMNS } from './columns.js';
import type { FileRow } from './file-row.js';

/** The names of an enum; all of them, or it does not compile. */
type Names<Enum extends string> = Readonly<Record<Enum, true>>;
type Value<Field extends keyof CreateCustomerInput> = NonNullable<CreateCustomerInput[Field]> & string;

const TYPES: Names<Value<'type'>> = { ENTERPRISE: true, GOVERNMENT: true, INDIVIDUAL: true };
const SCALES: Names<Value<'scale'>> = { SMALL: true, MEDIUM: true, LARGE: true };
const LEVELS: Names<Value<'level'>> = { STANDARD: true, IMPORTANT: true, VIP: true, STRATEGIC: true };
const STATUSES: Names<Value<'status'>> = { ACTIVE: true, INACTIVE: true, BLACKLISTED: true };
const RATINGS: Names<Value<'creditRating'>> = {
  AAA: true,
  AA: true,
  A: true,
  BBB: true,
  BB: true,
  B: true,
  C: true,
};
const ENUMS = new Map<string, Names<string>>([
  ['type', TYPES],
  ['scale', SCALES],
  ['level', LEVELS],
  ['status', STATUSES],
  ['creditRating', RATINGS],
]);

/** The value of a cell, or undefined when the text cannot be one. */
const READERS = new Map<string, (text: string) => string | undefined>([
  ...[...ENUMS].map(([column, names]) => [column, (text: string) => nameAmong(names, text)] as const),
  ['acquiredOn', dayOf],
  ['annualRevenueAmount', (text) => parsed(scalarResolvers.Decimal.parseValue, text)],
  ['annualRevenueCurrency', (text) => parsed(scalarResolvers.CurrencyCode.parseValue, text.toUpperCase())],
]);

/** A row of a file as a customer to take in; what cannot be read is a violation of its column. */
export function candidateOf({ cells }: FileRow): Candidate {
  const violations: Violation[] = [];
  const values: Record<string, string> = {};
  IMPORTED_COLUMNS.forEach(({ name }, index) => {
    const text = cells[index]?.trim() ?? '';
    if (text === '') return;
    const read = READERS.get(name);
    const value = read ? read(text) : text;
    if (value === undefined) violations.push({ code: 'INVALID_FORMAT', field: [name] });
    else values[name] = value;
  });
  const { annualRevenueAmount: amount, annualRevenueCurrency: currency = 'CNY', ...rest } = values;
  const input = {
    type: 'ENTERPRISE',
    level: 'STANDARD',
    status: 'ACTIVE',
    ...rest,
    ...(amount === undefined ? {} : { annualRevenue: { amount, currency } }),
  };
  // Columns are named after the input's fields and their readers give what those may hold; that nothing required is
  // missing is for the rules to say, as for any other input.
  return { input: input as unknown as CreateCustomerInput, violations };
}

/** The violation with the file's column where the input has a field that no column is called. */
export function byColumn(violation: Violation): Violation {
  return violation.field[0] === 'annualRevenue'
    ? { ...violation, field: ['annualRevenueAmount'] }
    : violation;
}

function nameAmong(names: Names<string>, text: string): string | undefined {
  const name = text.toUpperCase();
  return Object.hasOwn(names, name) ? name : undefined;
}

/** A day as 2026-01-31, or as spreadsheets write it in Chinese: 2026/1/31. */
function dayOf(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

function parsed(parse: (value: unknown) => unknown, text: string): string | undefined {
  try {
    return String(parse(text));
  } catch {
    return undefined;
  }
}
