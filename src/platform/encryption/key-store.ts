import type { Database } from '../database/database.js';
import { registerTenant } from '../tenancy/registry.js';
import type { KeyStore, NewKey, StoredKey } from './keyring.js';

/** Whatever runs SQL: a transaction of the server, or of a migration. */
export interface SqlRunner {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/** Tenants' keys in the table `encryption_keys`. */
export function keyStoreOf(database: Database): KeyStore {
  return {
    // Not a read of business data, so nobody who counts those is told.
    read: (tenantId) => database.write(tenantId, (manager) => readKeys(manager, tenantId)),
    async add(tenantId, keys) {
      // Whoever rotates keys finds the tenants by the registry.
      await registerTenant(database, tenantId);
      await database.write(tenantId, (manager) => addKeys(manager, tenantId, keys));
    },
  };
}

// The migration that seals what is there runs the two statements below against the table as it is then: what they say
// must hold for every later shape of it.

/** The tenant's keys, the newest version last. */
export async function readKeys(manager: SqlRunner, tenantId: string): Promise<StoredKey[]> {
  return (await manager.query(
    `SELECT purpose, version, wrapped, kek, state, created_at AS "createdAt" FROM encryption_keys
     WHERE tenant_id = $1 ORDER BY purpose, version`,
    [tenantId],
  )) as StoredKey[];
}

/** Adds keys that are not there yet. */
export async function addKeys(manager: SqlRunner, tenantId: string, keys: readonly NewKey[]): Promise<void> {
  for (const { purpose, version, wrapped, kek } of keys) {
    await manager.query(
      `INSERT INTO encryption_keys (tenant_id, purpose, version, wrapped, kek) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant_id, purpose, version) DO NOTHING`,
      [tenantId, purpose, version, wrapped, kek],
    );
  }
}
