import { parse } from 'csv-parse/sync';
import type { TestService } from '../support/service.js';

/** The records of a CSV file, each by its header. */
export function csvRecords(body: string): Record<string, string>[] {
  return parse(body, { bom: true, columns: true });
}

/** Inserts customers named `<prefix>1` and so on, the newest last, past the service. */
export async function insertCustomers(
  service: Pick<TestService, 'asOwner'>,
  tenant: string,
  count: number,
  prefix = '客户',
  lengthOfRemarks = 0,
): Promise<void> {
  await service.asOwner(
    `INSERT INTO customers (tenant_id, id, code, name, type, region, remarks, created_at)
     SELECT $1, (left(md5($3), 20) || lpad(to_hex(n), 12, '0'))::uuid, $3 || '-' || n, $3 || n, 'ENTERPRISE', CASE WHEN n % 2 = 0 THEN '华东' END,
       nullif(repeat('x', $4), ''),
       timestamptz '2026-01-01 00:00Z' + n / 3 * interval '1 minute'
     FROM generate_series(1, $2) AS n`,
    [tenant, count, prefix, lengthOfRemarks],
  );
}
