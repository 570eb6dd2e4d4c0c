import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { Arrangement, CONTRACT } from './arrangement.js';
import { expectBroken, type BrokenRule } from './rules.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const fresh =
  (changes: object = {}) =>
  async (made: Arrangement) => ({
    customerId: await made.customer(),
    code: 'C-100',
    ...CONTRACT,
    ...changes,
  });
const draft =
  (input: object, contract: object = {}) =>
  async (made: Arrangement) => ({ id: await made.contract(contract), ...input });
const active = (input: object) => async (made: Arrangement) => ({
  id: await made.activeContract(),
  ...input,
});
const ended = (input: object) => async (made: Arrangement) => {
  const id = await made.activeContract();
  await made.done('terminateContract', 'contract', { id, reason: '迁移' });
  return { id, ...input };
};

const WRONG = { numericCode: 40005 };
const NOT_DRAFT = { ...WRONG, code: 'CONTRACT_NOT_DRAFT', zh: '只有草稿合同可以修改此项或删除' };
const SIGNED = { signedDate: '2026-01-01' };

const broken: BrokenRule[] = [
  [
    'a code that another has',
    'createContract',
    async (made) => {
      await made.contract({ code: 'C-100' });
      return fresh()(made);
    },
    { ...WRONG, code: 'CONTRACT_CODE_TAKEN', field: 'code', zh: '合同编号已存在' },
  ],
  [
    'an end before the start',
    'createContract',
    fresh({ endDate: '2025-12-31' }),
    { ...WRONG, code: 'CONTRACT_PERIOD_REVERSED', field: 'endDate', zh: '合同结束日期早于开始日期' },
  ],
  [
    'a start after the end',
    'updateContract',
    draft({ startDate: '2100-01-01' }),
    { ...WRONG, code: 'CONTRACT_PERIOD_REVERSED', field: 'endDate', zh: '合同结束日期早于开始日期' },
  ],
  [
    'a negative amount',
    'createContract',
    fresh({ amount: { amount: '-0.01' } }),
    { code: 'OUT_OF_RANGE', field: 'amount', zh: '必须在0到∞之间' },
  ],
  [
    'a day before our calendar',
    'createContract',
    fresh({ startDate: '0000-12-31' }),
    { code: 'OUT_OF_RANGE', field: 'startDate', zh: '必须在0001-01-01到9999-12-31之间' },
  ],
  [
    'an opportunity of another customer',
    'createContract',
    async (made) => fresh({ opportunityId: await made.opportunity() })(made),
    { code: 'OPPORTUNITY_OF_OTHER_CUSTOMER', field: 'opportunityId', zh: '商机不属于该客户' },
  ],
  [
    'an amount taken away',
    'updateContract',
    draft({ amount: null }),
    { code: 'REQUIRED', field: 'amount', zh: '必填' },
  ],
  [
    'no signature',
    'activateContract',
    draft({}),
    { ...WRONG, code: 'CONTRACT_NOT_SIGNED', field: 'signedDate', zh: '合同没有签署日期' },
  ],
  [
    'a signature to come',
    'activateContract',
    draft({ signedDate: '2098-01-01' }),
    { code: 'IN_THE_FUTURE', field: 'signedDate', zh: '时间不能晚于现在' },
  ],
  [
    'no amount',
    'activateContract',
    draft(SIGNED, { amount: { amount: '0' } }),
    { ...WRONG, code: 'CONTRACT_AMOUNT_NOT_POSITIVE', field: 'id', zh: '合同金额必须大于0' },
  ],
  [
    'a period that is over',
    'activateContract',
    draft(SIGNED, { startDate: '2020-01-01', endDate: '2020-12-31' }),
    { ...WRONG, code: 'CONTRACT_PERIOD_OVER', field: 'id', zh: '合同结束日期已过' },
  ],
  [
    'coming into force twice',
    'activateContract',
    active(SIGNED),
    {
      ...WRONG,
      code: 'CONTRACT_STATUS_CHANGE_NOT_ALLOWED',
      field: 'id',
      zh: '合同不能从ACTIVE变为ACTIVE',
    },
  ],
  [
    'coming back into force',
    'activateContract',
    ended(SIGNED),
    {
      ...WRONG,
      code: 'CONTRACT_STATUS_CHANGE_NOT_ALLOWED',
      field: 'id',
      zh: '合同不能从TERMINATED变为ACTIVE',
    },
  ],
  [
    'the end of a draft',
    'terminateContract',
    draft({ reason: '迁移' }),
    {
      ...WRONG,
      code: 'CONTRACT_STATUS_CHANGE_NOT_ALLOWED',
      field: 'id',
      zh: '合同不能从DRAFT变为TERMINATED',
    },
  ],
  [
    'an end without reason',
    'terminateContract',
    active({ reason: ' ' }),
    { code: 'REQUIRED', field: 'reason', zh: '必填' },
  ],
  ['deleting what is in force', 'deleteContract', active({}), { ...NOT_DRAFT, field: 'id' }],
  [
    'another amount when in force',
    'updateContract',
    active({ amount: { amount: '2000' } }),
    { ...NOT_DRAFT, field: 'amount' },
  ],
  [
    'another currency when in force',
    'updateContract',
    active({ amount: { amount: '1000', currency: 'USD' } }),
    { ...NOT_DRAFT, field: 'amount' },
  ],
  [
    'another end when in force',
    'updateContract',
    active({ endDate: '2090-01-01' }),
    { ...NOT_DRAFT, field: 'endDate' },
  ],
];

