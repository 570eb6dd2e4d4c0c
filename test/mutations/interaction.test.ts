import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '../support/service.js';
import { adminNamed } from '../support/identities.js';
import { Arrangement, FAR_AWAY, INTERACTION } from './arrangement.js';
import { expectBroken, type BrokenRule } from './rules.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

const fresh =
  (changes: object = {}) =>
  async (made: Arrangement) => ({ customerId: await made.customer(), ...INTERACTION, ...changes });
const there =
  (input: object, interaction: object = {}) =>
  async (made: Arrangement) => ({ id: await made.interaction(interaction), ...input });

const FUTURE = { code: 'IN_THE_FUTURE', field: 'occurredAt', zh: '时间不能晚于现在' };

const broken: BrokenRule[] = [
  ['what is to come', 'createInteraction', fresh({ occurredAt: '2098-01-01T00:00:00Z' }), FUTURE],
  [
    'moving it to what is to come',
    'updateInteraction',
    there({ occurredAt: '2098-01-01T00:00:00Z' }),
    FUTURE,
  ],
  [
    'the year zero',
    'createInteraction',
    fresh({ occurredAt: '0000-05-05T00:00:00Z' }),
    { code: 'OUT_OF_RANGE', field: 'occurredAt', zh: '必须在0001-01-01到9999-12-31之间' },
  ],
  [
    'a contact of another customer',
    'createInteraction',
    async (made) => fresh({ contactId: await made.contact() })(made),
    {
      code: 'CONTACT_OF_OTHER_CUSTOMER',
      field: 'contactId',
      zh: '联系人不属于该客户',
      numericCode: 40003,
    },
  ],
  [
    'an opportunity of another customer',
    'updateInteraction',
    async (made) => there({ opportunityId: await made.opportunity() })(made),
    { code: 'OPPORTUNITY_OF_OTHER_CUSTOMER', field: 'opportunityId', zh: '商机不属于该客户' },
  ],
  [
    'staff who do not exist',
    'createInteraction',
    fresh({ staffId: 'no\u0000body' }),
    { code: 'NOT_FOUND', field: 'staffId', zh: '记录不存在' },
  ],
  [
    'more than a week',
    'createInteraction',
    fresh({ durationMinutes: 10_081 }),
    { code: 'OUT_OF_RANGE', field: 'durationMinutes', zh: '必须在0到10080之间' },
  ],
  [
    'an attachment that is a script',
    'createInteraction',
    fresh({ attachments: [{ name: 'x', url: 'data:text/html,x' }] }),
    { code: 'INVALID_FORMAT', field: 'attachments.0.url', zh: '格式不正确' },
  ],
  [
    'a follow-up in the past',
    'scheduleFollowUp',
    there({ nextActionAt: '2020-01-01T00:00:00Z' }),
    { code: 'IN_THE_PAST', field: 'nextActionAt', zh: '时间不能早于现在' },
  ],
  [
    'no follow-up to complete',
    'completeFollowUp',
    there({}),
    { code: 'NO_FOLLOW_UP', field: 'id', zh: '没有安排跟进' },
  ],
  [
    'a follow-up completed twice',
    'completeFollowUp',
    async (made) => {
      const input = await there({}, { nextActionAt: FAR_AWAY })(made);
      await made.done('completeFollowUp', 'interaction', input);
      return input;
    },
    { code: 'FOLLOW_UP_COMPLETED', field: 'id', zh: '跟进已完成' },
  ],
];

