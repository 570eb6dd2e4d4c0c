import type { Write } from '../mutation/write.js';
import { sealingOf, type Sealing } from '../platform/encryption/sealed-column.js';
import { openRow, sealRow } from '../platform/encryption/sealed-rows.js';
import type { TenantKeys } from '../platform/encryption/tenant-keys.js';

/** Rows that are opened at a time. */
const BATCH = 200;

type Row = Readonly<Record<string, unknown>>;
type EntityClass<T> = abstract new (...args: never[]) => T;

/** Rows of a table in which copies of personal data can be. */
export interface CopyRows {
  /** Condition on the table's columns; $1 is the tenant, further parameters are `values`. */
  readonly where: string;
  readonly values: readonly unknown[];
}

export const ALL_ROWS: CopyRows = { where: 'true', values: [] };

/** Reads statements' rows; a transaction's, or a reading one's. */
type Query = (text: string, values: readonly unknown[]) => Promise<Row[]>;

/**
 * The sealed column `property` of the tenant's rows, opened, a few hundred in memory at a time. Nobody can search in what
 * is sealed, so each row is looked at.
 */
export async function* openedCopies<T extends object>(
  query: Query,
  keys: TenantKeys,
  entity: EntityClass<T>,
  property: keyof T & string,
  { where, values }: CopyRows,
): AsyncGenerator<T> {
  const { table, identity, column } = placeOf(entity, property);
  const names = identity.map((key) => key.column).join(', ');
  const selected = [...identity, { property, column }].map((one) => `${one.column} AS "${one.property}"`);
  let last: readonly unknown[] | undefined;
  for (;;) {
    const given = [keys.tenantId, ...values];
    const beyond = identity.map(({ type }, index) => `$${given.length + index + 1}::${type}`).join(', ');
    const rows = await query(
      `SELECT ${selected.join(', ')} FROM ${table} WHERE tenant_id = $1 AND (${where})` +
        `${last ? ` AND (${names}) > (${beyond})` : ''} ORDER BY ${names} LIMIT ${BATCH}`,
      [...given, ...(last ?? [])],
    );
    for (const row of rows) yield openRow(keys, entity, row as T);
    const end = rows.at(-1);
    if (!end || rows.length < BATCH) return;
    last = identity.map((key) => end[key.property]);
  }
}

/** Rewrites the sealed column `property` of those rows whose value `rewrite` changes. */
export async function rewriteCopies<T extends object, Property extends keyof T & string>(
  { manager, keys }: Pick<Write, 'manager' | 'keys'>,
  entity: EntityClass<T>,
  property: Property,
  rows: CopyRows,
  rewrite: (value: T[Property]) => unknown,
): Promise<void> {
  const { table, identity, column } = placeOf(entity, property);
  const own = identity.map((key, index) => `${key.column} = $${index + 2}`).join(' AND ');
  const query: Query = (text, values) => manager.query(text, [...values]);
  for await (const copy of openedCopies(query, keys, entity, property, rows)) {
    if (isSame(copy[property], rewrite(copy[property]))) continue;
    const key = [keys.tenantId, ...identity.map((one) => (copy as Row)[one.property])];
    const [kept] = await query(
      `SELECT ${column} AS value FROM ${table} WHERE tenant_id = $1 AND ${own} FOR NO KEY UPDATE`,
      key,
    );
    if (!kept) continue;
    const current = openRow(keys, entity, { ...copy, [property]: kept['value'] });
    const values = { ...current, [property]: rewrite(current[property]) };
    const sealed = sealRow(keys, entity, values) as Row;
    await query(`UPDATE ${table} SET ${column} = $${key.length + 1} WHERE tenant_id = $1 AND ${own}`, [
      ...key,
      sealed[property],
    ]);
  }
}

function placeOf(entity: object, property: string): Pick<Sealing, 'table' | 'identity'> & { column: string } {
  const sealing = sealingOf(entity);
  const sealed = sealing?.columns.get(property);
  if (!sealing || !sealed) throw new Error(`"${property}" is not sealed`);
  return { ...sealing, column: sealed.column };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
