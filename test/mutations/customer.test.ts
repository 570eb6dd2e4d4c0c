import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { Arrangement } from './arrangement.js';
import { expectBroken, type BrokenRule } from './rules.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const customer = async (made: Arrangement) => ({ id: await made.customer() });
const named = async (name: string) => ({ name });

const broken: BrokenRule[] = [
  [
    'a name that another has',
    'createCustomer',
    async (made) => {
      await made.customer({ name: '蜀汉集团' });
      return { name: ' 蜀汉集团 ' };
    },
    { code: 'CUSTOMER_NAME_TAKEN', field: 'name', zh: '客户名称已存在', numericCode: 40002 },
  ],
  [
    'a new name that another has',
    'updateCustomer',
    async (made) => {
      await made.customer({ name: '蜀汉集团' });
      return { ...(await customer(made)), name: '蜀汉集团' };
    },
    { code: 'CUSTOMER_NAME_TAKEN', field: 'name', zh: '客户名称已存在', numericCode: 40002 },
  ],
  [
    'a name that another took meanwhile',
    'restoreCustomer',
    async (made) => {
      const id = await made.customer({ name: '蜀汉集团' });
      await made.done('deleteCustomer', 'customer', { id });
      await made.customer({ name: '蜀汉集团' });
      return { id };
    },
    { code: 'CUSTOMER_NAME_TAKEN', field: 'name', zh: '客户名称已存在', numericCode: 40002 },
  ],
  [
    'a code that another has',
    'createCustomer',
    async (made) => {
      await made.customer({ code: 'K-1' });
      return { name: '曹魏集团', code: 'K-1' };
    },
    { code: 'CUSTOMER_CODE_TAKEN', field: 'code', zh: '客户编码已存在', numericCode: 40002 },
  ],
  ['no name', 'createCustomer', () => named('  '), { code: 'REQUIRED', field: 'name', zh: '必填' }],
  [
    'a name taken away',
    'updateCustomer',
    async (made) => ({ ...(await customer(made)), name: null }),
    { code: 'REQUIRED', field: 'name', zh: '必填' },
  ],
  [
    'a status taken away',
    'updateCustomer',
    async (made) => ({ ...(await customer(made)), status: null }),
    { code: 'REQUIRED', field: 'status', zh: '必填' },
  ],
  [
    'a long name',
    'createCustomer',
    () => named('长'.repeat(201)),
    { code: 'TOO_LONG', field: 'name', zh: '不能超过200个字符' },
  ],
  [
    'half a character',
    'createCustomer',
    () => named('客户\ud83d'),
    { code: 'INVALID_CHARACTERS', field: 'name', zh: '包含不允许的字符' },
  ],
  [
    'a code with blanks',
    'createCustomer',
    async () => ({ name: '客户', code: 'K 1' }),
    { code: 'INVALID_CHARACTERS', field: 'code', zh: '包含不允许的字符' },
  ],
  [
    'a number that is none',
    'createCustomer',
    async () => ({ name: '客户', phone: '12' }),
    { code: 'INVALID_PHONE', field: 'phone', zh: '电话号码格式不正确', numericCode: 40003 },
  ],
  [
    'an address that is none',
    'createCustomer',
    async () => ({ name: '客户', email: 'a@b' }),
    { code: 'INVALID_EMAIL', field: 'email', zh: '邮箱格式不正确', numericCode: 40003 },
  ],
  [
    'a script as web site',
    'createCustomer',
    async () => ({ name: '客户', website: 'javascript:alert(1)' }),
    { code: 'INVALID_FORMAT', field: 'website', zh: '格式不正确' },
  ],
  [
    'negative revenue',
    'createCustomer',
    async () => ({ name: '客户', annualRevenue: { amount: '-1' } }),
    { code: 'OUT_OF_RANGE', field: 'annualRevenue', zh: '必须在0到∞之间' },
  ],
  [
    'a day before our calendar',
    'createCustomer',
    async () => ({ name: '客户', acquiredOn: '0000-01-01' }),
    { code: 'OUT_OF_RANGE', field: 'acquiredOn', zh: '必须在0001-01-01到9999-12-31之间' },
  ],
  [
    'a service owner who does not exist',
    'updateCustomer',
    async (made) => ({ ...(await customer(made)), serviceOwnerId: 'nobody\u0000' }),
    { code: 'NOT_FOUND', field: 'serviceOwnerId', zh: '记录不存在' },
  ],
  [
    'an owner who does not exist',
    'assignCustomerOwner',
    async (made) => ({ ...(await customer(made)), ownerId: 'nobody' }),
    { code: 'NOT_FOUND', field: 'ownerId', zh: '记录不存在' },
  ],
  [
    'two primary contacts',
    'createCustomer',
    async () => ({ name: '客户', contacts: [1, 2].map(() => ({ name: '张', isPrimary: true })) }),
    {
      code: 'SECOND_PRIMARY_CONTACT',
      field: 'contacts.1.isPrimary',
      zh: '每个客户只能有一个主要联系人',
      numericCode: 40003,
    },
  ],
  [
    'too many contacts',
    'createCustomer',
    async () => ({ name: '客户', contacts: Array.from({ length: 51 }, () => ({ name: '张' })) }),
    { code: 'TOO_MANY', field: 'contacts', zh: '最多50条' },
  ],
  [
    'a contract in force',
    'deleteCustomer',
    async (made) => {
      const { id } = await customer(made);
      await made.activeContract({ customerId: id });
      return { id };
    },
    { code: 'CUSTOMER_HAS_ACTIVE_CONTRACT', field: 'id', zh: '客户有生效中的合同，不能删除' },
  ],
  [
    'money that came in',
    'deleteCustomer',
    async (made) => {
      const { id } = await customer(made);
      const contractId = await made.activeContract({ customerId: id });
      await made.payment({ contractId, receivedAt: '2026-02-01T00:00:00Z' });
      await made.done('terminateContract', 'contract', { id: contractId, reason: '迁移' });
      return { id };
    },
    { code: 'CUSTOMER_HAS_RECEIVED_PAYMENTS', field: 'id', zh: '客户有已到账的回款，不能删除' },
  ],
  [
    'nothing to bring back',
    'restoreCustomer',
    customer,
    { code: 'NOT_DELETED', field: 'id', zh: '记录未被删除' },
  ],
];

