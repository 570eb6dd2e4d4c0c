import type { EntityManager, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { v7 as uuidv7 } from 'uuid';
import { entities } from '../../src/entities.js';
import type { Database } from '../../src/platform/database/database.js';
import { isSealingProperty, sealingOf } from '../../src/platform/encryption/sealed-column.js';
import { sealRow } from '../../src/platform/encryption/sealed-rows.js';
import type { TenantKeys } from '../../src/platform/encryption/tenant-keys.js';
import type { TestDatabase } from '../support/database.js';
import { opened } from '../support/opened.js';
import { camelCase } from './list-fields.js';

/** A row as the database holds it, by property name. */
export type Row = Readonly<Record<string, unknown>>;

const ROWS_PER_TABLE = 60;

/** Few values per type, so that most rows equal others in every column. */
export const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  text: ['甲乙', '乙丙丁', 'Alpha', 'alpha beta', 'BETA 100%', 'a_b'],
  numeric: ['0.25', '0.5', '1'],
  int: [1, 2, 3],
  boolean: [true, false],
  date: ['2026-01-01', '2026-01-02', '2026-05-31'],
  phone: ['13800138000', '+86 138 0013 8001', '010-87654321'],
  email: ['a@abc-tech.com', 'B@abc-tech.com', 'c@example.org'],
  timestamptz: ['2026-01-01T00:00:00.001Z', '2026-01-01T00:00:00.002Z', '2026-05-31T16:00:00Z'],
};

/**
 * Fills every table with rows of equal and missing values, from what the entities declare: a column that may be null
 * often is, an enum column takes any of its names, and most children belong to the first three parents. Some rows
 * are deleted softly.
 */
export async function insertVariedRecords(database: Database, tenantId: string): Promise<void> {
  await database.writeSealed(tenantId, async (manager, keys) => {
    const ids = new Map<string, string[]>();
    for (const entity of entities) {
      const metadata = manager.dataSource.getMetadata(entity);
      // Records that are read by lists; what changes leave behind has no time of change of its own.
      if (!metadata.propertiesMap['id'] || !metadata.propertiesMap['updatedAt']) continue;
      await insertRows(manager, keys, metadata, ids);
    }
  });
}

async function insertRows(
  manager: EntityManager,
  keys: TenantKeys,
  metadata: EntityMetadata,
  ids: Map<string, string[]>,
): Promise<void> {
  const { tenantId } = keys;
  const entity = metadata.target as new () => object;
  const random = randomNumbers(metadata.tableName);
  const primary = new Set<unknown>();
  const rows = Array.from({ length: ROWS_PER_TABLE }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (const column of metadata.columns)
      if (!isSealingProperty(entity, column.propertyName))
        row[column.propertyName] = valueOf(column, metadata, index, random, ids);
    const id = metadata.tableName === 'users' ? `${tenantId}-user-${index}` : uuidv7();
    Object.assign(row, { tenantId, id });
    if ('endDate' in row) row['endDate'] = '2026-05-31';
    if ('scoreDate' in row) row['customerId'] = ids.get('customers')?.[index % 2];
    if ('restrictedAt' in row)
      row['restrictionReason'] = row['restrictedAt'] === null ? null : 'LEGAL_CLAIMS';
    if ('isPrimary' in row) {
      row['isPrimary'] = row['deletedAt'] === null && !primary.has(row['customerId']);
      if (row['isPrimary']) primary.add(row['customerId']);
    }
    return row;
  });
  ids.set(
    metadata.tableName,
    rows.map(({ id }) => String(id)),
  );
  await manager.insert(
    metadata.target,
    rows.map((row) => sealRow<object>(keys, entity, row)),
  );
}

function valueOf(
  column: ColumnMetadata,
  metadata: EntityMetadata,
  index: number,
  random: () => number,
  ids: ReadonlyMap<string, readonly string[]>,
): unknown {
  const pick = (values: readonly unknown[]) => values[Math.floor(random() * values.length)];
  const missing = random() < 0.35;
  const name = column.propertyName;
  const unique = metadata.indices.some((found) => found.isUnique && found.columns.includes(column));
  const key = metadata.foreignKeys.find(({ columns }) => columns.includes(column) && name !== 'tenantId');
  if (name === 'deletedAt') return index >= 3 && random() < 0.1 ? '2026-02-01T00:00:00Z' : null;
  if (column.isNullable && missing) return null;
  if (key) {
    const parents = ids.get(key.referencedEntityMetadata.tableName) ?? [];
    return pick(random() < 0.85 ? parents.slice(0, 3) : parents);
  }
  if (name.toLowerCase().endsWith('currency')) return pick(['CNY', 'USD']);
  if (column.isArray || column.type === 'jsonb') return [];
  if (unique && column.type === 'date')
    return new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 2))).toISOString().slice(0, 10);
  const known = metadata.checks
    .map(({ expression }) => /^"(\w+)" IN \((.*)\)$/.exec(expression))
    .find((match) => match?.[1] === column.databaseName);
  if (known?.[2] !== undefined) return pick([...known[2].matchAll(/'([^']*)'/g)].map((match) => match[1]));
  const sealed = sealingOf(metadata.target as object)?.columns.get(name);
  if (sealed?.plain === 'json') return [];
  const kind = sealed?.index?.kind ?? (sealed?.plain === 'amount' ? 'numeric' : String(column.type));
  const value = pick(VALUES[kind] ?? []);
  return unique && column.type === 'text' ? `${String(value)} ${index}` : value;
}

/** Numbers in [0, 1), the same in each run. */
function randomNumbers(seed: string): () => number {
  let state = [...seed].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A tenant's rows of one table that have not been deleted, past row-level security; what is sealed is opened. */
export async function visibleRows(db: TestDatabase, table: string, tenantId: string): Promise<Row[]> {
  const rows = await db.asOwner<Record<string, unknown>>(`SELECT * FROM ${table} WHERE tenant_id = $1`, [
    tenantId,
  ]);
  return (await opened(db, tenantId, table, rows))
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [camelCase(name), value])))
    .filter((row) => row['deletedAt'] == null);
}
