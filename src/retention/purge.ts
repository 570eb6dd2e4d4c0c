import type { EntityManager } from 'typeorm';

/** Rows of one transaction: few enough that nobody waits for it. */
const BATCH = 500;

/** Removes some of a tenant's data that is older than the cutoff; how much there was, 0 when none is left. */
type Purge = (manager: EntityManager, tenantId: string, cutoff: Date) => Promise<number>;

/** Rows of restricted customers and contacts are only kept, and so they are not removed either. */
const unrestricted = (customer: string, contact = 'NULL::uuid') => `
  NOT EXISTS (SELECT FROM customers AS c WHERE c.tenant_id = $1 AND c.id = ${customer} AND c.restricted_at IS NOT NULL)
  AND NOT EXISTS (SELECT FROM contacts AS p WHERE p.tenant_id = $1 AND p.id = ${contact} AND p.restricted_at IS NOT NULL)`;

/** Interactions that took place before; not those whose follow-up is still to come. */
export const purgeInteractions: Purge = (manager, tenantId, cutoff) =>
  count(
    manager,
    `DELETE FROM interactions WHERE tenant_id = $1 AND id = ANY(ARRAY(
       SELECT i.id FROM interactions AS i
       WHERE i.tenant_id = $1 AND i.occurred_at < $2
         AND (i.next_action_at IS NULL OR i.follow_up_completed_at IS NOT NULL OR i.next_action_at < $2)
         AND ${unrestricted('i.customer_id', 'i.contact_id')}
       ORDER BY i.occurred_at LIMIT ${BATCH} FOR UPDATE OF i SKIP LOCKED))`,
    [tenantId, cutoff],
  );

/** Events that were published before. */
export const purgeEvents: Purge = (manager, tenantId, cutoff) =>
  count(
    manager,
    `DELETE FROM outbox_events WHERE tenant_id = $1 AND id = ANY(ARRAY(
       SELECT id FROM outbox_events WHERE tenant_id = $1 AND published_at < $2 LIMIT ${BATCH}))`,
    [tenantId, cutoff],
  );

/** Entries of the access log that are older, and the ways from customers to them; the database guards the least time. */
export const purgeAccessLog: Purge = async (manager, _tenantId, cutoff) => {
  const [row] = await manager.query<{ gone: number }[]>('SELECT forget_accesses($1, $2) AS gone', [
    cutoff,
    BATCH,
  ]);
  return row?.gone ?? 0;
};

/** Files of imports that were over before, with their refused rows; imports that were never started go altogether. */
export const purgeImportFiles: Purge = async (manager, tenantId, cutoff) => {
  const jobs = await manager.query<{ id: string }[]>(
    `SELECT job.id FROM import_jobs AS job WHERE job.tenant_id = $1
       AND (job.finished_at < $2 OR (job.status IN ('UPLOADING', 'UPLOADED') AND job.created_at < $2))
       AND (job.finished_at IS NULL
         OR EXISTS (SELECT FROM import_chunks AS c WHERE c.tenant_id = $1 AND c.job_id = job.id)
         OR EXISTS (SELECT FROM import_errors AS e WHERE e.tenant_id = $1 AND e.job_id = job.id))
     ORDER BY job.id LIMIT 10 FOR UPDATE SKIP LOCKED`,
    [tenantId, cutoff],
  );
  const values = [tenantId, jobs.map(({ id }) => id)];
  for (const table of ['import_chunks', 'import_errors']) {
    await manager.query(`DELETE FROM ${table} WHERE tenant_id = $1 AND job_id = ANY($2::uuid[])`, values);
  }
  await manager.query(
    'DELETE FROM import_jobs WHERE tenant_id = $1 AND id = ANY($2::uuid[]) AND finished_at IS NULL',
    values,
  );
  return jobs.length;
};

/** Records that can be deleted, those first that refer to others; with which of them go for good. */
const DELETED: readonly (readonly [table: string, condition: string])[] = [
  ['interactions', unrestricted('t.customer_id', 't.contact_id')],
  ['payments', `t.status = 'PLANNED' AND ${unrestricted('t.customer_id')}`],
  ['contracts', `t.status = 'DRAFT' AND ${unrestricted('t.customer_id')}`],
  ['opportunities', unrestricted('t.customer_id', 't.contact_id')],
  ['addresses', unrestricted('t.customer_id')],
  ['contacts', unrestricted('t.customer_id', 't.id')],
  // A merged customer's id and code lead to the one that it became part of.
  ['customers', `t.merged_into_id IS NULL AND ${unrestricted('t.id')}`],
];

/** Records that were deleted before, unless another record refers to them; what is only a part of them goes along. */
export const purgeDeleted: Purge = async (manager, tenantId, cutoff) => {
  let removed = 0;
  for (const [table, condition] of DELETED) {
    const references = await referencesTo(manager, table);
    const free = references
      .filter(({ kept }) => kept)
      .map(
        (other) =>
          `NOT EXISTS (SELECT FROM ${other.table} AS r WHERE r.tenant_id = $1 AND r.${other.column} = t.id)`,
      );
    const rows = await manager.query<{ id: string }[]>(
      `SELECT t.id FROM ${table} AS t WHERE t.tenant_id = $1 AND t.deleted_at < $2
         AND ${[condition, ...free].join(' AND ')} ORDER BY t.id LIMIT ${BATCH} FOR UPDATE OF t SKIP LOCKED`,
      [tenantId, cutoff],
    );
    const values = [tenantId, rows.map(({ id }) => id)];
    for (const part of references.filter(({ kept }) => !kept)) {
      await manager.query(
        `DELETE FROM ${part.table} WHERE tenant_id = $1 AND ${part.column} = ANY($2::uuid[])`,
        values,
      );
    }
    await manager.query(`DELETE FROM ${table} WHERE tenant_id = $1 AND id = ANY($2::uuid[])`, values);
    removed += rows.length;
  }
  return removed;
};

interface Reference {
  readonly table: string;
  readonly column: string;
  /** Whether its rows are records that are deleted by themselves, rather than parts of others. */
  readonly kept: boolean;
}

/** The foreign keys that refer to a table, as the database knows them. */
async function referencesTo(manager: EntityManager, table: string): Promise<Reference[]> {
  return manager.query<Reference[]>(
    `SELECT f.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column",
       EXISTS (SELECT FROM pg_attribute AS d WHERE d.attrelid = f.conrelid AND d.attname = 'deleted_at') AS kept
     FROM pg_constraint AS f JOIN pg_attribute AS a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[2]
     WHERE f.contype = 'f' AND f.confrelid = $1::regclass`,
    [table],
  );
}

async function count(manager: EntityManager, text: string, values: unknown[]): Promise<number> {
  const [, removed] = await manager.query<[unknown[], number]>(text, values);
  return removed;
}
