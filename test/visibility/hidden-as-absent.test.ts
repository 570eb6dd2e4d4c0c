import { indexTenant } from '../../src/duplicate/index-tenant.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Arrangement } from '../mutations/arrangement.js';
import { CASES } from '../mutations/cases.js';
import { mutate, refused, rowsOf } from '../mutations/mutate.js';
import { portalOf, userAs } from '../support/identities.js';
import { startTestService, type TestService } from '../support/service.js';
import { assignCast, type Assigned } from './cast.js';

const ABSENT = '01890000-0000-7000-8000-000000000000';

let service: TestService;
let cast: Assigned[];

beforeAll(async () => {
  service = await startTestService();
  cast = await assignCast(service, 'acme');
  for await (const _ of indexTenant(service.database, 'acme', { all: true }));
}, 60_000);
afterAll(() => service.close());

/** The answer to a query with the id that was asked for taken out, and how many statements it took. */
async function answerTo(query: string, id: string, headers: Record<string, string>) {
  let text = '';
  const statements = await service.statementsOf(async () => {
    const { data, errors } = await service.query('acme', query, { id }, headers);
    const { requestId: _, ...extensions } = errors?.[0]?.extensions ?? {};
    text = JSON.stringify({ data, errors: errors?.map(({ message, path }) => [message, path, extensions]) });
  });
  return { text: text.replaceAll(id, 'ID'), statements: statements.length };
}

describe('a hidden record', () => {
  it.each([
    ['customer', 'customer(id: $id) { id name contacts { id } }'],
    ['contact', 'contact(id: $id) { id customer { id } }'],
    ['opportunity', 'opportunity(id: $id) { id stageHistory { id } }'],
    ['contract', 'contract(id: $id) { id payments { totalCount } }'],
    ['interaction', 'interaction(id: $id) { id }'],
    ['tag', 'tag(id: $id) { id }'],
    ['customer', 'duplicatesOf(customerId: $id, threshold: 0) { score }'],
    ['customer', 'customers(filter: { id: { eq: $id } }) { totalCount nodes { id } }'],
    [
      'contact',
      'contacts(filter: { id: { eq: $id } }) { totalCount edges { cursor } pageInfo { hasNextPage } }',
    ],
  ] as const)('of type %s is answered like one that is not there: %s', async (key, field) => {
    const query = `query ($id: ID!) { ${field} }`;
    const hidden = cast[2]!;
    for (const headers of [{ 'x-user-id': 'anna' }, portalOf(cast[0]!.customer)]) {
      expect(await answerTo(query, hidden[key], headers)).toEqual(await answerTo(query, ABSENT, headers));
    }
    expect((await answerTo(query, hidden[key], {})).text).not.toBe((await answerTo(query, ABSENT, {})).text);
  });

  it.each(Object.entries(CASES).filter(([, { names }]) => names[0] !== 'ownerId'))(
    'is not there for %s',
    async (name, { field, arrange, names: [key, code] }) => {
      const made = new Arrangement(service);
      const input = await arrange(made);
      const before = await rowsOf(service, made.tenant);
      for (const role of ['sales', 'sales_manager', 'service']) {
        const send = async (id: unknown) =>
          mutate(
            service,
            made.tenant,
            name,
            { ...input, [key]: id },
            `${field} { id }`,
            userAs('anna', role),
          );
        const [hidden, absent] = [await send(input[key]), await send(ABSENT)];
        const told = (answer: typeof hidden) =>
          JSON.stringify([answer.payload, answer.errors?.map(({ message }) => message)])
            .replaceAll(String(input[key]), 'ID')
            .replaceAll(ABSENT, 'ID');
        expect(told(hidden)).toBe(told(absent));
        if (!hidden.errors) expect(hidden.payload.userErrors).toMatchObject([{ code }]);
      }
      expect(await rowsOf(service, made.tenant)).toEqual(before);
    },
  );

  it('cannot be referred to by what is added to a customer of one’s own', async () => {
    const [own, , hidden] = cast;
    const headers = { 'x-user-id': 'anna' };
    const call = {
      customerId: own!.customer,
      type: 'CALL',
      direction: 'OUTBOUND',
      importance: 'LOW',
      subject: 'Call',
      occurredAt: '2026-01-01T00:00:00Z',
    };
    for (const field of ['contact', 'opportunity'] as const) {
      const told = async (id: string) =>
        refused(service, 'acme', 'createInteraction', { ...call, [`${field}Id`]: id }, headers);
      expect(await told(hidden![field])).toEqual(await told(ABSENT));
    }
  });
});

