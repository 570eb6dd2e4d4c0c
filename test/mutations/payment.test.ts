import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { Arrangement } from './arrangement.js';
import { mutate } from './mutate.js';
import { expectBroken, type BrokenRule } from './rules.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const CNY = (amount: string) => ({ amount: { amount } });
const PAST = '2026-02-01T00:00:00Z';

/** A payment under a contract of 1000 CNY in force. */
const fresh = (changes: object) => async (made: Arrangement) => ({
  contractId: await made.activeContract(),
  ...CNY('400'),
  ...changes,
});
const planned = (input: object) => async (made: Arrangement) => ({ id: await made.payment(), ...input });
const received = (input: object) => async (made: Arrangement) => ({
  id: await made.payment({ receivedAt: PAST }),
  ...input,
});

const NOT_PLANNED = { code: 'PAYMENT_NOT_PLANNED', zh: '回款不是计划状态' };
const EXCEEDS = { code: 'PAYMENT_EXCEEDS_OUTSTANDING', field: 'amount' };
const IS_DRAFT = { code: 'CONTRACT_IS_DRAFT', zh: '草稿合同不能登记到账回款', numericCode: 40005 };
const CURRENCY = {
  code: 'PAYMENT_CURRENCY_DIFFERS',
  field: 'amount.currency',
  zh: '回款币种必须与合同一致（CNY）',
};

const broken: BrokenRule[] = [
  [
    'a code that another has',
    'createPayment',
    async (made) => {
      const contractId = await made.activeContract();
      await made.done('createPayment', 'payment', { contractId, code: 'P-1', ...CNY('1') });
      return { contractId, code: 'P-1', ...CNY('1') };
    },
    { code: 'PAYMENT_CODE_TAKEN', field: 'code', zh: '回款编号已存在' },
  ],
  [
    'a code taken away',
    'updatePayment',
    planned({ code: ' ' }),
    { code: 'REQUIRED', field: 'code', zh: '必填' },
  ],
  ['nothing', 'createPayment', fresh(CNY('0')), { code: 'NOT_POSITIVE', field: 'amount', zh: '必须大于0' }],
  [
    'receiving nothing',
    'receivePayment',
    planned({ amount: '0' }),
    { code: 'NOT_POSITIVE', field: 'amount', zh: '必须大于0' },
  ],
  ['another currency', 'createPayment', fresh({ amount: { amount: '1', currency: 'USD' } }), CURRENCY],
  [
    'another currency later',
    'updatePayment',
    planned({ amount: { amount: '400', currency: 'USD' } }),
    CURRENCY,
  ],
  ['too much', 'createPayment', fresh(CNY('1000.0001')), { ...EXCEEDS, zh: '回款金额超过未付金额1000' }],
  [
    'too much when it comes in',
    'receivePayment',
    async (made) => {
      const contractId = await made.activeContract();
      const id = await made.payment({ contractId, ...CNY('400') });
      await made.payment({ contractId, ...CNY('700.5'), receivedAt: PAST });
      return { id };
    },
    { ...EXCEEDS, zh: '回款金额超过未付金额299.5' },
  ],
  [
    'money of tomorrow',
    'receivePayment',
    planned({ receivedAt: '2098-01-01T00:00:00Z' }),
    { code: 'IN_THE_FUTURE', field: 'receivedAt', zh: '时间不能晚于现在' },
  ],
  [
    'money of the year zero',
    'createPayment',
    fresh({ receivedAt: '0000-01-01T00:00:00Z' }),
    { code: 'OUT_OF_RANGE', field: 'receivedAt', zh: '必须在0001-01-01到9999-12-31之间' },
  ],
  [
    'money for a draft',
    'createPayment',
    async (made) => ({ contractId: await made.contract(), ...CNY('1'), receivedAt: PAST }),
    { ...IS_DRAFT, field: 'contractId' },
  ],
  [
    'money for a planned one of a draft',
    'receivePayment',
    async (made) => ({ id: await made.payment({ contractId: await made.contract() }) }),
    { ...IS_DRAFT, field: 'id' },
  ],
  ['receiving twice', 'receivePayment', received({}), { ...NOT_PLANNED, field: 'id' }],
  ['deleting what came in', 'deletePayment', received({}), { ...NOT_PLANNED, field: 'id' }],
  [
    'another amount of what came in',
    'updatePayment',
    received(CNY('1')),
    { ...NOT_PLANNED, field: 'amount' },
  ],
  [
    'another due day of what came in',
    'updatePayment',
    received({ dueOn: '2026-01-01' }),
    { ...NOT_PLANNED, field: 'dueOn' },
  ],
  [
    'giving back what never came',
    'reversePayment',
    planned({ reason: '退款' }),
    { code: 'PAYMENT_NOT_RECEIVED', field: 'id', zh: '回款尚未到账' },
  ],
  [
    'giving back without a reason',
    'reversePayment',
    received({ reason: '' }),
    { code: 'REQUIRED', field: 'reason', zh: '必填' },
  ],
];

