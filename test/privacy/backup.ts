import type { TestService } from '../support/service.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** What an erasure empties or adds to; those last that refer to others. */
const TABLES = ['customers', 'contacts', 'interactions', 'customer_merges', 'erasures'];

/** A tenant's rows as they are; the function returned brings them back, and removes those that are younger. */
export async function backUp(
  { asOwner }: Pick<TestService, 'asOwner'>,
  tenant: string,
): Promise<() => Promise<void>> {
  const kept: [table: string, rows: Row[]][] = [];
  for (const table of TABLES) {
    const rows = await asOwner<{ row: Row }>(
      `SELECT to_jsonb(t) AS row FROM ${table} AS t WHERE tenant_id = $1`,
      [tenant],
    );
    kept.push([table, rows.map(({ row }) => row)]);
  }
  return async () => {
    for (const [table, rows] of kept.toReversed()) {
      const ids = rows.map(({ id }) => id);
      await asOwner(`DELETE FROM ${table} WHERE tenant_id = $1 AND NOT id = ANY($2::uuid[])`, [tenant, ids]);
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      for (const row of rows)
        await asOwner(
          `UPDATE ${table} AS t SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1))
           WHERE tenant_id = $2 AND id = $3`,
          [JSON.stringify(row), tenant, row.id],
        );
    }
  };
}