const CUSTOMER = 'customer { lifecycleStage nextRenewalOn }';

describe('a contract', () => {
  it.each(broken)('is refused for %s (%s)', async (_title, name, input, error) => {
    const made = new Arrangement(service);
    await expectBroken(made, name, await input(made), error);
  });

  it('can be changed in force where nothing signed changes, also by a form sent whole', async () => {
    const made = new Arrangement(service);
    const id = await made.activeContract();
    const changed = await made.done<object>(
      'updateContract',
      'contract',
      { id, ...CONTRACT, amount: { amount: '1000.00' }, name: '新名称', renewalType: 'AUTOMATIC' },
      'name renewalType version',
    );
    expect(changed).toEqual({ name: '新名称', renewalType: 'AUTOMATIC', version: 3 });
  });

  it('makes a customer, lets it go, and wins it back', async () => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const run = (name: string, input: object) => made.done<object>(name, 'contract', input, CUSTOMER);
    const [first, second] = [
      await made.contract({ customerId, endDate: '2098-06-30' }),
      await made.contract({ customerId, endDate: '2097-06-30' }),
    ];
    const stands = (lifecycleStage: string, nextRenewalOn: string | null) => ({
      customer: { lifecycleStage, nextRenewalOn },
    });
    expect(await run('activateContract', { id: first, ...SIGNED })).toEqual(stands('CUSTOMER', '2098-06-30'));
    expect(await run('activateContract', { id: second, ...SIGNED })).toEqual(
      stands('CUSTOMER', '2097-06-30'),
    );
    expect(await run('terminateContract', { id: second, reason: '迁移' })).toEqual(
      stands('CUSTOMER', '2098-06-30'),
    );
    expect(await run('terminateContract', { id: first, reason: '迁移' })).toEqual(stands('CHURNED', null));
    const third = await made.contract({ customerId });
    expect(await run('activateContract', { id: third, ...SIGNED })).toEqual(stands('CUSTOMER', '2099-12-31'));
    const events = await service.asOwner<{ type: string }>(
      `SELECT type FROM outbox_events WHERE tenant_id = $1 AND record_type = 'Customer' ORDER BY sequence`,
      [made.tenant],
    );
    expect(events.map(({ type }) => type)).toEqual([
      'crm.customer.created',
      'crm.customer.converted',
      'crm.customer.churned',
      'crm.customer.converted',
    ]);
  });

  it('leaves a churned customer when all end at once', async () => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const ids: string[] = [];
    for (let index = 0; index < 4; index += 1) ids.push(await made.activeContract({ customerId }));
    await Promise.all(ids.map((id) => made.done('terminateContract', 'contract', { id, reason: '迁移' })));
    expect(
      await made.ask(`query ($id: ID!) { customer(id: $id) { lifecycleStage nextRenewalOn } }`, {
        id: customerId,
      }),
    ).toEqual({ customer: { lifecycleStage: 'CHURNED', nextRenewalOn: null } });
    const churned = await service.asOwner(
      `SELECT FROM outbox_events WHERE tenant_id = $1 AND type = 'crm.customer.churned'`,
      [made.tenant],
    );
    expect(churned).toHaveLength(1);
  });

  it('is deleted and restored with its planned payments', async () => {
    const made = new Arrangement(service);
    const id = await made.contract();
    await made.payment({ contractId: id, amount: { amount: '100' } });
    const gone = await made.payment({ contractId: id, amount: { amount: '200' } });
    await made.done('deletePayment', 'payment', { id: gone });
    await made.done('deleteContract', 'contract', { id });
    expect(await made.refused('restorePayment', { id: gone })).toMatchObject([{ code: 'NOT_FOUND' }]);
    const restored = await made.done<object>(
      'restoreContract',
      'contract',
      { id },
      'status payments { nodes { amount { amount } } }',
    );
    expect(restored).toEqual({ status: 'DRAFT', payments: { nodes: [{ amount: { amount: '100' } }] } });
  });
});
