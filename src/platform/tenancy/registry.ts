import { serviceViewer } from '../auth/viewer.js';
import type { Database } from '../database/database.js';

/** The registry's own tenant; no caller's tenant id begins with an asterisk. */
const REGISTRY = '*';

const known = new WeakMap<Database, Set<string>>();

/** Notes that the tenant has data, so that background work finds it. */
export async function registerTenant(database: Database, tenantId: string): Promise<void> {
  let noted = known.get(database);
  if (!noted) known.set(database, (noted = new Set()));
  if (noted.has(tenantId)) return;
  await database.write(REGISTRY, (manager) =>
    manager.query('INSERT INTO tenants (tenant_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      REGISTRY,
      tenantId,
    ]),
  );
  noted.add(tenantId);
}

/** Every tenant that has written something. */
export async function registeredTenants(database: Database): Promise<string[]> {
  const rows = await database.query<{ name: string }>(serviceViewer(REGISTRY), {
    text: 'SELECT name FROM tenants WHERE tenant_id = $1 ORDER BY name',
    values: [REGISTRY],
  });
  return rows.map(({ name }) => name);
}
