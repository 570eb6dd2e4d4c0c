import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

const CHUNK = 5000;

/** Adds a step to the stage history of each opportunity whose stage is not the one its history ends in. */
export async function recordStages(
  manager: EntityManager,
  tenantId: string,
  opportunityIds: readonly string[],
): Promise<void> {
  const moved = await manager.query<{ id: string }[]>(
    `SELECT id FROM opportunities AS opportunity
     WHERE tenant_id = $1 AND id = ANY($2::uuid[]) AND stage IS DISTINCT FROM (
       SELECT to_stage FROM opportunity_stage_changes AS step
       WHERE step.tenant_id = $1 AND step.opportunity_id = opportunity.id
       ORDER BY changed_at DESC, step.id DESC LIMIT 1)`,
    [tenantId, opportunityIds],
  );
  if (moved.length === 0) return;
  // A closed opportunity reached its stage when it was closed, unless its history goes on later than that.
  await manager.query(
    `INSERT INTO opportunity_stage_changes
       (tenant_id, id, opportunity_id, from_stage, to_stage, probability, changed_by, changed_at)
     SELECT $1, step.id, opportunity.id, latest.to_stage, opportunity.stage, opportunity.probability,
       opportunity.updated_by,
       greatest(
         CASE WHEN opportunity.stage IN ('WON', 'LOST') THEN coalesce(opportunity.closed_at, now()) ELSE now() END,
         latest.changed_at + interval '1 millisecond')
     FROM unnest($2::uuid[], $3::uuid[]) AS step (id, opportunity_id)
     JOIN opportunities AS opportunity ON opportunity.tenant_id = $1 AND opportunity.id = step.opportunity_id
     LEFT JOIN LATERAL (
       SELECT to_stage, changed_at FROM opportunity_stage_changes AS earlier
       WHERE earlier.tenant_id = $1 AND earlier.opportunity_id = opportunity.id
       ORDER BY changed_at DESC, earlier.id DESC LIMIT 1) AS latest ON true`,
    [tenantId, moved.map(() => uuidv7()), moved.map(({ id }) => id)],
  );
}

/**
 * Brings up to date what customers repeat from their other records: the latest contact, the next renewal and the
 * lifetime value. The value is what was received in one currency: the one the customer had before, else the one of
 * most payments.
 */
export async function refreshCustomers(
  manager: EntityManager,
  tenantId: string,
  customerIds: readonly string[],
): Promise<void> {
  for (let start = 0; start < customerIds.length; start += CHUNK) {
    await manager.query(REFRESH, [tenantId, customerIds.slice(start, start + CHUNK)]);
  }
}

const REFRESH = `
  WITH contacted AS (
    SELECT customer_id, max(occurred_at) AS at FROM interactions
    WHERE tenant_id = $1 AND customer_id = ANY($2::uuid[]) AND deleted_at IS NULL
    GROUP BY customer_id
  ), renewal AS (
    SELECT customer_id, min(end_date) AS due FROM contracts
    WHERE tenant_id = $1 AND customer_id = ANY($2::uuid[]) AND deleted_at IS NULL AND status = 'ACTIVE'
    GROUP BY customer_id
  ), received AS (
    SELECT customer_id, currency, sum(amount) AS total, count(*) AS payments FROM payments
    WHERE tenant_id = $1 AND customer_id = ANY($2::uuid[]) AND deleted_at IS NULL AND status = 'RECEIVED'
    GROUP BY customer_id, currency
  ), fresh AS (
    SELECT id, greatest(last_contact_at, contacted.at) AS last_contact_at, renewal.due AS next_renewal_on,
      coalesce(worth.total, lifetime_value_amount) AS amount,
      coalesce(worth.currency, lifetime_value_currency) AS currency
    FROM customers AS customer
    LEFT JOIN contacted ON contacted.customer_id = customer.id
    LEFT JOIN renewal ON renewal.customer_id = customer.id
    LEFT JOIN LATERAL (
      SELECT total, currency FROM received WHERE received.customer_id = customer.id
      ORDER BY (customer.lifetime_value_amount IS NOT NULL AND currency = customer.lifetime_value_currency) DESC,
        payments DESC, currency
      LIMIT 1) AS worth ON true
    WHERE customer.tenant_id = $1 AND customer.id = ANY($2::uuid[])
  )
  UPDATE customers AS customer
  SET last_contact_at = fresh.last_contact_at, next_renewal_on = fresh.next_renewal_on,
    lifetime_value_amount = fresh.amount, lifetime_value_currency = fresh.currency, updated_at = now()
  FROM fresh
  WHERE customer.tenant_id = $1 AND customer.id = fresh.id
    AND (customer.last_contact_at, customer.next_renewal_on, customer.lifetime_value_amount, customer.lifetime_value_currency)
      IS DISTINCT FROM (fresh.last_contact_at, fresh.next_renewal_on, fresh.amount, fresh.currency)`;
