import { badUserInput } from '../errors/errors.js';
import { isDay, isInstant } from '../records/day.js';
import { isRecordId } from '../records/identifier.js';
import type { SqlType } from '../records/record-type.js';
import type { OrderTerm } from './order.js';

/** A row's place in an order: the values of the sort keys, in their order. */
export type CursorValues = readonly unknown[];

/**
 * An opaque cursor: the order's signature and the row's sort keys. Columns keep milliseconds, as JavaScript does,
 * so a timestamp comes back as the same instant.
 */
export function encodeCursor(terms: readonly OrderTerm[], row: object): string {
  const values = terms.map(({ column }) => (row as Record<string, unknown>)[column.property] ?? null);
  return Buffer.from(JSON.stringify([signature(terms), ...values])).toString('base64url');
}

/**
 * Reads a cursor made for the same order.
 *
 * @throws GraphQLError BAD_USER_INPUT when `cursor` (of argument `field`) is malformed or belongs to another order
 */
export function decodeCursor(terms: readonly OrderTerm[], cursor: string, field: string): CursorValues {
  const decoded = parse(cursor);
  if (decoded === undefined) throw badUserInput(field, 'is not a cursor of this API');
  const [made, ...values] = decoded;
  if (made !== signature(terms)) throw badUserInput(field, 'is a cursor of another list or order');
  const fits =
    values.length === terms.length && terms.every(({ column }, index) => isValue(column.type, values[index]));
  if (!fits) throw badUserInput(field, 'is not a cursor of this API');
  return values;
}

function signature(terms: readonly OrderTerm[]): string {
  return terms.map(({ column, direction, nulls }) => `${column.property}:${direction}:${nulls}`).join(',');
}

function parse(cursor: string): unknown[] | undefined {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** As the database writes a numeric of any column of ours. */
const DECIMAL = /^-?\d{1,30}(\.\d{1,30})?$/;

/** Whether a row can hold the value, so that the database will not choke on it; a client may send any cursor. */
function isValue(type: SqlType, value: unknown): boolean {
  if (value === null) return true;
  switch (type) {
    case 'integer':
      // Four bytes, as the column has.
      return typeof value === 'number' && value === (value | 0);
    case 'boolean':
      return typeof value === 'boolean';
    case 'uuid':
      return typeof value === 'string' && isRecordId(value);
    case 'numeric':
      return typeof value === 'string' && DECIMAL.test(value);
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'timestamptz':
      return typeof value === 'string' && isInstant(value);
    case 'text':
      return typeof value === 'string' && !value.includes('\0');
    default:
      return false;
  }
}