describe('a customer', () => {
  it.each(broken)('is refused for %s (%s)', async (_title, name, input, error) => {
    const made = new Arrangement(service);
    await expectBroken(made, name, await input(made), error);
  });

  it('is told all its mistakes at once, with its contacts and addresses', async () => {
    const errors = await new Arrangement(service).refused('createCustomer', {
      name: '',
      email: 'none',
      contacts: [
        { name: '张', mobile: '1' },
        { name: '', preferences: [{ name: '', value: 'x' }] },
      ],
      addresses: [{ type: 'OFFICE', province: '四川', city: '', street: '1号', country: 'china' }],
    });
    expect(errors.map(({ code, field }) => [code, field.slice(1).join('.')])).toEqual([
      ['REQUIRED', 'name'],
      ['INVALID_EMAIL', 'email'],
      ['INVALID_PHONE', 'contacts.0.mobile'],
      ['REQUIRED', 'contacts.1.name'],
      ['REQUIRED', 'contacts.1.preferences.0.name'],
      ['TOO_LONG', 'addresses.0.country'],
      ['REQUIRED', 'addresses.0.city'],
    ]);
  });

  it('keeps a name that differs in zeros only', async () => {
    const made = new Arrangement(service);
    const id = await made.customer({ name: 'Version 1.0', source: '1.10' });
    const changed = await made.done<object>(
      'updateCustomer',
      'customer',
      { id, source: '1.1' },
      'source version',
    );
    expect(changed).toEqual({ source: '1.1', version: 2 });
    const same = await made.done<object>('updateCustomer', 'customer', { id, source: '1.1' }, 'version');
    expect(same).toEqual({ version: 2 });
  });

  it('may have the name of a deleted one, and of one of another tenant', async () => {
    const [made, other] = [new Arrangement(service), new Arrangement(service)];
    const id = await made.customer({ name: '蜀汉集团' });
    await made.done('deleteCustomer', 'customer', { id });
    await made.customer({ name: '蜀汉集团' });
    await other.customer({ name: '蜀汉集团' });
  });

  it('gets the codes of its day, past those chosen by hand', async () => {
    const made = new Arrangement(service);
    const first = await made.done<{ code: string }>('createCustomer', 'customer', { name: '一' }, 'code');
    const day = first.code.slice(0, -4);
    expect(first.code).toMatch(/^CUST\d{8}0001$/);
    await made.customer({ code: `${day}0002` });
    const next = await made.done<{ code: string }>('createCustomer', 'customer', { name: '二' }, 'code');
    expect(next.code).toBe(`${day}0003`);
  });

  it('keeps the history of its owners', async () => {
    const made = new Arrangement(service);
    const [first, second] = [await made.user(), await made.user()];
    const id = await made.customer({ ownerId: first });
    const assign = (ownerId: string | null, reason: string) =>
      made.done('assignCustomerOwner', 'customer', { id, ownerId, reason });
    await assign(second, '片区调整');
    await assign(second, '再说一次');
    await assign(null, '离职');
    const { customer: found } = await made.ask<{ customer: object }>(
      `query ($id: ID!) { customer(id: $id) { owner { id } assignments { from { id } to { id } reason } } }`,
      { id },
    );
    expect(found).toEqual({
      owner: null,
      assignments: [
        { from: null, to: { id: first }, reason: null },
        { from: { id: first }, to: { id: second }, reason: '片区调整' },
        { from: { id: second }, to: null, reason: '离职' },
      ],
    });
    const events = await service.asOwner<{ type: string }>(
      'SELECT type FROM outbox_events WHERE tenant_id = $1 ORDER BY sequence',
      [made.tenant],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'crm.customer.created',
      'crm.customer.assigned',
      'crm.customer.assigned',
    ]);
  });
});
