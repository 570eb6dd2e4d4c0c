import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { opened } from '../support/opened.js';
import { startTestService, type TestService } from '../support/service.js';
import { csvRecords, importFile, insertCustomers, jobOf, upload, workerOf } from './files.js';

let service: TestService;
let tenants = 0;
/** A tenant that has nothing yet. */
const newTenant = () => `t${++tenants}`;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

async function namesOf(tenant: string): Promise<string[]> {
  const rows = await service.asOwner<{ name: string }>(
    'SELECT name FROM customers WHERE tenant_id = $1 ORDER BY name COLLATE "C"',
    [tenant],
  );
  return rows.map(({ name }) => name);
}

async function errorsOf(tenant: string, errorsUrl: string, language = 'en') {
  const { body } = await service.app.inject({
    url: errorsUrl,
    headers: { 'x-tenant-id': tenant, 'accept-language': language },
  });
  return { body, records: csvRecords(body) };
}

const csv = (count: number, prefix = '客户') =>
  `code,name\n${Array.from({ length: count }, (_, index) => `${prefix}-${index},${prefix}${index}`).join('\n')}\n`;

const MIXED = [
  'name,code,type,电话,annualRevenueAmount,acquiredOn',
  '甲公司,A-1,government,010-12345678,12.50,2026/1/3',
  '甲公司,A-2,,,,',
  ',A-3,SHOP,1,-1,2026-02-30',
  '"=cmd|x",A-1,,,,',
  '乙公司,,,,1e3,',
  '丙公司,,,,,',
].join('\r\n');