const SUMS = `contract { paidAmount { amount } outstandingAmount { amount } } customer { lifetimeValue { amount } }`;
const sums = (paid: string, outstanding: string, lifetimeValue: string | null) => ({
  contract: { paidAmount: { amount: paid }, outstandingAmount: { amount: outstanding } },
  customer: { lifetimeValue: lifetimeValue === null ? null : { amount: lifetimeValue } },
});

describe('a payment', () => {
  it.each(broken)('is refused for %s (%s)', async (_title, name, input, error) => {
    const made = new Arrangement(service);
    await expectBroken(made, name, await input(made), error);
  });

  it('comes in by parts until nothing is left', async () => {
    const made = new Arrangement(service);
    const id = await made.payment(CNY('400'));
    const receive = (amount: string) =>
      mutate(
        service,
        made.tenant,
        'receivePayment',
        { id, amount },
        `payment { id code status partOf { id } ${SUMS} } remaining { id status amount { amount } }`,
      );
    const part = (code: string) => ({ code, status: 'RECEIVED', partOf: { id } });
    const rest = (amount: string) => ({ id, status: 'PLANNED', amount: { amount } });
    expect((await receive('100.0001')).payload).toMatchObject({
      payment: { ...part('P001-1'), ...sums('100.0001', '899.9999', '100.0001') },
      remaining: rest('299.9999'),
    });
    expect((await receive('199.9999')).payload).toMatchObject({
      payment: part('P001-2'),
      remaining: rest('100'),
    });
    const { payload } = await receive('100');
    expect(payload).toMatchObject({
      payment: { id, code: 'P001', status: 'RECEIVED', partOf: null, ...sums('400', '600', '400') },
      remaining: null,
    });
    expect((await receive('1')).payload.userErrors).toMatchObject([{ code: 'PAYMENT_NOT_PLANNED' }]);
  });

  it('gives its parts codes that are free', async () => {
    const made = new Arrangement(service);
    const contractId = await made.activeContract();
    const id = await made.payment({ contractId });
    await made.done('createPayment', 'payment', { contractId, code: 'P001-1', ...CNY('1') });
    const part = await made.done<object>('receivePayment', 'payment', { id, amount: '1' }, 'code');
    expect(part).toEqual({ code: 'P001-2' });
  });

  it('may exceed what is outstanding where that is meant', async () => {
    const made = new Arrangement(service);
    const id = await made.payment(CNY('1000'));
    const paid = await made.done<object>(
      'receivePayment',
      'payment',
      { id, amount: '1200', allowOverpayment: true },
      `amount { amount } ${SUMS}`,
    );
    expect(paid).toEqual({ amount: { amount: '1200' }, ...sums('1200', '0', '1200') });
  });

  it('counts no more once it was given back', async () => {
    const made = new Arrangement(service);
    const contractId = await made.activeContract();
    const [one, two] = [
      await made.payment({ contractId, ...CNY('300'), receivedAt: PAST }),
      await made.payment({ contractId, ...CNY('700'), receivedAt: PAST }),
    ];
    const reverse = (id: string) =>
      made.done<object>('reversePayment', 'payment', { id, reason: '退款' }, `status ${SUMS}`);
    expect(await reverse(one)).toEqual({ status: 'REVERSED', ...sums('700', '300', '700') });
    expect(await reverse(two)).toEqual({ status: 'REVERSED', ...sums('0', '1000', '0') });
    await made.payment({ contractId, ...CNY('1000'), receivedAt: PAST });
  });

  it('can be described after it came in, by a form sent whole', async () => {
    const made = new Arrangement(service);
    const id = await made.payment({ receivedAt: PAST });
    const changed = await made.done<object>(
      'updatePayment',
      'payment',
      { id, code: 'P001', amount: { amount: '400.00', currency: 'CNY' }, reference: 'R-7' },
      'reference status',
    );
    expect(changed).toEqual({ reference: 'R-7', status: 'RECEIVED' });
  });

  it('is booked once of two that together are too much', async () => {
    const made = new Arrangement(service);
    const contractId = await made.activeContract();
    const ids = [
      await made.payment({ contractId, ...CNY('600') }),
      await made.payment({ contractId, ...CNY('600') }),
    ];
    const answers = await Promise.all(
      ids.map((id) => mutate(service, made.tenant, 'receivePayment', { id }, 'payment { status }')),
    );
    expect(answers.map(({ payload }) => payload.userErrors.map(({ code }) => code)).sort()).toEqual([
      [],
      ['PAYMENT_EXCEEDS_OUTSTANDING'],
    ]);
  });

  it('is booked once of ten calls for one', async () => {
    const made = new Arrangement(service);
    const id = await made.payment();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        mutate(service, made.tenant, 'receivePayment', { id }, 'payment { status }'),
      ),
    );
    expect(answers.filter(({ payload }) => payload['payment'] != null)).toHaveLength(1);
    const [sum] = await service.asOwner(
      `SELECT count(*)::int AS rows, sum(amount)::text AS total FROM payments WHERE tenant_id = $1`,
      [made.tenant],
    );
    expect(sum).toEqual({ rows: 1, total: '400.0000' });
  });
});
