import type { AuditAction } from '../__generated__/resolvers-types.js';
import { addresses } from '../address/address.edges.js';
import { contacts } from '../contact/contact.edges.js';
import { customers } from '../customer/customer.edges.js';
import type { FieldChange } from '../audit/audit-entry.entity.js';
import type { Write } from '../mutation/write.js';
import type { RecordType } from '../platform/records/record-type.js';

type Row = Record<string, unknown> & { id: string };

/** Records of one type that went from one customer to another. */
export interface Moved {
  readonly type: RecordType;
  readonly ids: readonly string[];
  /** How many of them are not deleted. */
  readonly living: number;
}

/** The types of the records that belong to a customer, whichever slice has declared the edge to them. */
export function childTypes(): RecordType[] {
  const below = [...customers.relations.values()].filter(
    ({ kind, targetKey }) => kind === 'many' && targetKey === 'customerId',
  );
  return [...new Set(below.map(({ target }) => target))];
}

/** The properties that a customer's records of this type do not have in common; none where any may be the same. */
export function distinctWithin(type: RecordType): string[] {
  const key = type.uniqueKeys.find((properties) => properties.includes('customerId')) ?? [];
  return key.filter((property) => property !== 'tenantId' && property !== 'customerId');
}

/**
 * Gives records of a customer to another one: all, or those of `only` with what cannot be without them, such as a
 * contract's payments. Each is written down.
 *
 * @param yielded ids of records that have just ceased to be the primary or default one
 */
export async function moveChildren(
  write: Write,
  type: RecordType,
  from: string,
  to: string,
  only?: Readonly<Record<string, readonly string[]>>,
  yielded: readonly string[] = [],
): Promise<Moved> {
  const values: unknown[] = [write.tenantId, from, to];
  const set = ['customer_id = $3', 'updated_at = now()'];
  if (type.columns.has('version')) {
    values.push(write.author.id);
    set.push('version = version + 1', `updated_by = $${values.length}`);
  }
  const flag = FLAGS.get(type);
  const conditions = only && [
    `id = ANY($${values.push(only[type.name] ?? [])}::uuid[])`,
    ...wholesOf(type).map(
      ([column, whole]) => `${column} = ANY($${values.push(only[whole.name] ?? [])}::uuid[])`,
    ),
  ];
  const [rows] = await write.manager.query<[(Row & { living: boolean })[], number]>(
    `UPDATE ${type.table} AS record SET ${set.join(', ')}
     WHERE tenant_id = $1 AND customer_id = $2 ${conditions ? `AND (${conditions.join(' OR ')})` : ''}
     RETURNING ${type.selectList('record')}, ${type.softDeleted ? 'deleted_at IS NULL' : 'true'} AS living`,
    values,
  );
  for (const { living: _, ...row } of rows) {
    const changes = [{ field: 'customerId', before: from, after: to }];
    if (flag && yielded.includes(row.id))
      changes.push({ field: flag.property, before: 'true', after: 'false' });
    note(write, type, 'UPDATE', row, changes);
  }
  return { type, ids: rows.map(({ id }) => id), living: rows.filter(({ living }) => living).length };
}

/** Types of which a record must name one of another type that a customer has, with the column that does. */
function wholesOf(type: RecordType): [column: string, whole: RecordType][] {
  const siblings = new Set(childTypes());
  return [...type.relations.values()].flatMap(({ kind, target, localKey }): [string, RecordType][] => {
    const column = kind === 'one' ? type.columns.get(localKey) : undefined;
    return column && !column.nullable && siblings.has(target) ? [[column.sql, target]] : [];
  });
}

interface Flag {
  readonly property: string;
  readonly column: string;
  /** What two records have in common of which only one can be it. */
  readonly within: string;
}

/** What only one of a customer's records can be. */
const FLAGS: ReadonlyMap<unknown, Flag> = new Map<unknown, Flag>([
  [contacts, { property: 'isPrimary', column: 'is_primary', within: 'true' }],
  [addresses, { property: 'isDefault', column: 'is_default', within: 'mine.type = other.type' }],
]);

/** Takes from a customer's records what another customer's have already; their ids. */
export async function yieldFlags(
  write: Write,
  type: RecordType,
  from: string,
  to: string,
): Promise<string[]> {
  return (await setFlags(write, type, from, to, false)).map(({ id }) => id);
}

/** Gives it back to those of the records that belong to the customer, where no other one is it. */
export async function regainFlags(
  write: Write,
  type: RecordType,
  customerId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const row of await setFlags(write, type, customerId, customerId, true, ids)) {
    note(write, type, 'UPDATE', row, [
      { field: FLAGS.get(type)?.property ?? '', before: 'false', after: 'true' },
    ]);
  }
}

async function setFlags(
  write: Write,
  type: RecordType,
  customerId: string,
  others: string,
  now: boolean,
  ids?: readonly string[],
): Promise<Row[]> {
  const flag = FLAGS.get(type);
  if (!flag) return [];
  const { column, within } = flag;
  const [rows] = await write.manager.query<[Row[], number]>(
    `UPDATE ${type.table} AS mine SET ${column} = ${now}
     WHERE tenant_id = $1 AND customer_id = $2 AND ${column} = ${!now} AND deleted_at IS NULL
       AND ${now ? 'NOT ' : ''}EXISTS (
         SELECT FROM ${type.table} AS other
         WHERE other.tenant_id = $1 AND other.customer_id = $3 AND other.${column} AND other.deleted_at IS NULL
           AND ${within})
       AND ($4::uuid[] IS NULL OR id = ANY($4))
     RETURNING ${type.selectList('mine')}`,
    [write.tenantId, customerId, others, ids ?? null],
  );
  return rows;
}

/** Deletes records of a customer of which another one has the equal, such as a tag of the same name; as they were. */
export async function dropEquals(
  write: Write,
  type: RecordType,
  from: string,
  to: string,
): Promise<Record<string, unknown>[]> {
  const same = distinctWithin(type).map((property) => type.column(property).sql);
  if (same.length === 0 || type.softDeleted) return [];
  const [rows] = await write.manager.query<[(Row & { raw: Record<string, unknown> })[], number]>(
    `DELETE FROM ${type.table} AS lost
     WHERE tenant_id = $1 AND customer_id = $2 AND EXISTS (
       SELECT FROM ${type.table} AS kept WHERE kept.tenant_id = $1 AND kept.customer_id = $3
         AND ${same.map((column) => `kept.${column} = lost.${column}`).join(' AND ')})
     RETURNING ${type.selectList('lost')}, to_jsonb(lost) AS raw`,
    [write.tenantId, from, to],
  );
  for (const { raw: _, ...row } of rows) note(write, type, 'DELETE', row);
  return rows.map(({ raw }) => raw);
}

/** Brings back what `dropEquals` deleted. */
export async function restoreEquals(
  write: Write,
  type: RecordType,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const restored = await write.manager.query<Row[]>(
    `INSERT INTO ${type.table} AS record SELECT * FROM jsonb_populate_recordset(NULL::${type.table}, $1)
     ON CONFLICT DO NOTHING RETURNING ${type.selectList('record')}`,
    [JSON.stringify(rows)],
  );
  for (const row of restored) note(write, type, 'RESTORE', row);
}

function note(
  write: Write,
  type: RecordType,
  action: AuditAction,
  row: Record<string, unknown>,
  changes: FieldChange[] = [],
): void {
  write.note({ type, action, row, changes });
}