describe('POST /customers/import', () => {
  it('takes a file in, with an audit entry and an event for each customer', async () => {
    const tenant = newTenant();
    const { status, answer } = await upload(service, tenant, csv(2500), { fileName: '客户.csv' });
    expect({ status, answer }).toMatchObject({
      status: 202,
      answer: {
        status: 'QUEUED',
        total: 2500,
        processed: 0,
        imported: 0,
        fileName: '客户.csv',
        format: 'CSV',
      },
    });
    expect(await namesOf(tenant)).toEqual([]);
    const worker = workerOf(service);
    expect(await worker.stepAll()).toBe(true);
    expect(await jobOf(service, tenant, answer.id)).toMatchObject({
      status: 'RUNNING',
      processed: 1000,
      imported: 1000,
    });
    while (await worker.stepAll());
    expect(await jobOf(service, tenant, answer.id)).toMatchObject({
      status: 'COMPLETED',
      processed: 2500,
      imported: 2500,
      failed: 0,
      finishedAt: expect.any(String),
    });
    const [traces] = await service.asOwner(
      `SELECT (SELECT count(*)::int FROM customers WHERE tenant_id = $1) AS customers,
         (SELECT count(DISTINCT record_id)::int FROM audit_entries
          WHERE tenant_id = $1 AND operation = 'importCustomerFile' AND actor_id = 'developer') AS entries,
         (SELECT count(DISTINCT record_id)::int FROM outbox_events
          WHERE tenant_id = $1 AND type = 'crm.customer.created') AS events,
         (SELECT count(*)::int FROM import_chunks WHERE tenant_id = $1) AS chunks,
         (SELECT count(*)::int FROM import_queue WHERE owner = $1) AS queued`,
      [tenant],
    );
    expect(traces).toEqual({ customers: 2500, entries: 2500, events: 2500, chunks: 0, queued: 0 });
  });

  it('leaves refused rows out, and tells of each by line and column in the language asked for', async () => {
    const tenant = newTenant();
    const job = await importFile(service, tenant, MIXED);
    expect(job).toMatchObject({ status: 'COMPLETED', total: 6, processed: 6, imported: 2, failed: 4 });
    expect(await namesOf(tenant)).toEqual(['丙公司', '甲公司']);
    const rows = await service.asOwner(
      `SELECT id, subject_key, type, phone, annual_revenue_amount AS revenue, acquired_on::text AS day
       FROM customers WHERE tenant_id = $1 AND code = 'A-1'`,
      [tenant],
    );
    expect(await opened(service, tenant, 'customers', rows)).toMatchObject([
      {
        type: 'GOVERNMENT',
        phone: '010-12345678',
        revenue: '12.5000',
        day: '2026-01-03',
      },
    ]);
    const { body, records } = await errorsOf(tenant, job.errorsUrl);
    expect(records.map(({ line, errors, name }) => [line, name, errors])).toEqual([
      ['3', '甲公司', 'name: Another customer has this name'],
      [
        '4',
        '',
        [
          'type: Not in the expected format',
          'acquiredOn: Not in the expected format',
          'name: Required',
          'phone: Not a telephone number',
          'annualRevenueAmount: Must be between 0 and ∞',
        ].join('; '),
      ],
      ['5', "'=cmd|x", 'code: Another customer has this code'],
      ['6', '乙公司', 'annualRevenueAmount: Not in the expected format'],
    ]);
    const chinese = await errorsOf(tenant, job.errorsUrl, 'zh-CN');
    expect(chinese.records[0]!['errors']).toBe('name: 客户名称已存在');
    // Corrected, the file of refused rows is an import again.
    const corrected = body.replace('甲公司,', '甲二公司,').replace('A-1,', 'A-9,').replace('1e3', '1000');
    const again = await importFile(service, tenant, corrected);
    expect(again).toMatchObject({ imported: 3, failed: 1 });
    expect(await namesOf(tenant)).toEqual(['=cmd|x', '丙公司', '乙公司', '甲二公司', '甲公司']);
  });

  it('tells of its progress and refused rows in GraphQL, to the tenant alone', async () => {
    const tenant = newTenant();
    const { id } = await importFile(service, tenant, MIXED);
    const query = `query ($id: ID!, $after: String) {
      importJob(id: $id) { status policy total processed imported failed createdBy errors(first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { row line userErrors { code field message numericCode } } } }
      importJobs { totalCount nodes { id } }
    }`;
    interface Data {
      importJob: { errors: { pageInfo: { endCursor: string }; nodes: { row: number }[] } } | null;
      importJobs: object;
    }
    const { data, errors } = await service.query<Data>(tenant, query, { id }, { 'accept-language': 'zh' });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      importJob: {
        ...{
          status: 'COMPLETED',
          policy: 'SKIP_FAILED',
          total: 6,
          imported: 2,
          failed: 4,
          createdBy: 'developer',
        },
        errors: {
          totalCount: 4,
          pageInfo: { hasNextPage: true },
          nodes: [
            {
              row: 2,
              line: 3,
              userErrors: [
                {
                  code: 'CUSTOMER_NAME_TAKEN',
                  field: ['name'],
                  message: '客户名称已存在',
                  numericCode: 40002,
                },
              ],
            },
            { row: 3, line: 4 },
          ],
        },
      },
      importJobs: { totalCount: 1, nodes: [{ id }] },
    });
    const after = data!.importJob!.errors.pageInfo.endCursor;
    const rest = await service.query<Data>(tenant, query, { id, after });
    expect(rest.data!.importJob!.errors.nodes.map(({ row }) => row)).toEqual([4, 5]);
    const stranger = await service.query<Data>(newTenant(), query, { id });
    expect(stranger.data).toEqual({ importJob: null, importJobs: { totalCount: 0, nodes: [] } });
    for (const url of [`/customers/import/${id}`, `/customers/import/${id}/errors`, '/customers/import/x']) {
      const response = await service.app.inject({ url, headers: { 'x-tenant-id': 'stranger' } });
      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([404, 'NOT_FOUND']);
    }
    const portal = await service.query(tenant, query, { id }, { 'x-user-roles': 'portal' });
    expect(portal.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('imports nothing with REJECT_ALL when a row is refused, all rows of all chunks otherwise', async () => {
    const tenant = newTenant();
    const bad = `${csv(1500)}客户-9,其他\nX,客户1\n`;
    const refused = await importFile(service, tenant, bad, { policy: 'REJECT_ALL' });
    expect(refused).toMatchObject({ status: 'FAILED', processed: 1502, imported: 0, failed: 2 });
    const { records } = await errorsOf(tenant, refused.errorsUrl);
    expect(records.map(({ line, errors }) => [line, errors])).toEqual([
      ['1502', 'code: Another customer has this code'],
      ['1503', 'name: Another customer has this name'],
    ]);
    expect(await namesOf(tenant)).toEqual([]);
    const good = await importFile(service, tenant, csv(1500), { policy: 'REJECT_ALL' });
    expect(good).toMatchObject({ status: 'COMPLETED', processed: 1500, imported: 1500, failed: 0 });
    expect(await namesOf(tenant)).toHaveLength(1500);
  });

  it('keeps nothing with REJECT_ALL of what others made impossible after it was checked', async () => {
    const tenant = newTenant();
    const { answer } = await upload(service, tenant, csv(1500), { policy: 'REJECT_ALL' });
    const worker = workerOf(service);
    await worker.stepAll();
    await worker.stepAll();
    expect(await jobOf(service, tenant, answer.id)).toMatchObject({ status: 'RUNNING', processed: 1500 });
    await insertCustomers(service, tenant, 1, '客户140');
    await worker.stepAll();
    expect(await jobOf(service, tenant, answer.id)).toMatchObject({
      status: 'FAILED',
      imported: 0,
      failed: 1,
    });
    expect(await namesOf(tenant)).toEqual(['客户1401']);
    const { records } = await errorsOf(tenant, answer.errorsUrl);
    expect(records).toMatchObject([{ line: '1403', errors: 'name: Another customer has this name' }]);
  });

  it('changes nothing in a dry run and reports what an import would', async () => {
    const tenant = newTenant();
    const file = `${csv(1200)}客户-9,其他\n,\nY,客户1\n`;
    const dry = await importFile(service, tenant, file, { dryRun: 'true' });
    expect(dry).toMatchObject({ status: 'COMPLETED', processed: 1203, imported: 0, failed: 3 });
    expect(await namesOf(tenant)).toEqual([]);
    const real = await importFile(service, tenant, file);
    expect(real).toMatchObject({ imported: 1200, failed: 3 });
    const reports = await Promise.all([dry, real].map(({ errorsUrl }) => errorsOf(tenant, errorsUrl)));
    expect(reports[0]!.body).toBe(reports[1]!.body);
    expect(reports[0]!.records.map(({ line }) => line)).toEqual(['1202', '1203', '1204']);
  });

  it('takes a repeated upload for the first one', async () => {
    const tenant = newTenant();
    const send = (file: string, parameters = {}) =>
      upload(service, tenant, file, parameters, { 'x-request-id': 'r1' });
    const first = await send(csv(3));
    const second = await send(csv(3));
    expect(second.answer.id).toBe(first.answer.id);
    for (const other of [await send(csv(4)), await send(csv(3), { policy: 'REJECT_ALL' })]) {
      expect(other.answer).toMatchObject({ code: 'IDEMPOTENT_CONFLICT' });
    }
    const [jobs] = await service.asOwner('SELECT count(*)::int AS n FROM import_jobs WHERE tenant_id = $1', [
      tenant,
    ]);
    expect(jobs).toEqual({ n: 1 });
  });

  it('is for those who may write', async () => {
    for (const role of ['auditor', 'portal']) {
      const { status, answer } = await upload(service, 'acme', csv(1), {}, { 'x-user-roles': role });
      expect([status, answer['code']]).toEqual([403, 'FORBIDDEN']);
    }
  });
});

describe('startImport and cancelImport', () => {
  const change = async (
    tenant: string,
    name: string,
    input: object,
    headers: Record<string, string> = {},
  ) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { result: ${name}(input: $input) {
      job { id status policy dryRun finishedAt } userErrors { code field } } }`;
    const { data, errors } = await service.query<{ result: object }>(tenant, query, { input }, headers);
    return data?.result ?? errors;
  };

  it('start an uploaded file once, as the caller says', async () => {
    const tenant = newTenant();
    const { answer } = await upload(service, tenant, csv(2), { start: 'false' });
    expect(answer.status).toBe('UPLOADED');
    const worker = workerOf(service);
    await worker.stepAll();
    expect(await jobOf(service, tenant, answer.id)).toMatchObject({ status: 'UPLOADED', processed: 0 });
    const { id } = answer;
    expect(await change('stranger', 'startImport', { id })).toMatchObject({
      job: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['input', 'id'] }],
    });
    expect(await change(tenant, 'startImport', { id, policy: 'REJECT_ALL' })).toMatchObject({
      job: { id, status: 'QUEUED', policy: 'REJECT_ALL', dryRun: false },
      userErrors: [],
    });
    expect(await change(tenant, 'startImport', { id })).toMatchObject({
      userErrors: [{ code: 'IMPORT_STARTED' }],
    });
    while (await worker.stepAll());
    expect(await jobOf(service, tenant, id)).toMatchObject({ status: 'COMPLETED', imported: 2 });
    for (const name of ['startImport', 'cancelImport']) {
      expect(await change(tenant, name, { id })).toMatchObject({ userErrors: [{ code: 'IMPORT_OVER' }] });
    }
  });

  it.each([
    ['startImport', 'QUEUED'],
    ['cancelImport', 'CANCELLED'],
  ])('happen once: %s', async (name, status) => {
    const tenant = newTenant();
    const [one, other] = [
      await upload(service, tenant, csv(1), { start: 'false' }),
      await upload(service, tenant, csv(1), { start: 'false' }),
    ];
    const send = (id: string) => change(tenant, name, { id }, { 'x-request-id': `once-${name}` });
    const first = await send(one.answer.id);
    expect(first).toMatchObject({ job: { status }, userErrors: [] });
    expect(await send(one.answer.id)).toEqual(first);
    expect(await send(other.answer.id)).toMatchObject([{ extensions: { code: 'IDEMPOTENT_CONFLICT' } }]);
    expect(await jobOf(service, tenant, other.answer.id)).toMatchObject({ status: 'UPLOADED' });
  });

  it('stop an import between two chunks', async () => {
    const tenant = newTenant();
    const { answer } = await upload(service, tenant, csv(2500));
    const worker = workerOf(service);
    await worker.stepAll();
    expect(await change('stranger', 'cancelImport', { id: answer.id })).toMatchObject({ job: null });
    expect(await change(tenant, 'cancelImport', { id: answer.id })).toMatchObject({
      job: { status: 'CANCELLED', finishedAt: expect.any(String) },
    });
    while (await worker.stepAll());
    expect(await jobOf(service, tenant, answer.id)).toMatchObject({ status: 'CANCELLED', imported: 1000 });
    expect(await namesOf(tenant)).toHaveLength(1000);
    const left = await service.asOwner('SELECT FROM import_chunks WHERE tenant_id = $1', [tenant]);
    expect(left).toEqual([]);
  });

  it('are not in the way of several workers, which take in each row once', async () => {
    const tenant = newTenant();
    const jobs = await Promise.all([
      upload(service, tenant, csv(2000, 'A')),
      upload(service, tenant, csv(2000, 'B')),
    ]);
    const workers = [workerOf(service), workerOf(service), workerOf(service)];
    workers.forEach((worker) => worker.start());
    for (const { answer } of jobs) {
      while ((await jobOf(service, tenant, answer.id)).status !== 'COMPLETED') await sleep(50);
    }
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(await namesOf(tenant)).toHaveLength(4000);
  });
});
