import { parse } from 'csv-parse/sync';
import { ImportWorker } from '../../src/transfer/import-worker.js';
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

/** An import as the service tells of it. */
export interface Job {
  id: string;
  status: string;
  total: number;
  processed: number;
  imported: number;
  failed: number;
  statusUrl: string;
  errorsUrl: string;
}

/** A worker that carries imports on beside the service. */
export function workerOf({ database }: Pick<TestService, 'database'>): ImportWorker {
  const logger = { info: () => undefined, error: () => undefined };
  return new ImportWorker({ database, timeZone: 'Asia/Shanghai', logger, committed: () => undefined });
}

/** Uploads a file. */
export async function upload(
  { app }: Pick<TestService, 'app'>,
  tenant: string,
  body: string | Buffer,
  parameters: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  const response = await app.inject({
    method: 'POST',
    url: `/customers/import?${new URLSearchParams({ policy: 'SKIP_FAILED', ...parameters }).toString()}`,
    headers: { 'x-tenant-id': tenant, 'content-type': 'text/csv', ...headers },
    payload: body,
  });
  return { status: response.statusCode, answer: response.json<Job & Record<string, unknown>>() };
}

/** Uploads a file that can be read, carries its import to the end, and tells how it ended. */
export async function importFile(
  service: TestService,
  tenant: string,
  body: string | Buffer,
  parameters: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Job> {
  const { status, answer } = await upload(service, tenant, body, parameters, headers);
  if (status !== 202) throw new Error(JSON.stringify(answer));
  const worker = workerOf(service);
  while (await worker.stepAll());
  return jobOf(service, tenant, answer.id);
}

/** How far an import is. */
export async function jobOf({ app }: Pick<TestService, 'app'>, tenant: string, id: string): Promise<Job> {
  const response = await app.inject({ url: `/customers/import/${id}`, headers: { 'x-tenant-id': tenant } });
  return response.json<Job>();
}
