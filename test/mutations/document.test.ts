import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { adminNamed } from '../support/identities.js';
import { Arrangement } from './arrangement.js';

describe.each(['on', 'off'])('several mutations in one document, with CRM_READ_PLAN=%s', (plan) => {
  let service: TestService;

  beforeAll(async () => {
    service = await startTestService({ CRM_READ_PLAN: plan });
  });
  afterAll(() => service.close());

  it('each see what those before them did', async () => {
    const made = new Arrangement(service);
    const id = await made.customer();
    const contractId = await made.activeContract({ customerId: id });
    const state = `contacts { name isPrimary } contracts { nodes { paidAmount { amount } payments { totalCount } } }`;
    const answer = await made.ask(
      `mutation ($id: ID!, $contract: ID!) {
        first: createContact(input: { customerId: $id, name: "赵云", isPrimary: true }) {
          contact { customer { ${state} } } }
        second: createContact(input: { customerId: $id, name: "马超", isPrimary: true }) {
          contact { customer { ${state} } } }
        refused: createContact(input: { customerId: $id, name: "" }) { userErrors { code } }
        paid: createPayment(input: { contractId: $contract, amount: { amount: "10" }, receivedAt: "2026-02-01T00:00:00Z" }) {
          payment { customer { ${state} } } }
      }`,
      { id, contract: contractId },
    );
    const contracts = (amount: string, totalCount: number) => ({
      nodes: [{ paidAmount: { amount }, payments: { totalCount } }],
    });
    const both = [
      { name: '马超', isPrimary: true },
      { name: '赵云', isPrimary: false },
    ];
    expect(answer).toEqual({
      first: {
        contact: {
          customer: { contacts: [{ name: '赵云', isPrimary: true }], contracts: contracts('0', 0) },
        },
      },
      second: { contact: { customer: { contacts: both, contracts: contracts('0', 0) } } },
      refused: { userErrors: [{ code: 'REQUIRED' }] },
      paid: { payment: { customer: { contacts: both, contracts: contracts('10', 1) } } },
    });
  });

  it('with one request id are told apart by where they stand, and repeated as a whole', async () => {
    const made = new Arrangement(service);
    const headers = { 'x-request-id': randomUUID() };
    const send = (names: string) => service.query(made.tenant, `mutation { ${names} }`, {}, headers);
    const create = (alias: string, name: string) =>
      `${alias}: createCustomer(input: { name: "${name}" }) { customer { id code } userErrors { code } }`;
    const first = await send(`${create('a', '一')} ${create('b', '二')}`);
    expect(first.data).toMatchObject({ a: { userErrors: [] }, b: { userErrors: [] } });
    const again = await send(`${create('a', '一')} ${create('b', '二')}`);
    expect(again.data).toEqual(first.data);
    const [{ count } = { count: 0 }] = await service.asOwner<{ count: number }>(
      'SELECT count(*)::int FROM customers WHERE tenant_id = $1',
      [made.tenant],
    );
    expect(count).toBe(2);
  });

  it('tells callers apart that use the same request id', async () => {
    const made = new Arrangement(service);
    const send = (user: string, name: string) =>
      service.query<{ createCustomer: object }>(
        made.tenant,
        'mutation ($name: String!) { createCustomer(input: { name: $name }) { userErrors { code } } }',
        { name },
        { 'x-request-id': 'same', ...adminNamed(user) },
      );
    expect((await send('one', '一')).data).toEqual({ createCustomer: { userErrors: [] } });
    expect((await send('two', '二')).data).toEqual({ createCustomer: { userErrors: [] } });
    expect((await send('two', '一')).errors).toMatchObject([{ extensions: { code: 'IDEMPOTENT_CONFLICT' } }]);
  });

  it('leaves the request id free when a rule refused the change', async () => {
    const made = new Arrangement(service);
    const headers = { 'x-request-id': 'corrected' };
    const send = (name: string) =>
      service.query(
        made.tenant,
        'mutation ($name: String!) { createCustomer(input: { name: $name }) { userErrors { code } } }',
        { name },
        headers,
      );
    expect((await send('')).data).toEqual({ createCustomer: { userErrors: [{ code: 'REQUIRED' }] } });
    expect((await send('蜀汉集团')).data).toEqual({ createCustomer: { userErrors: [] } });
  });

  it('takes an empty request id for none', async () => {
    const made = new Arrangement(service);
    const send = (name: string) =>
      service.query(
        made.tenant,
        'mutation ($name: String!) { createCustomer(input: { name: $name }, requestId: "") { userErrors { code } } }',
        { name },
      );
    expect((await send('一')).data).toEqual({ createCustomer: { userErrors: [] } });
    expect((await send('二')).data).toEqual({ createCustomer: { userErrors: [] } });
  });
});
