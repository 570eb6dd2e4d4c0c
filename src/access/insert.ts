import type { EntityManager } from 'typeorm';
import type { AccessEntry } from './access-entry.entity.js';

/** Entries that are there already are left as they are: a batch whose fate is unknown may be written again. */
const INSERT = `
  WITH entry AS (
    INSERT INTO access_log SELECT * FROM json_populate_recordset(NULL::access_log, $1)
    ON CONFLICT DO NOTHING
    RETURNING tenant_id, id, occurred_at, actor_id, action, customer_ids)
  INSERT INTO customer_accesses (tenant_id, customer_id, occurred_at, entry_id, actor_id, action)
  SELECT tenant_id, customer_id, occurred_at, id, actor_id, action
  FROM entry CROSS JOIN LATERAL unnest(customer_ids) AS customer_id`;

/** Adds entries to the access log of the transaction's tenant, with the way from each customer to them; one statement. */
export async function insertAccessEntries(
  manager: EntityManager,
  entries: readonly AccessEntry[],
): Promise<void> {
  await manager.query(INSERT, [JSON.stringify(entries.map(recordOf))]);
}

function recordOf(entry: AccessEntry) {
  return {
    tenant_id: entry.tenantId,
    id: entry.id,
    occurred_at: entry.occurredAt,
    actor_id: entry.actorId,
    actor_roles: entry.actorRoles,
    action: entry.action,
    channel: entry.channel,
    operation: entry.operation,
    record_type: entry.recordType,
    record_ids: entry.recordIds,
    customer_ids: entry.customerIds,
    field: entry.field,
    purpose: entry.purpose,
    request_id: entry.requestId,
    trace_id: entry.traceId,
  };
}