describe('a customer that a seller adds', () => {
  const headers = { 'x-user-id': 'anna' };
  const selection = 'customer { id owner { id } } duplicates { customer { id } }';

  it('is theirs, unless they name somebody else', async () => {
    const own = await mutate(service, 'acme', 'createCustomer', { name: 'Anna’s' }, selection, headers);
    expect(own.payload['customer']).toMatchObject({ owner: { id: 'anna' } });
    const given = { name: 'Ben’s', ownerId: 'ben' };
    const { payload } = await mutate(service, 'acme', 'createCustomer', given, selection, headers);
    const { id, owner } = payload['customer'] as { id: string; owner: object };
    expect(owner).toEqual({ id: 'ben' });
    const { data } = await service.query(
      'acme',
      'query ($id: ID!) { customer(id: $id) { id } }',
      { id },
      headers,
    );
    expect(data).toEqual({ customer: null });
    const { payload: byAdmin } = await mutate(
      service,
      'acme',
      'createCustomer',
      { name: 'Nobody’s' },
      selection,
    );
    expect(byAdmin['customer']).toMatchObject({ owner: null });
  });

  it('is refused for a name that a hidden one has, and told no more', async () => {
    const name = '隐藏科技有限公司';
    await mutate(
      service,
      'acme',
      'createCustomer',
      { name, phone: '021-55501234', ownerId: 'ben' },
      selection,
    );
    const errors = await refused(service, 'acme', 'createCustomer', { name }, headers);
    expect(errors.map(({ code }) => code)).toEqual(['CUSTOMER_NAME_TAKEN']);
  });

  it('is compared with those they see, and no others', async () => {
    const like = (ownerId: string, name: string) => ({
      name,
      phone: '021-66601234',
      website: 'https://alike.example',
      ownerId,
    });
    const alike = { ...like('anna', '相似科技股份有限公司'), ownerId: undefined };
    await mutate(service, 'acme', 'createCustomer', like('ben', '相似科技有限公司'), selection);
    const blind = await mutate(service, 'acme', 'createCustomer', alike, selection, headers);
    expect(blind.payload).toMatchObject({ userErrors: [], duplicates: [] });
    const { payload } = await mutate(
      service,
      'acme',
      'createCustomer',
      { ...alike, name: '相似科技集团' },
      selection,
      headers,
    );
    const own = blind.payload['customer'] as { id: string };
    expect(payload).toMatchObject({
      userErrors: [{ code: 'POSSIBLE_DUPLICATE' }],
      duplicates: [{ customer: { id: own.id } }],
    });
  });
});

describe('a customer that is given away', () => {
  const headers = userAs('anna', 'sales_manager');

  it('is told once more to who gave it, and is gone for them', async () => {
    const [own] = cast;
    const input = { id: own!.customer, ownerId: 'ben' };
    const { payload } = await mutate(
      service,
      'acme',
      'assignCustomerOwner',
      input,
      'customer { id owner { id } }',
      headers,
    );
    expect(payload).toMatchObject({ userErrors: [], customer: { owner: { id: 'ben' } } });
    const again = await refused(
      service,
      'acme',
      'assignCustomerOwner',
      { ...input, ownerId: 'anna' },
      headers,
    );
    expect(again.map(({ code }) => code)).toEqual(['CUSTOMER_NOT_FOUND']);
    await mutate(service, 'acme', 'assignCustomerOwner', { ...input, ownerId: 'anna' }, 'customer { id }');
  });
});
