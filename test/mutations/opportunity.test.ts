import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { Arrangement } from './arrangement.js';
import { expectBroken, type BrokenRule } from './rules.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const fresh =
  (changes: object = {}) =>
  async (made: Arrangement) => ({ customerId: await made.customer(), name: 'ERP', ...changes });

/** An opportunity that went through these stages, with an input for a mutation of it. */
const after =
  (moves: readonly string[], input: object) =>
  async (made: Arrangement): Promise<object> => {
    const id = await made.opportunity();
    for (const stage of moves) {
      if (stage === 'WON' || stage === 'LOST') {
        await made.done('closeOpportunity', 'opportunity', { id, outcome: stage, reason: '价格' });
      } else await made.done('advanceOpportunity', 'opportunity', { id, stage });
    }
    return { id, ...input };
  };

const MOVE = { code: 'STAGE_CHANGE_NOT_ALLOWED' };
const CLOSED = { code: 'OPPORTUNITY_CLOSED', zh: '商机已关闭' };

const broken: BrokenRule[] = [
  [
    'a code that another has',
    'createOpportunity',
    async (made) => {
      await made.opportunity({ code: 'O-1' });
      return fresh({ code: 'O-1' })(made);
    },
    { code: 'OPPORTUNITY_CODE_TAKEN', field: 'code', zh: '商机编号已存在' },
  ],
  [
    'a contact of another customer',
    'createOpportunity',
    async (made) => fresh({ contactId: await made.contact() })(made),
    {
      code: 'CONTACT_OF_OTHER_CUSTOMER',
      field: 'contactId',
      zh: '联系人不属于该客户',
      numericCode: 40003,
    },
  ],
  [
    'a contact that does not exist',
    'updateOpportunity',
    after([], { contactId: 'nobody' }),
    { code: 'NOT_FOUND', field: 'contactId', zh: '记录不存在' },
  ],
  [
    'an owner who does not exist',
    'createOpportunity',
    fresh({ ownerId: 'nobody' }),
    { code: 'NOT_FOUND', field: 'ownerId', zh: '记录不存在' },
  ],
  [
    'a probability over 100',
    'createOpportunity',
    fresh({ probability: 101 }),
    { code: 'OUT_OF_RANGE', field: 'probability', zh: '必须在0到100之间' },
  ],
  [
    'a closed stage to begin with',
    'createOpportunity',
    fresh({ stage: 'WON' }),
    { ...CLOSED, field: 'stage' },
  ],
  [
    'the probability of a closed one',
    'updateOpportunity',
    after(['LOST'], { probability: 5 }),
    { ...CLOSED, field: 'probability' },
  ],
  [
    'no next stage when won',
    'advanceOpportunity',
    after(['PROPOSAL', 'WON'], {}),
    { ...CLOSED, field: 'id' },
  ],
  [
    'closing by a move',
    'advanceOpportunity',
    after(['PROPOSAL'], { stage: 'WON' }),
    { ...CLOSED, field: 'stage' },
  ],
  [
    'no stage after the last open one',
    'advanceOpportunity',
    after(['NEGOTIATION'], {}),
    { ...MOVE, field: 'stage', zh: '商机不能从NEGOTIATION变为WON' },
  ],
  [
    'leaving WON',
    'advanceOpportunity',
    after(['PROPOSAL', 'WON'], { stage: 'PROPOSAL' }),
    { ...MOVE, field: 'stage', zh: '商机不能从WON变为PROPOSAL' },
  ],
  [
    'winning a lead',
    'closeOpportunity',
    after([], { outcome: 'WON' }),
    { ...MOVE, field: 'outcome', zh: '商机不能从LEAD变为WON' },
  ],
  [
    'losing without a reason',
    'closeOpportunity',
    after([], { outcome: 'LOST', reason: ' ' }),
    { code: 'REQUIRED', field: 'reason', zh: '必填' },
  ],
  [
    'closing twice',
    'closeOpportunity',
    after(['LOST'], { outcome: 'LOST', reason: '预算' }),
    { ...CLOSED, field: 'id' },
  ],
];

describe('an opportunity', () => {
  it.each(broken)('is refused for %s (%s)', async (_title, name, input, error) => {
    const made = new Arrangement(service);
    await expectBroken(made, name, await input(made), error);
  });

  it('can be won, lost and taken up again, and tells how', async () => {
    const made = new Arrangement(service);
    const { id } = (await after(['QUALIFICATION', 'PROPOSAL', 'QUALIFICATION', 'LOST'], {})(made)) as {
      id: string;
    };
    const reopened = await made.done<object>(
      'advanceOpportunity',
      'opportunity',
      { id, stage: 'QUALIFICATION', probability: 33, reason: '客户回心转意' },
      'status probability closedAt closeReason stageHistory { fromStage toStage probability reason }',
    );
    const step = (
      fromStage: string | null,
      toStage: string,
      probability: number,
      reason: string | null = null,
    ) => ({
      fromStage,
      toStage,
      probability,
      reason,
    });
    expect(reopened).toEqual({
      status: 'OPEN',
      probability: 33,
      closedAt: null,
      closeReason: null,
      stageHistory: [
        step(null, 'LEAD', 10),
        step('LEAD', 'QUALIFICATION', 25),
        step('QUALIFICATION', 'PROPOSAL', 50),
        step('PROPOSAL', 'QUALIFICATION', 25),
        step('QUALIFICATION', 'LOST', 0, '价格'),
        step('LOST', 'QUALIFICATION', 33, '客户回心转意'),
      ],
    });
  });
});

describe("a customer's grade", () => {
  it.each([
    ['1000000', 'A'],
    ['999999.9999', 'B'],
    ['500000', 'B'],
    ['499999.99', 'C'],
    ['200000', 'C'],
    ['199999.99', 'D'],
  ])('with open opportunities of %s CNY is %s', async (amount, grade) => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const gradeNow = () =>
      made.ask(`query ($id: ID!) { customer(id: $id) { grade version } }`, { id: customerId });
    const id = await made.opportunity({ customerId, amount: { amount } });
    await made.opportunity({ customerId, amount: { amount: '9000000', currency: 'USD' } });
    // Not an edit: nobody's form is refused for it.
    expect(await gradeNow()).toEqual({ customer: { grade, version: 1 } });
    await made.done('closeOpportunity', 'opportunity', { id, outcome: 'LOST', reason: '价格' });
    expect(await gradeNow()).toEqual({ customer: { grade: 'D', version: 1 } });
    await made.done('advanceOpportunity', 'opportunity', { id, stage: 'QUALIFICATION' });
    expect(await gradeNow()).toEqual({ customer: { grade, version: 1 } });
    await made.done('deleteOpportunity', 'opportunity', { id });
    expect(await gradeNow()).toEqual({ customer: { grade: 'D', version: 1 } });
  });

  it.each([
    ['500000', 'A'],
    ['499999.9999', 'B'],
    ['200000', 'B'],
    ['199999.99', 'C'],
    ['50000', 'C'],
    ['49999.99', 'D'],
  ])('with %s CNY received this year is %s', async (amount, grade) => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const contractId = await made.activeContract({ customerId, amount: { amount: '9000000' } });
    const receivedAt = new Date(Date.now() - 86_400_000).toISOString();
    const longAgo = '2020-01-01T00:00:00Z';
    await made.payment({ contractId, amount: { amount: '8000000' }, receivedAt: longAgo });
    await made.payment({ contractId, amount: { amount }, receivedAt });
    expect(await made.ask(`query ($id: ID!) { customer(id: $id) { grade } }`, { id: customerId })).toEqual({
      customer: { grade },
    });
  });
});