describe('an interaction', () => {
  it.each(broken)('is refused for %s (%s)', async (_title, name, input, error) => {
    const made = new Arrangement(service);
    await expectBroken(made, name, await input(made), error);
  });

  it('may have happened a little ahead of our clock', async () => {
    const made = new Arrangement(service);
    await made.interaction({ occurredAt: new Date(Date.now() + 5_000).toISOString() });
  });

  it("is the caller's where they are staff and name nobody else", async () => {
    const made = new Arrangement(service);
    const caller = await made.user();
    const colleague = await made.user();
    const customerId = await made.customer();
    const staffOf = async (userId: string, values: object) => {
      const answer = await service.query<{ createInteraction: { interaction: object } }>(
        made.tenant,
        `mutation ($input: CreateInteractionInput!) {
          createInteraction(input: $input) { interaction { staff { id } } } }`,
        { input: { customerId, ...INTERACTION, ...values } },
        { ...adminNamed(userId) },
      );
      return answer.data?.createInteraction.interaction;
    };
    expect(await staffOf(caller, {})).toEqual({ staff: { id: caller } });
    expect(await staffOf(caller, { staffId: colleague })).toEqual({ staff: { id: colleague } });
    expect(await staffOf(caller, { staffId: null })).toEqual({ staff: null });
    expect(await staffOf('a-robot', {})).toEqual({ staff: null });
  });

  it('moves the latest contact of customer and contact', async () => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const [first, second] = [
      await made.contact({ customerId }),
      await made.contact({ customerId, name: '关云长' }),
    ];
    const on = (day: number) => `2026-03-0${day}T08:00:00.000Z`;
    const latest = async () => {
      const { customer } = await made.ask<{
        customer: { lastContactAt: string | null; contacts: { id: string; lastContactAt: string | null }[] };
      }>(`query ($id: ID!) { customer(id: $id) { lastContactAt contacts { id lastContactAt } } }`, {
        id: customerId,
      });
      const of = (id: string) => customer.contacts.find((contact) => contact.id === id)!.lastContactAt;
      return [customer.lastContactAt, of(first), of(second)];
    };
    const a = await made.interaction({ customerId, contactId: first, occurredAt: on(3) });
    await made.interaction({ customerId, contactId: first, occurredAt: on(1) });
    expect(await latest()).toEqual([on(3), on(3), null]);
    await made.done('updateInteraction', 'interaction', { id: a, occurredAt: on(5) });
    expect(await latest()).toEqual([on(5), on(5), null]);
    await made.done('updateInteraction', 'interaction', { id: a, occurredAt: on(4) });
    expect(await latest()).toEqual([on(4), on(4), null]);
    await made.done('updateInteraction', 'interaction', { id: a, contactId: second });
    expect(await latest()).toEqual([on(4), on(1), on(4)]);
    await made.done('deleteInteraction', 'interaction', { id: a });
    expect(await latest()).toEqual([on(1), on(1), null]);
    await made.done('restoreInteraction', 'interaction', { id: a });
    expect(await latest()).toEqual([on(4), on(1), on(4)]);
  });

  it('are logged at once without waiting for each other in a circle', async () => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const contactId = await made.contact({ customerId });
    const days = Array.from(
      { length: 20 },
      (_, day) => `2026-03-${String(day + 1).padStart(2, '0')}T00:00:00.000Z`,
    );
    const started = Date.now();
    await Promise.all(days.map((occurredAt) => made.interaction({ customerId, contactId, occurredAt })));
    // A circle takes the server a second to find, and there would be one after the other.
    expect(Date.now() - started).toBeLessThan(15_000);
    expect(
      await made.ask(`query ($id: ID!) { customer(id: $id) { lastContactAt } }`, { id: customerId }),
    ).toEqual({ customer: { lastContactAt: days.at(-1) } });
  });
});

describe('pending follow-ups', () => {
  const PENDING = `query ($before: DateTime, $first: Int, $after: String) {
    pendingFollowUps(dueBefore: $before, first: $first, after: $after) {
      totalCount nodes { subject } pageInfo { hasNextPage endCursor } } }`;
  interface Pending {
    pendingFollowUps: {
      totalCount: number;
      nodes: { subject: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const due = (year: number) => `${year}-01-01T00:00:00Z`;

  it('are those still to be done, the earliest first, page by page', async () => {
    const made = new Arrangement(service);
    const customerId = await made.customer();
    const id: Record<number, string> = {};
    for (const year of [2092, 2090, 2094, 2091, 2093]) {
      id[year] = await made.interaction({ customerId, subject: String(year), nextActionAt: due(year) });
    }
    await made.interaction({ customerId, subject: 'none' });
    await new Arrangement(service).interaction({ subject: 'elsewhere', nextActionAt: due(2089) });
    const pending = async (variables: object = {}) =>
      (await made.ask<Pending>(PENDING, { ...variables })).pendingFollowUps;
    const subjects = async (variables: object = {}) =>
      (await pending(variables)).nodes.map(({ subject }) => subject);

    await made.done('completeFollowUp', 'interaction', { id: id[2091]!, outcome: 'SUCCESSFUL' });
    await made.done('deleteInteraction', 'interaction', { id: id[2093]! });
    expect(await subjects()).toEqual(['2090', '2092', '2094']);
    expect(await subjects({ before: due(2092) })).toEqual(['2090']);
    const page = await pending({ first: 2 });
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(await subjects({ first: 2, after: page.pageInfo.endCursor })).toEqual(['2094']);

    await made.done('scheduleFollowUp', 'interaction', { id: id[2094]!, nextActionAt: due(2080) });
    await made.done('updateInteraction', 'interaction', { id: id[2091]!, nextActionAt: due(2095) });
    await made.done('updateInteraction', 'interaction', { id: id[2090]!, nextActionAt: null });
    expect(await subjects()).toEqual(['2094', '2092', '2091']);
  });
});
