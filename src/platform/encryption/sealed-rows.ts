import { Decimal } from 'decimal.js';
import type { Place } from './envelope.js';
import { sealingOf, type PlainType, type SealedColumn, type Sealing } from './sealed-column.js';
import type { TenantKeys } from './tenant-keys.js';

type Row = Readonly<Record<string, unknown>>;
type EntityClass<T> = abstract new (...args: never[]) => T;

/** Digits behind the point of amounts, as in columns of the database that hold them openly. */
const AMOUNT_SCALE = 4;

/** How a plain value is written before it is sealed, and read after it was opened. */
const TEXTS: Readonly<
  Record<PlainType, { write: (value: unknown) => string; read: (text: string) => unknown }>
> = {
  text: { write: String, read: (text) => text },
  amount: { write: (value) => new Decimal(String(value)).toFixed(AMOUNT_SCALE), read: (text) => text },
  json: { write: (value) => JSON.stringify(value), read: (text) => JSON.parse(text) as unknown },
};

/**
 * The values as they are kept: what is sealed in the entity's table is sealed, with the indexes beside it. A new row
 * gets a key of its own where its table has such keys, and a changed one where it has lost it.
 *
 * @param values of one row; a new row's must hold what tells it from others
 * @param before the row that is changed, as `openRow` or the database gave it; undefined for a new row
 */
export function sealRow<T extends object>(
  keys: TenantKeys,
  entity: EntityClass<T>,
  values: Partial<T>,
  before?: Partial<T>,
): Partial<T> {
  const sealing = sealingOf(entity);
  if (!sealing) return values;
  const given = values as Row;
  const sealed: Record<string, unknown> = { ...given };
  const row = { ...(before as Row | undefined), ...given };
  const touched = [...sealing.columns.values()].filter(({ property }) => given[property] !== undefined);
  const { subjectKey } = sealing;
  if (
    subjectKey &&
    row[subjectKey.property] == null &&
    (!before || touched.some(({ key, property }) => key === 'subject' && given[property] !== null))
  ) {
    const made = keys.newSubjectKey(placeOf(sealing, subjectKey.column, row));
    row[subjectKey.property] = sealed[subjectKey.property] = made;
  }
  for (const column of touched) {
    const value = given[column.property];
    const text = value === null ? null : TEXTS[column.plain].write(value);
    sealed[column.property] = text === null ? null : sealValue(keys, sealing, column, row, text);
    const { index } = column;
    if (index) sealed[index.property] = text === null ? null : keys.indexOf(index.kind, text);
  }
  return sealed as Partial<T>;
}

/**
 * The same for values of a row that may be as they were: those stay sealed as they are, so that nothing differs.
 *
 * @param stored the row as the database has it; undefined when it is new
 */
export function sealChanges<T extends object>(
  keys: TenantKeys,
  entity: EntityClass<T>,
  values: Partial<T>,
  stored: T | undefined,
): Partial<T> {
  const sealing = sealingOf(entity);
  if (!sealing || !stored) return sealRow(keys, entity, values);
  const opened = openRow(keys, entity, stored) as Row;
  const given = values as Row;
  const isKept = ([property, value]: [string, unknown]) => {
    const column = sealing.columns.get(property);
    if (!column) return false;
    const write = (plain: unknown) => (plain == null ? null : TEXTS[column.plain].write(plain));
    return write(opened[property]) === write(value);
  };
  const changes = Object.fromEntries(Object.entries(given).filter((entry) => !isKept(entry)));
  return { ...stored, ...sealRow(keys, entity, changes as Partial<T>, stored) };
}

/**
 * The row with its sealed values opened. What was sealed under a key that is gone is null.
 *
 * @param row as the database gave it; columns may be missing
 * @throws BrokenSealError, UnknownKeyError
 */
export function openRow<T extends object>(keys: TenantKeys, entity: EntityClass<T>, row: T): T {
  const sealing = sealingOf(entity);
  if (!sealing) return row;
  const given = row as Row;
  const opened: Record<string, unknown> = {};
  for (const { property } of sealing.columns.values()) {
    const sealed = given[property];
    if (typeof sealed === 'string') opened[property] = openValue(keys, sealing, property, given, sealed);
  }
  return { ...row, ...opened };
}

/** One value of a row, opened; null when its subject's key is gone. */
export function openValue(
  keys: TenantKeys,
  sealing: Sealing,
  property: string,
  row: Row,
  sealed: string,
): unknown {
  const text = openText(keys, sealing, property, row, sealed);
  return text === null ? null : TEXTS[columnOf(sealing, property).plain].read(text);
}

/** The same as the text that was sealed. */
export function openText(
  keys: TenantKeys,
  sealing: Sealing,
  property: string,
  row: Row,
  sealed: string,
): string | null {
  const { column, key } = columnOf(sealing, property);
  const place = placeOf(sealing, column, row);
  const { subjectKey } = sealing;
  if (key === 'tenant' || !subjectKey) return keys.open(place, sealed);
  const wrapped = row[subjectKey.property];
  return typeof wrapped === 'string' ? keys.openForSubject(subjectKey.column, wrapped, place, sealed) : null;
}

function columnOf({ table, columns }: Sealing, property: string): SealedColumn {
  const column = columns.get(property);
  if (!column) throw new Error(`${table} has nothing sealed in "${property}"`);
  return column;
}

/** Seals the text of a row's column under the key that the column says. */
export function sealValue(
  keys: TenantKeys,
  sealing: Sealing,
  { column, key }: SealedColumn,
  row: Row,
  text: string,
): string {
  const place = placeOf(sealing, column, row);
  const { subjectKey } = sealing;
  if (key === 'tenant' || !subjectKey) return keys.seal(place, text);
  const wrapped = row[subjectKey.property];
  if (typeof wrapped !== 'string') throw new Error(`${sealing.table}: the row has no subject key`);
  return keys.sealForSubject(subjectKey.column, wrapped, place, text);
}

/** Where a value of a row belongs. */
export function placeOf({ table, identity }: Sealing, column: string, row: Row): Place {
  if (identity.length === 1) return { table, column, row: identityText(row, identity[0]?.property ?? '') };
  return { table, column, row: identity.map(({ property }) => identityText(row, property)).join('/') };
}

function identityText(row: Row, property: string): string {
  const value = row[property];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Error(`A row cannot be sealed or opened without its "${property}"`);
}
