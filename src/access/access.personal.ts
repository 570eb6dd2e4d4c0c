import type { Holding } from '../personal-data/holding.js';

/**
 * Who has seen a person's records, or those of a contact's customer (whoever opens a profile sees its contacts), and what
 * for. It stays: it is what shows that the law was kept. What it was for is said in free words, which must not name the
 * person, as the schema says.
 */
export const accessHolding: Holding = {
  section: 'accesses',
  tables: ['access_log', 'customer_accesses'],
  decided: ['actor_roles', 'operation', 'record_type', 'record_ids', 'field', 'purpose'],
  read: (run, { tenantId }, { customerIds, surroundings }) =>
    run<object>({
      text: `SELECT l.id, l.occurred_at AS "occurredAt", l.actor_id AS "actorId", l.actor_roles AS "actorRoles",
               l.action, l.channel, l.operation, l.record_type AS "recordType", l.field, l.purpose
             FROM access_log l WHERE l."tenant_id" = $1 AND l.id IN (
               SELECT a.entry_id FROM customer_accesses a WHERE a."tenant_id" = $1 AND a.customer_id = ANY($2::uuid[]))
             ORDER BY l.occurred_at, l.id`,
      values: [tenantId, [...customerIds, ...surroundings]],
    }),
};
