import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { Arrangement, PERSONAL } from './arrangement.js';
import { mutate } from './mutate.js';

let service: TestService;
let made: Arrangement;
let customer: string;
let contact: string;
/** Who looks after the customer. */
let keeper: string;

beforeAll(async () => {
  service = await startTestService();
  made = new Arrangement(service);
  keeper = await made.user();
  customer = await made.customer({ ownerId: keeper, serviceOwnerId: keeper });
  contact = await made.contact({ customerId: customer });
  await made.done('updateContact', 'contact', { id: contact, mobile: '13987654321', position: '军师' });
  await made.done('setCustomerLevel', 'customer', { id: customer, level: 'VIP' });
  await new Arrangement(service).customer();
});
afterAll(() => service.close());

const LOG = `query ($filter: AuditEntryFilter, $first: Int, $after: String) {
  auditLog(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor } nodes { operation action recordType } } }`;

interface Log {
  auditLog: {
    totalCount: number;
    pageInfo: { endCursor: string };
    nodes: { operation: string; action: string; recordType: string }[];
  };
}

async function operations(filter?: object): Promise<string[]> {
  const { auditLog } = await made.ask<Log>(LOG, { filter });
  expect(auditLog.totalCount).toBe(auditLog.nodes.length);
  return auditLog.nodes.map(({ operation }) => operation);
}

describe('the audit log', () => {
  it.each([
    ['header', undefined, 'by-header'],
    ['argument', 'by-argument', 'by-argument'],
  ])('names the request id of the %s', async (_name, argument, logged) => {
    const headers = { 'x-request-id': 'by-header' };
    const input = { name: `客户 ${logged}` };
    const other = new Arrangement(service);
    await mutate(service, other.tenant, 'createCustomer', input, 'customer { id }', headers, argument);
    const { auditLog } = await other.ask<Log>(LOG, { filter: { requestId: { eq: logged } } });
    expect(auditLog.nodes).toMatchObject([{ operation: 'createCustomer' }]);
  });

  it('has the newest entry first, page by page', async () => {
    expect(await operations()).toEqual([
      'setCustomerLevel',
      'updateContact',
      'createContact',
      'createCustomer',
    ]);
    const { auditLog } = await made.ask<Log>(LOG, { first: 3 });
    const rest = await made.ask<Log>(LOG, { first: 3, after: auditLog.pageInfo.endCursor });
    expect(rest.auditLog.nodes).toEqual([
      { operation: 'createCustomer', action: 'CREATE', recordType: 'Customer' },
    ]);
  });

  it.each([
    ['record', () => ({ recordId: { eq: contact } }), ['updateContact', 'createContact']],
    [
      'customer',
      () => ({ customerId: { eq: customer }, action: { eq: 'UPDATE' } }),
      ['setCustomerLevel', 'updateContact'],
    ],
    ['operation', () => ({ operation: { startsWith: 'create' } }), ['createContact', 'createCustomer']],
    ['type', () => ({ not: { recordType: { eq: 'Contact' } } }), ['setCustomerLevel', 'createCustomer']],
    ['time', () => ({ occurredAt: { lt: '2020-01-01T00:00:00Z' } }), []],
    ['actor', () => ({ actorId: { eq: 'somebody' } }), []],
  ])('is filtered by %s', async (_by, filter, expected) => {
    expect(await operations(filter())).toEqual(expected);
  });

  it('tells what changed, with personal data masked', async () => {
    const { contact: found } = await made.ask<{ contact: object }>(
      `query ($id: ID!) { contact(id: $id) { history(first: 1) { nodes {
         actorId actorRoles recordVersion customerId changes { field before after } } } } }`,
      { id: contact },
    );
    expect(found).toEqual({
      history: {
        nodes: [
          {
            actorId: 'developer',
            actorRoles: ['admin'],
            recordVersion: 2,
            customerId: customer,
            changes: [
              { field: 'position', before: null, after: '***' },
              { field: 'mobile', before: '138****5678', after: '139****4321' },
            ],
          },
        ],
      },
    });
    const everything = await made.ask('{ auditLog { nodes { changes { field before after } } } }');
    const text = JSON.stringify(everything);
    expect(Object.values(PERSONAL).filter((value) => text.includes(value))).toEqual([]);
  });
});

/** Each way to the audit log, with the part of the answer that has its entries. */
const WAYS: [name: string, query: string][] = [
  ['auditLog', '{ auditLog { nodes { id recordId } } }'],
  ['history', 'query ($id: ID!) { customer(id: $id) { name history { nodes { id recordId } } } }'],
  ['nested history', '{ customers { nodes { contacts { history { nodes { id recordId } } } } } }'],
  [
    'history of an entity',
    `query ($id: ID!) { _entities(representations: [{ __typename: "Customer", id: $id }]) {
       ... on Customer { history { nodes { id recordId } } } } }`,
  ],
  [
    'history of a changed record',
    `mutation ($id: ID!) { setCustomerLevel(input: { id: $id, level: VIP }) {
       customer { history { nodes { id recordId } } } } }`,
  ],
];

describe.each(WAYS)('%s', (name, query) => {
  const ask = (roles: string, tenant = made.tenant) =>
    service.query(tenant, query, { id: customer }, { 'x-user-id': keeper, 'x-user-roles': roles });

  it.each(['admin', ...(name.includes('changed') ? [] : ['auditor']), 'sales,auditor'])(
    'is open to %s',
    async (roles) => {
      const answer = await ask(roles);
      expect(answer.errors).toBeUndefined();
      expect(JSON.stringify(answer.data)).toContain('recordId');
    },
  );

  it.each(['sales', 'sales_manager', 'csm', 'service', 'finance', 'marketing', 'portal', 'sales,finance'])(
    'is closed to %s',
    async (roles) => {
      const answer = await ask(roles);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(JSON.stringify(answer.data ?? null)).not.toContain('recordId');
    },
  );

  it('takes nothing else from the answer of those it is closed to', async () => {
    const query = `{ customer(id: "${customer}") { level history { totalCount } } }`;
    const answer = await service.query(
      made.tenant,
      query,
      {},
      { 'x-user-id': keeper, 'x-user-roles': 'sales' },
    );
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ customer: { level: 'VIP', history: null } });
    expect(answer.errors).toMatchObject([
      { path: ['customer', 'history'], extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it("shows nothing of another tenant's", async () => {
    const answer = await ask('admin', 'another-tenant');
    expect(JSON.stringify(answer.data)).not.toContain(customer);
    expect(JSON.stringify(answer.data)).not.toContain(contact);
  });
});
