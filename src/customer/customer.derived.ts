import type { EntityManager } from 'typeorm';
import { GRADES } from './customer.rules.js';

const CHUNK = 5000;

/**
 * Brings up to date what customers repeat from their other records: latest contact, next renewal, lifetime value and
 * grade. It is not an edit: the version stays, so that nobody's form is refused because a call was logged meanwhile.
 *
 * The value is what was received, and not given back, in one currency: the one that the customer had before, else that
 * of most payments. Without payments it stays as it is.
 * The grade goes by CNY alone: what was received in the last year, and what open opportunities amount to.
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

const GRADE = GRADES.map(
  ([grade, spend, potential]) =>
    `WHEN spent.total >= ${spend} OR potential.total >= ${potential} THEN '${grade}'`,
).join(' ');

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
    SELECT customer_id, currency, coalesce(sum(amount) FILTER (WHERE status = 'RECEIVED'), 0) AS total,
      count(*) FILTER (WHERE status = 'RECEIVED') AS payments FROM payments
    WHERE tenant_id = $1 AND customer_id = ANY($2::uuid[]) AND deleted_at IS NULL AND status <> 'PLANNED'
    GROUP BY customer_id, currency
  ), spent AS (
    SELECT customer_id, sum(amount) AS total FROM payments
    WHERE tenant_id = $1 AND customer_id = ANY($2::uuid[]) AND deleted_at IS NULL AND status = 'RECEIVED'
      AND currency = 'CNY' AND paid_at > now() - interval '1 year'
    GROUP BY customer_id
  ), potential AS (
    SELECT customer_id, sum(amount) AS total FROM opportunities
    WHERE tenant_id = $1 AND customer_id = ANY($2::uuid[]) AND deleted_at IS NULL
      AND currency = 'CNY' AND stage NOT IN ('WON', 'LOST')
    GROUP BY customer_id
  ), fresh AS (
    SELECT id, greatest(last_contact_at, contacted.at) AS last_contact_at, renewal.due AS next_renewal_on,
      coalesce(worth.total, lifetime_value_amount) AS amount,
      coalesce(worth.currency, lifetime_value_currency) AS currency,
      CASE ${GRADE} ELSE 'D' END AS grade
    FROM customers AS customer
    LEFT JOIN contacted ON contacted.customer_id = customer.id
    LEFT JOIN renewal ON renewal.customer_id = customer.id
    LEFT JOIN spent ON spent.customer_id = customer.id
    LEFT JOIN potential ON potential.customer_id = customer.id
    LEFT JOIN LATERAL (
      SELECT total, currency FROM received WHERE received.customer_id = customer.id
      ORDER BY (customer.lifetime_value_amount IS NOT NULL AND currency = customer.lifetime_value_currency) DESC,
        payments DESC, currency
      LIMIT 1) AS worth ON true
    WHERE customer.tenant_id = $1 AND customer.id = ANY($2::uuid[])
  )
  UPDATE customers AS customer
  SET last_contact_at = fresh.last_contact_at, next_renewal_on = fresh.next_renewal_on,
    lifetime_value_amount = fresh.amount, lifetime_value_currency = fresh.currency, grade = fresh.grade,
    updated_at = now()
  FROM fresh
  WHERE customer.tenant_id = $1 AND customer.id = fresh.id
    AND (customer.last_contact_at, customer.next_renewal_on, customer.lifetime_value_amount,
         customer.lifetime_value_currency, customer.grade)
      IS DISTINCT FROM (fresh.last_contact_at, fresh.next_renewal_on, fresh.amount, fresh.currency, fresh.grade)`;
