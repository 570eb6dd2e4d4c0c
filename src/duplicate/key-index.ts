import type { EntityManager } from 'typeorm';
import { contacts } from '../contact/contact.edges.js';
import { customers } from '../customer/customer.edges.js';
import { observeChanges } from '../mutation/observers.js';
import type { Change } from '../mutation/recording.js';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { TenantKeys } from '../platform/encryption/tenant-keys.js';
import { customerKeys } from './customer-keys.js';
import { profilesOf, profileStatement } from './profiles.js';

/** Keys that are kept of one customer, its name's first. */
const MAX_KEYS = 200;
const CHUNK = 500;

/** What keys are made of. */
const KEYED: ReadonlyMap<unknown, ReadonlySet<string>> = new Map<unknown, ReadonlySet<string>>([
  [customers, new Set(['name', 'type', 'phone', 'email', 'website'])],
  [contacts, new Set(['customerId', 'phone', 'mobile', 'email', 'isPrimary', 'name'])],
]);

/** Keeps the keys in step with every change of a customer or contact, in the change's own transaction. */
observeChanges(async ({ manager, keys }, changes) => {
  await indexCustomers(manager, keys, [...new Set(changes.flatMap(customersBehind))]);
});

/** The customers whose keys a change may alter. */
function customersBehind({ type, action, row, changes }: Change): string[] {
  const keyed = KEYED.get(type);
  if (!keyed || (action === 'UPDATE' && !changes.some(({ field }) => keyed.has(field)))) return [];
  if (type === customers) return [row['id'] as string];
  const moved = changes.flatMap(({ field, before }) =>
    field === 'customerId' && before !== null ? [before] : [],
  );
  return [row['customerId'] as string, ...moved];
}

/**
 * Brings the keys of these customers up to date; those of deleted ones go. The customers stay locked until the
 * transaction ends: of two who change contacts of one customer at once, the later one sees what the earlier one did.
 */
export async function indexCustomers(
  manager: EntityManager,
  tenantKeys: TenantKeys,
  customerIds: readonly string[],
): Promise<void> {
  const { tenantId } = tenantKeys;
  for (let start = 0; start < customerIds.length; start += CHUNK) {
    const ids = customerIds.slice(start, start + CHUNK);
    await manager.query(
      'SELECT FROM customers WHERE tenant_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      [tenantId, ids],
    );
    const { text, values } = profileStatement(serviceViewer(tenantId), ids);
    const profiles = profilesOf(tenantKeys, await manager.query<object[]>(text, [...values]));
    const kept = [...profiles].flatMap(([id, { form }]) =>
      customerKeys(form)
        .slice(0, MAX_KEYS)
        .map((key) => [id, hiddenKey(tenantKeys, key)] as const),
    );
    await manager.query(KEEP, [tenantId, ids, kept.map(([id]) => id), kept.map(([, key]) => key)]);
  }
}

/** A key as it is stored: its kind can be read, its value only be compared. */
function hiddenKey(keys: TenantKeys, key: string): string {
  const kind = key.slice(0, key.indexOf(':'));
  return `${kind}:${keys.digest('duplicate', key)}`;
}

const KEEP = `
  WITH kept AS (
    SELECT id, key COLLATE "C" AS key FROM unnest($3::uuid[], $4::text[]) AS kept (id, key)
  ), gone AS (
    DELETE FROM duplicate_keys AS old
    WHERE tenant_id = $1 AND customer_id = ANY($2::uuid[])
      AND NOT EXISTS (SELECT FROM kept WHERE kept.id = old.customer_id AND kept.key = old.key)
  )
  INSERT INTO duplicate_keys (tenant_id, key, customer_id) SELECT $1, key, id FROM kept
  ON CONFLICT DO NOTHING`;
