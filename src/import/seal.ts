import type { EntityManager } from 'typeorm';
import { sealingOf } from '../platform/encryption/sealed-column.js';
import { sealChanges } from '../platform/encryption/sealed-rows.js';
import type { TenantKeys } from '../platform/encryption/tenant-keys.js';
import type { Kind } from './kinds.js';
import { columnOf } from './registry.js';

/** A record that is about to be written. */
export interface Row {
  readonly id: string;
  readonly isNew: boolean;
  readonly values: ReadonlyMap<string, unknown>;
}

/**
 * The rows as the table keeps them: sealed, with the properties that sealing adds. What is as it was stays sealed as it
 * is, so that rows which a file repeats remain untouched.
 */
export async function sealRows(
  manager: EntityManager,
  keys: TenantKeys,
  { name, entity, table, columns }: Kind,
  properties: readonly string[],
  rows: readonly Row[],
): Promise<{ readonly properties: readonly string[]; readonly rows: readonly Row[] }> {
  const sealing = sealingOf(entity);
  if (!sealing) return { properties, rows };
  const sealed = properties.filter((property) => sealing.columns.has(property));
  const added = [
    ...(sealing.subjectKey ? [sealing.subjectKey.property] : []),
    ...sealed.flatMap((property) => sealing.columns.get(property)?.index?.property ?? []),
  ];
  const read = ['id', ...sealed, ...added].map(
    (property) =>
      `${property === 'id' ? 'id' : columnOf({ name, columns }, property).column} AS "${property}"`,
  );
  const stored = await manager.query<{ id: string }[]>(
    `SELECT ${read.join(', ')} FROM ${table} WHERE tenant_id = $1 AND id = ANY($2::uuid[])`,
    [keys.tenantId, rows.filter(({ isNew }) => !isNew).map(({ id }) => id)],
  );
  const byId = new Map(stored.map((row) => [row.id, row]));
  return {
    properties: [...properties, ...added],
    rows: rows.map(({ id, isNew, values }) => {
      const plain = { id, ...Object.fromEntries(values) };
      const row = sealChanges<object>(keys, entity, plain, byId.get(id));
      return { id, isNew, values: new Map(Object.entries(row)) };
    }),
  };
}
