import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer } from '../../src/platform/auth/viewer.js';
import { customers } from '../../src/customer/customer.edges.js';
import { transact } from '../../src/mutation/transact.js';
import { onServices } from '../support/database.js';
import { startTestService, type TestService } from '../support/service.js';
import { Arrangement } from './arrangement.js';
import { mutate } from './mutate.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe('at the same time', () => {
  it('thirty new customers get thirty codes without a gap', async () => {
    const made = new Arrangement(service);
    const created = await times(30, (index) =>
      made.done<{ code: string }>('createCustomer', 'customer', { name: `客户${index}` }, 'code'),
    );
    expect(created.map(({ code }) => Number(code.slice(-4))).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
  });

  it.each([
    ['name', 'CUSTOMER_NAME_TAKEN', (index: number) => ({ name: '蜀汉集团', code: `K-${index}` })],
    ['code', 'CUSTOMER_CODE_TAKEN', (index: number) => ({ name: `客户${index}`, code: 'K-1' })],
  ])('one of twenty new customers of one %s is added', async (field, code, input) => {
    const made = new Arrangement(service);
    const answers = await times(20, (index) =>
      mutate(service, made.tenant, 'createCustomer', input(index), 'customer { id }'),
    );
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    const problems = answers.flatMap(({ payload }) => payload.userErrors);
    expect(answers.filter(({ payload }) => payload['customer'] != null)).toHaveLength(1);
    expect(problems).toHaveLength(19);
    for (const problem of problems) expect(problem).toMatchObject({ code, field: ['input', field] });
  });

  it('twenty requests of one id have one effect', async () => {
    const made = new Arrangement(service);
    const headers = { 'x-request-id': randomUUID() };
    const send = () =>
      mutate(service, made.tenant, 'createCustomer', { name: '蜀汉集团' }, 'customer { id code }', headers);
    const answers = await times(20, send);
    const original = (await send()).payload;
    expect(original['customer']).not.toBeNull();
    const results = answers.filter(({ errors }) => errors === undefined);
    expect(results.length).toBeGreaterThan(0);
    for (const { payload } of results) expect(payload).toEqual(original);
    for (const { errors } of answers.filter((answer) => !results.includes(answer))) {
      expect(errors).toMatchObject([{ extensions: { code: 'IDEMPOTENT_CONFLICT', retryable: true } }]);
    }
    const [effects] = await service.asOwner(
      `SELECT (SELECT count(*)::int FROM customers WHERE tenant_id = $1) AS customers,
              (SELECT count(*)::int FROM audit_entries WHERE tenant_id = $1) AS entries,
              (SELECT count(*)::int FROM outbox_events WHERE tenant_id = $1) AS events,
              (SELECT count(*)::int FROM idempotency_records WHERE tenant_id = $1) AS records`,
      [made.tenant],
    );
    expect(effects).toEqual({ customers: 1, entries: 1, events: 1, records: 1 });
  });

  it('twenty edits made for one version are one edit', async () => {
    const made = new Arrangement(service);
    const id = await made.customer();
    const answers = await times(20, (index) =>
      mutate(
        service,
        made.tenant,
        'updateCustomer',
        { id, expectedVersion: 1, remarks: String(index) },
        'customer { version }',
      ),
    );
    const codes = answers.map(({ payload }) => payload.userErrors.map(({ code }) => code).join());
    expect(codes.filter((code) => code === '')).toHaveLength(1);
    expect(codes.filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(19);
  });
});

/** The embedded database has one connection, on which nothing waits for anything. */
function describeOnServices(name: string, tests: () => void): void {
  if (onServices) describe(name, tests);
}

async function deadlocks(): Promise<number> {
  const [row] = await service.asOwner<{ deadlocks: number }>(
    'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
  );
  return row!.deadlocks;
}

/** The server's statistics come a moment later. */
async function expectDeadlock(before: number): Promise<void> {
  for (let turn = 0; turn < 50 && (await deadlocks()) === before; turn += 1) await sleep(300);
  expect(await deadlocks()).toBeGreaterThan(before);
}

describeOnServices('operations that wait for each other', () => {
  it('both succeed', async () => {
    const made = new Arrangement(service);
    const [one, other] = [await made.customer(), await made.customer()];
    const before = await deadlocks();
    const author = {
      tenantId: made.tenant,
      id: 'u',
      roles: [],
      viewer: serviceViewer(made.tenant),
      now: new Date(),
      timeZone: 'UTC',
    };
    const workplace = { database: service.database, author, committed: () => undefined };
    let waiting = 0;
    let attempts = 0;
    const touch = (ids: readonly string[]) =>
      transact(workplace, 'touch', undefined, async (write) => {
        attempts += 1;
        for (const id of ids) {
          const customer = await write.lock(customers, id);
          await write.update(customers, customer, { remarks: ids.join() });
          // On the first attempts each has one of the two before it asks for the other.
          waiting += 1;
          while (waiting < 2) await sleep(10);
        }
      });
    await Promise.all([touch([one, other]), touch([other, one])]);
    expect(attempts).toBe(3);
    const rows = await service.asOwner<{ version: number }>(
      'SELECT version FROM customers WHERE tenant_id = $1',
      [made.tenant],
    );
    expect(rows.map(({ version }) => version)).toEqual([3, 3]);
    const entries = await service.asOwner(
      `SELECT FROM audit_entries WHERE tenant_id = $1 AND operation = 'touch'`,
      [made.tenant],
    );
    expect(entries).toHaveLength(4);
    await expectDeadlock(before);
  });

  it('end as if one had come after the other', async () => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const [contract, opportunityId] = [
      await made.contract({ customerId }),
      await made.opportunity({ customerId }),
    ];
    const before = await deadlocks();
    // Somebody keeps the contract for a while.
    const keeping = service.asOwner(`DO $$ BEGIN
      PERFORM FROM contracts WHERE id = '${contract}' FOR UPDATE;
      PERFORM pg_sleep(1);
    END $$`);
    await sleep(300);
    // This one gets the contract next and then wants the opportunity …
    const input = { id: contract, opportunityId };
    const linking = mutate(service, made.tenant, 'updateContract', input, 'contract { id }');
    await sleep(300);
    // … which this one has, and wants the contract.
    const deleting = made.done('deleteCustomer', 'customer', { id: customerId });
    const [{ errors, payload }] = await Promise.all([linking, deleting, keeping]);
    expect(errors).toBeUndefined();
    const linked = payload.userErrors.length === 0;
    if (!linked) expect(payload.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'id'] }]);
    expect(
      await service.asOwner(
        'SELECT opportunity_id AS linked, deleted_at IS NULL AS there FROM contracts WHERE id = $1',
        [contract],
      ),
    ).toEqual([{ linked: linked ? opportunityId : null, there: false }]);
    await expectDeadlock(before);
  });
});
