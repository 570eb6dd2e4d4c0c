import { entities } from '../../src/entities.js';
import { indexTenant } from '../../src/duplicate/index-tenant.js';
import { sealRow } from '../../src/platform/encryption/sealed-rows.js';
import type { TestDatabase } from '../support/database.js';
import type { RowShape, WorldRow } from './row.js';

type Target = Pick<TestDatabase, 'database' | 'asOwner'>;

/** Tables of the service itself, which it may remember: they say nothing of the world. */
const KEPT = /^(tenants|worker_leases|encryption_keys)$/;

/** The shapes of all types, by the names of their entities. */
export async function rowShapes({ database }: Pick<Target, 'database'>): Promise<Map<string, RowShape>> {
  return database.write('nobody', (manager) =>
    Promise.resolve(
      new Map(
        entities.map((entity) => {
          const metadata = manager.dataSource.getMetadata(entity);
          return [entity.name, { type: entity.name, metadata }] as const;
        }),
      ),
    ),
  );
}

/** Makes these rows all that the database has of the tenants. */
export async function loadRows(
  { database, asOwner }: Target,
  rows: readonly WorldRow[],
  tenants: readonly string[],
): Promise<void> {
  const tables = await database.write('nobody', (manager) =>
    Promise.resolve(entities.map((entity) => manager.dataSource.getMetadata(entity).tableName)),
  );
  for (const table of tables.filter((name) => !KEPT.test(name)).reverse())
    await asOwner(`DELETE FROM ${table} WHERE tenant_id = ANY ($1)`, [tenants]);
  for (const tenant of tenants) {
    const present = rows.filter((row) => row.tenant === tenant);
    if (present.length === 0) continue;
    await database.writeSealed(tenant, async (manager, keys) => {
      for (const entity of entities) {
        const own = present
          .filter((row) => row.entity === entity)
          .map(({ values }) => sealRow<object>(keys, entity, values));
        if (own.length > 0) await manager.insert(entity, own);
      }
    });
    for await (const _done of indexTenant(database, tenant));
  }
}
