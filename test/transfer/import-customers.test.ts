import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';

const MUTATION = `mutation ($input: ImportCustomersInput!, $requestId: String) {
  importCustomers(input: $input, requestId: $requestId) {
    imported failed
    results { row customer { id code name version createdAt owner { id } contacts { name } addresses { city isDefault } }
      userErrors { code numericCode message field } }
    userErrors { code field }
  }
}`;

interface Payload {
  imported: number;
  failed: number;
  results: { row: number; customer: Record<string, unknown> | null; userErrors: object[] }[];
  userErrors: object[];
}

let service: TestService;
let tenants = 0;
/** A tenant that has nothing yet. */
const newTenant = () => `t${++tenants}`;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

async function send(
  tenant: string,
  rows: object[],
  policy: string,
  { requestId, ...headers }: Record<string, string> = {},
) {
  const variables = { input: { rows, policy }, requestId };
  const { data, errors } = await service.query<{ importCustomers: Payload }>(
    tenant,
    MUTATION,
    variables,
    headers,
  );
  return { payload: data?.importCustomers as Payload, errors };
}

async function countsOf(tenant: string) {
  const [row] = await service.asOwner<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM customers WHERE tenant_id = $1) AS customers,
            (SELECT count(*)::int FROM contacts WHERE tenant_id = $1) AS contacts,
            (SELECT count(*)::int FROM audit_entries WHERE tenant_id = $1) AS entries,
            (SELECT count(*)::int FROM outbox_events WHERE tenant_id = $1) AS events`,
    [tenant],
  );
  return row;
}

const MIXED = [
  { name: '甲公司', code: 'A-1' },
  { name: '乙公司', email: 'nobody', phone: '1' },
  { name: '甲公司', code: 'A-2' },
  { name: '丙公司', code: 'A-1' },
  { name: '丁公司', ownerId: 'ghost' },
  {
    name: '戊公司',
    contacts: [{ name: '王', isPrimary: true }, { name: '李', isPrimary: true }, { name: '' }],
  },
  { name: '己公司', acquiredOn: '2026-01-31', annualRevenue: { amount: '12.5' } },
];

describe('importCustomers', () => {
  it('adds a thousand customers with contacts and addresses, each with its audit entry and event', async () => {
    const tenant = newTenant();
    await service.asOwner(
      `INSERT INTO users (tenant_id, id, name, role) VALUES ($1, 'lee', 'Lee', 'SALES')`,
      [tenant],
    );
    const rows = Array.from({ length: 1000 }, (_, index) => ({
      name: `客户${index}`,
      ...(index % 2 === 0 ? { code: `IMP-${index}` } : {}),
      ...(index === 7
        ? {
            ownerId: 'lee',
            contacts: [{ name: '王' }, { name: '李', isPrimary: true }],
            addresses: ['北京', '上海'].map((city) => ({
              type: 'OFFICE',
              province: city,
              city,
              street: '1',
              isDefault: true,
            })),
          }
        : {}),
    }));
    const statements = await service.statementsOf(async () => {
      const { payload, errors } = await send(tenant, rows, 'REJECT_ALL');
      expect(errors).toBeUndefined();
      expect(payload).toMatchObject({ imported: 1000, failed: 0, userErrors: [] });
      expect(payload.results.map(({ row, customer }) => [row, customer!['name']])).toEqual(
        rows.map(({ name }, index) => [index, name]),
      );
      const codes = payload.results.map(({ customer }) => customer!['code']);
      expect(new Set(codes).size).toBe(1000);
      expect(codes[2]).toBe('IMP-2');
      expect(codes[1]).toMatch(/^CUST\d{8}0001$/);
      expect(codes[999]).toMatch(/^CUST\d{8}0500$/);
      expect(payload.results[7]!.customer).toMatchObject({
        version: 1,
        owner: { id: 'lee' },
        contacts: [{ name: '李' }, { name: '王' }],
        addresses: [
          { city: '上海', isDefault: true },
          { city: '北京', isDefault: false },
        ],
      });
    });
    // What the payload reads: owners, contacts and addresses, each for all rows at once.
    expect(statements).toHaveLength(3);
    expect(await countsOf(tenant)).toEqual({ customers: 1000, contacts: 2, entries: 1004, events: 1004 });
    const traces = await service.asOwner(
      `SELECT entry.operation, entry.action, event.type, assigned.to_user_id AS owner
       FROM customers AS customer
       JOIN audit_entries AS entry ON entry.record_id = customer.id
       JOIN outbox_events AS event ON event.record_id = customer.id
       JOIN customer_assignments AS assigned ON assigned.customer_id = customer.id
       WHERE customer.tenant_id = $1`,
      [tenant],
    );
    expect(traces).toEqual([
      { operation: 'importCustomers', action: 'CREATE', type: 'crm.customer.created', owner: 'lee' },
    ]);
    const found = await service.query<{ customers: { nodes: object[] } }>(
      tenant,
      '{ customers(search: "李") { nodes { name } } }',
    );
    expect(found.data!.customers.nodes).toEqual([{ name: '客户7' }]);
  });

  it('leaves refused rows out and says why, row by row', async () => {
    const tenant = newTenant();
    const { payload } = await send(tenant, MIXED, 'SKIP_FAILED');
    expect(payload).toMatchObject({ imported: 2, failed: 5, userErrors: [] });
    expect(payload.results.map(({ customer }) => customer?.['name'])).toEqual([
      '甲公司',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '己公司',
    ]);
    expect(payload.results.flatMap(({ userErrors }) => userErrors)).toEqual([
      {
        code: 'INVALID_PHONE',
        numericCode: 40003,
        message: '电话号码格式不正确',
        field: ['input', 'rows', '1', 'phone'],
      },
      {
        code: 'INVALID_EMAIL',
        numericCode: 40003,
        message: '邮箱格式不正确',
        field: ['input', 'rows', '1', 'email'],
      },
      {
        code: 'CUSTOMER_NAME_TAKEN',
        numericCode: 40002,
        message: '客户名称已存在',
        field: ['input', 'rows', '2', 'name'],
      },
      {
        code: 'CUSTOMER_CODE_TAKEN',
        numericCode: 40002,
        message: '客户编码已存在',
        field: ['input', 'rows', '3', 'code'],
      },
      {
        code: 'NOT_FOUND',
        numericCode: null,
        message: '记录不存在',
        field: ['input', 'rows', '4', 'ownerId'],
      },
      {
        code: 'REQUIRED',
        numericCode: null,
        message: '必填',
        field: ['input', 'rows', '5', 'contacts', '2', 'name'],
      },
      {
        code: 'SECOND_PRIMARY_CONTACT',
        numericCode: 40003,
        message: '每个客户只能有一个主要联系人',
        field: ['input', 'rows', '5', 'contacts', '1', 'isPrimary'],
      },
    ]);
    expect(await countsOf(tenant)).toEqual({ customers: 2, contacts: 0, entries: 2, events: 2 });
  });

  it('adds nothing with REJECT_ALL when a row is refused, and the request may be sent again', async () => {
    const tenant = newTenant();
    const { payload } = await send(tenant, MIXED, 'REJECT_ALL', { requestId: 'r1', 'accept-language': 'en' });
    expect(payload).toMatchObject({ imported: 0, failed: 5 });
    expect(payload.results).toHaveLength(7);
    expect(payload.results[1]!.userErrors).toMatchObject([
      { message: 'Not a telephone number' },
      { message: 'Not an e-mail address' },
    ]);
    expect(payload.userErrors).toHaveLength(7);
    expect(await countsOf(tenant)).toEqual({ customers: 0, contacts: 0, entries: 0, events: 0 });
    const again = await send(tenant, [MIXED[0]!, MIXED[6]!], 'REJECT_ALL', { requestId: 'r1' });
    expect(again.payload).toMatchObject({ imported: 2, failed: 0 });
  });

  it('refuses what other customers have, the deleted ones included where codes are kept', async () => {
    const tenant = newTenant();
    await send(
      tenant,
      [
        { name: '甲', code: 'A' },
        { name: '乙', code: 'B' },
      ],
      'REJECT_ALL',
    );
    await service.asOwner(`UPDATE customers SET deleted_at = now() WHERE tenant_id = $1 AND code = 'B'`, [
      tenant,
    ]);
    const { payload } = await send(
      tenant,
      [{ name: '甲' }, { name: '乙', code: 'C' }, { name: '丙', code: 'B' }],
      'SKIP_FAILED',
    );
    expect(payload.results.map(({ userErrors }) => userErrors)).toMatchObject([
      [{ code: 'CUSTOMER_NAME_TAKEN' }],
      [],
      [{ code: 'CUSTOMER_CODE_TAKEN' }],
    ]);
    const elsewhere = await send(newTenant(), [{ name: '甲', code: 'B' }], 'REJECT_ALL');
    expect(elsewhere.payload).toMatchObject({ imported: 1 });
  });

  it('answers a repeated request as before and adds nothing', async () => {
    const tenant = newTenant();
    const first = await send(tenant, MIXED, 'SKIP_FAILED', { requestId: 'r1' });
    const second = await send(tenant, MIXED, 'SKIP_FAILED', { requestId: 'r1' });
    expect(first.payload.imported).toBe(2);
    expect(second).toEqual(first);
    expect(await countsOf(tenant)).toMatchObject({ customers: 2, entries: 2 });
    const other = await send(tenant, [], 'SKIP_FAILED', { requestId: 'r1' });
    expect(other.errors).toMatchObject([{ extensions: { code: 'IDEMPOTENT_CONFLICT' } }]);
  });

  it('gets by among imports of the same names that run beside it', async () => {
    const tenant = newTenant();
    const rows = (from: number) =>
      Array.from({ length: 200 }, (_, index) => ({ name: `同名${from + index}` }));
    const answers = await Promise.all([0, 100, 50, 0].map((from) => send(tenant, rows(from), 'SKIP_FAILED')));
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined, undefined]);
    expect(answers.map(({ payload }) => payload.imported + payload.failed)).toEqual([200, 200, 200, 200]);
    const [names] = await service.asOwner<{ all: number; different: number; codes: number }>(
      `SELECT count(*)::int AS "all", count(DISTINCT name)::int AS different, count(DISTINCT code)::int AS codes
       FROM customers WHERE tenant_id = $1`,
      [tenant],
    );
    expect(names).toEqual({ all: 300, different: 300, codes: 300 });
  });

  it('takes a thousand rows and no more, and nobody who may only read', async () => {
    const rows = Array.from({ length: 1001 }, (_, index) => ({ name: `N${index}` }));
    const { payload } = await send('full', rows, 'SKIP_FAILED');
    expect(payload.userErrors).toEqual([{ code: 'TOO_MANY', field: ['input', 'rows'] }]);
    for (const role of ['auditor', 'portal', 'auditor,portal']) {
      const { errors } = await send('full', [{ name: 'N' }], 'SKIP_FAILED', { 'x-user-roles': role });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await countsOf('full')).toMatchObject({ customers: 0 });
  });
});
