import { Decimal } from 'decimal.js';
import type { FieldChange } from '../audit/audit-entry.entity.js';
import { canonicalJson } from '../platform/canonical-json.js';
import { mask } from '../platform/masking/mask.js';
import type { RecordType } from '../platform/records/record-type.js';

/** What a record keeps about itself, which no caller sets. */
const BOOKKEEPING = new Set([
  'id',
  'tenantId',
  'version',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
  'deletedAt',
]);

type Row = Readonly<Record<string, unknown>>;

/** The fields that differ between two states of a record; without `before`, those that a new one has. */
export function fieldChanges<T extends object>(
  type: RecordType<T>,
  before: Partial<T> | undefined,
  after: Partial<T>,
): FieldChange[] {
  const [from, to] = [before as Row | undefined, after as Row];
  const states = from ? [from, to] : [to];
  return Object.keys(to)
    .filter((field) => !BOOKKEEPING.has(field) && type.columns.has(field) && !type.isOfSealing(field))
    .map((field) => ({
      field,
      before: written(type, field, from?.[field], states),
      after: written(type, field, to[field], states),
      changed: !isSame(type, field, from?.[field], to[field]),
    }))
    .filter(({ changed }) => changed)
    .map(({ field, before: was, after: is }) => ({ field, before: was, after: is }));
}

/** Those of the values that differ from what the record has. */
export function differingFields<T extends object>(
  type: RecordType<T>,
  before: Partial<T>,
  values: Partial<T>,
): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([field, value]) => !isSame(type, field, (before as Row)[field], value)),
  ) as Partial<T>;
}

/** Whether two values of a column are the same; an absent one is the same as null. */
export function isSame<T extends object>(
  type: RecordType<T>,
  field: string,
  a: unknown,
  b: unknown,
): boolean {
  return plain(type, field, a) === plain(type, field, b);
}

/** A value as text, so that equal values have equal texts: amounts have no zeros at their end. */
function plain<T extends object>(type: RecordType<T>, field: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string') return canonicalJson(value);
  const { type: sql, sealed } = type.column(field);
  return sql === 'numeric' || sealed?.plain === 'amount' ? new Decimal(value).toFixed() : value;
}

/** A value as the history has it: masked where it is personal in one of the states, lest the other one tells. */
function written<T extends object>(
  type: RecordType<T>,
  field: string,
  value: unknown,
  states: readonly Row[],
): string | null {
  const text = plain(type, field, value);
  const personal = type.settings.personal?.[field];
  const kind =
    typeof personal === 'function' ? states.map(personal).find((one) => one !== undefined) : personal;
  return text === null || kind === undefined ? text : mask(text, kind);
}
