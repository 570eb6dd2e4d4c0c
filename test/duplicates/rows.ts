import { Decimal } from 'decimal.js';
import { opened } from '../support/opened.js';
import type { TestService } from '../support/service.js';

/** Tables that only grow: what was done stays written down there. */
const HISTORY = new Set([
  'access_log',
  'audit_entries',
  'audit_anchors',
  'customer_accesses',
  'customer_merges',
  'idempotency_records',
  'inbox_events',
  'outbox_events',
  'schema_migrations',
  'tenants',
]);
/** What every change of a row alters. */
const BOOKKEEPING = ['version', 'updated_at', 'updated_by'];

type Behind = Pick<TestService, 'asOwner' | 'database'>;

/** All rows of a tenant as JSON, by table, opened, without bookkeeping and history. */
export async function rowsOf(service: Behind, tenant: string): Promise<Record<string, string[]>> {
  const tables = await service.asOwner<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const kept = tables.filter(({ name }) => !HISTORY.has(name));
  const rows: Record<string, string[]> = {};
  for (const { name } of kept) {
    const found = await service.asOwner<{ row: object }>(
      `SELECT to_jsonb(t) - $2::text[] AS row FROM ${name} t WHERE tenant_id = $1`,
      [tenant, BOOKKEEPING],
    );
    const plain = await opened(
      service,
      tenant,
      name,
      found.map(({ row }) => row),
    );
    rows[name] = plain.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
}

/** What a tenant's contracts and payments come to. */
export async function sumsOf(service: Behind, tenant: string): Promise<object[]> {
  const contracts = await service.asOwner<{ amount: string }>(
    'SELECT id, amount FROM contracts WHERE tenant_id = $1',
    [tenant],
  );
  const amounts = (await opened(service, tenant, 'contracts', contracts)).map(({ amount }) => amount);
  const payments = await service.asOwner(
    `SELECT (SELECT sum(amount) FROM payments WHERE tenant_id = $1 AND status = 'RECEIVED') AS payments,
       (SELECT sum(payments.amount) FROM payments JOIN customers ON customers.id = customer_id
        WHERE payments.tenant_id = $1 AND customers.deleted_at IS NULL) AS reachable`,
    [tenant],
  );
  return [...payments, { contracts: Decimal.sum(0, ...amounts).toFixed() }];
}
