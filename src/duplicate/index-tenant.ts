import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { indexCustomers } from './key-index.js';

const BATCH = 500;

/**
 * Makes the keys of a tenant's customers: of those that have none or, with `all`, of every one. Each batch is a
 * transaction of its own, so that what was done stays when the rest is interrupted; yields how many are done.
 */
export async function* indexTenant(
  database: Database,
  tenantId: string,
  { all = false } = {},
): AsyncGenerator<number> {
  let done = 0;
  for (let after: string | null = null; ;) {
    const rows: { id: string }[] = await database.query<{ id: string }>(serviceViewer(tenantId), {
      text: `SELECT c."id" FROM customers c
         WHERE c."tenant_id" = $1 AND ($2::uuid IS NULL OR c."id" > $2::uuid)
           AND ($3::boolean OR c."deleted_at" IS NULL AND NOT EXISTS (
             SELECT FROM duplicate_keys d WHERE d."tenant_id" = $1 AND d."customer_id" = c."id"))
         ORDER BY c."id" LIMIT ${BATCH}`,
      values: [tenantId, after, all],
    });
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return;
    await database.writeSealed(tenantId, (manager, keys) => indexCustomers(manager, keys, ids));
    done += ids.length;
    yield done;
    after = ids.at(-1) ?? null;
  }
}
