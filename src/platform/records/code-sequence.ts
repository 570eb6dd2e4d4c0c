import type { EntityManager } from 'typeorm';

/**
 * Takes the next `count` numbers of a series of the tenant and returns the last of them. Others that want numbers of
 * the series wait until the transaction ends, so numbers of failed transactions are given out again.
 */
export async function takeNumbers(
  manager: EntityManager,
  tenantId: string,
  series: string,
  count = 1,
): Promise<number> {
  const [row] = await manager.query<{ last: number }[]>(
    `INSERT INTO code_sequences AS series (tenant_id, name, last) VALUES ($1, $2, $3)
     ON CONFLICT (tenant_id, name) DO UPDATE SET last = series.last + $3, updated_at = now()
     RETURNING last`,
    [tenantId, series, count],
  );
  if (!row) throw new Error(`The series ${series} gave no number`);
  return row.last;
}
