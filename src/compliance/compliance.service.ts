import type { ComplianceReport } from '../__generated__/resolvers-types.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { encryptionCoverage, type EncryptionCoverage } from '../platform/encryption/coverage.js';

// Each of these gives a part of the report, as one row; $1 is the tenant, $2 and $3 are the period's ends.

/** Changes of records, by operation. */
const CHANGES = `
  SELECT coalesce(json_agg(json_build_object('operation', operation, 'count', count)
           ORDER BY count DESC, operation), '[]') AS changes
         FROM (SELECT operation, count(*)::int AS count FROM audit_entries a WHERE a."tenant_id" = $1 AND occurred_at >= $2 AND occurred_at < $3 GROUP BY operation) AS made`;

/** Who read what, by the access log. */
const ACCESSES = `
  SELECT
    (SELECT coalesce(json_agg(json_build_object('action', action, 'role', role, 'count', count, 'customers', customers)
       ORDER BY count DESC, action, role), '[]')
     FROM (SELECT l.action, role, count(DISTINCT l.id)::int AS count, count(DISTINCT customer)::int AS customers
           FROM access_log l CROSS JOIN unnest(l.actor_roles) AS role
           LEFT JOIN LATERAL unnest(l.customer_ids) AS customer ON true
           WHERE l."tenant_id" = $1 AND l.occurred_at >= $2 AND l.occurred_at < $3
           GROUP BY l.action, role) AS made) AS accesses,
    (SELECT count(*)::int FROM access_log l WHERE l."tenant_id" = $1 AND l.occurred_at >= $2 AND l.occurred_at < $3
       AND l.action = 'REVEAL') AS reveals,
    (SELECT count(DISTINCT customer)::int FROM access_log l CROSS JOIN unnest(l.customer_ids) AS customer
     WHERE l."tenant_id" = $1 AND l.occurred_at >= $2 AND l.occurred_at < $3 AND l.action = 'EXPORT') AS exports`;

/** What was done at people's request; an erasure lists merged customers as well, which are the same person. */
const RIGHTS = `
  SELECT
    (SELECT count(*)::int FROM subject_exports x WHERE x."tenant_id" = $1 AND exported_at >= $2 AND exported_at < $3) AS "subjectExports",
    (SELECT count(*)::int FROM erasures e WHERE e."tenant_id" = $1 AND e.erased_at >= $2 AND e.erased_at < $3
       AND NOT EXISTS (SELECT FROM customers m
         WHERE m."tenant_id" = $1 AND m.id = e.subject_id AND m.merged_into_id IS NOT NULL)) AS erasures,
    (SELECT count(DISTINCT id)::int FROM (
       SELECT s.id FROM erasures e JOIN customers s ON s."tenant_id" = $1 AND s.id = e.subject_id
       WHERE e."tenant_id" = $1 AND e.subject_type = 'CUSTOMER' AND s.erased_at IS NULL
       UNION ALL
       SELECT s.id FROM erasures e JOIN contacts s ON s."tenant_id" = $1 AND s.id = e.subject_id
       WHERE e."tenant_id" = $1 AND e.subject_type = 'CONTACT' AND s.erased_at IS NULL) AS back) AS "pendingErasures",
    (SELECT count(*)::int FROM audit_entries a WHERE a."tenant_id" = $1 AND occurred_at >= $2 AND occurred_at < $3
       AND operation = 'restrictProcessing') AS restrictions,
    (SELECT count(*)::int FROM audit_entries a WHERE a."tenant_id" = $1 AND occurred_at >= $2 AND occurred_at < $3
       AND operation = 'liftRestriction') AS "restrictionsLifted",
    (SELECT count(*)::int FROM customers c WHERE c."tenant_id" = $1 AND restricted_at IS NOT NULL)
      + (SELECT count(*)::int FROM contacts p WHERE p."tenant_id" = $1 AND restricted_at IS NOT NULL) AS restricted,
    (SELECT count(*)::int FROM consents k WHERE k."tenant_id" = $1 AND recorded_at >= $2 AND recorded_at < $3
       AND status = 'GRANTED') AS "consentsGranted",
    (SELECT count(*)::int FROM consents k WHERE k."tenant_id" = $1 AND recorded_at >= $2 AND recorded_at < $3
       AND status = 'WITHDRAWN') AS "consentsWithdrawn"`;

/** What was looked through for data that was kept long enough. */
const RETENTION = `
  SELECT coalesce(json_agg(json_build_object('type', type, 'runs', runs, 'removed', removed, 'failed', failed)
           ORDER BY type), '[]') AS retention
         FROM (SELECT type, count(*) FILTER (WHERE completed)::int AS runs, sum(removed)::int AS removed,
                 (array_agg(failed ORDER BY started_at DESC, id DESC))[1] AS failed
               FROM retention_runs r WHERE r."tenant_id" = $1 AND started_at >= $2 AND started_at < $3 GROUP BY type) AS runs`;

/** The audit log now, whatever the period. */
const AUDIT = `
  SELECT json_build_object('entries', count(*)::int, 'sealed', count(seal_sequence)::int,
             'headSequence', coalesce(max(seal_sequence), 0)) AS audit,
           (SELECT max(anchored_at) FROM audit_anchors n WHERE n."tenant_id" = $1) AS "anchoredAt"
         FROM audit_entries a WHERE a."tenant_id" = $1`;

type Rights = Omit<
  ComplianceReport,
  'changes' | 'accesses' | 'reveals' | 'exports' | 'retention' | 'audit' | 'encryption'
>;

function encryptionOf({ keyVersion, values, plaintext, sealedShare, newestShare }: EncryptionCoverage) {
  return { keyVersion, values, plaintext, coverage: percent(sealedShare), newestKey: percent(newestShare) };
}

/** Rounded down, so that only all is a hundred. */
function percent(share: number): number {
  return Math.floor(share * 10_000) / 100;
}

/** What was done for the protection of people's data from `from` until before `to`. */
export async function readCompliance(
  database: Database,
  viewer: Viewer,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<ComplianceReport> {
  const period = [viewer.tenantId, from, to];
  const encryption = encryptionOf(await encryptionCoverage(database, viewer.tenantId));
  return database.read(viewer, async (run) => {
    const [changes] = await run<Pick<ComplianceReport, 'changes'>>({ text: CHANGES, values: period });
    const [accesses] = await run<Pick<ComplianceReport, 'accesses' | 'reveals' | 'exports'>>({
      text: ACCESSES,
      values: period,
    });
    const [rights] = await run<Rights>({ text: RIGHTS, values: period });
    const [retention] = await run<Pick<ComplianceReport, 'retention'>>({ text: RETENTION, values: period });
    const [state] = await run<Pick<ComplianceReport, 'audit'> & { anchoredAt: Date | null }>({
      text: AUDIT,
      values: [viewer.tenantId],
    });
    if (!changes || !accesses || !rights || !retention || !state)
      throw new Error('Each part of the report is one row');
    const { audit, anchoredAt } = state;
    return { ...changes, ...accesses, ...rights, ...retention, audit: { ...audit, anchoredAt }, encryption };
  });
}
