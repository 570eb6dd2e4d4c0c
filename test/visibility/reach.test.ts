import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rootLists } from '../lists/list-fields.js';
import type { Profile } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';
import { assignCast, readersOf, STAFF, type Assigned, type Reader } from './cast.js';

let service: TestService;
let cast: Assigned[];
let readers: Reader[];

beforeAll(async () => {
  service = await startTestService();
  cast = await assignCast(service, 'acme');
  readers = readersOf(cast);
}, 60_000);
afterAll(() => service.close());

/** The ids of the records of a type below the customers that a reader sees. */
const idsOf = (sees: Reader['sees'], key: keyof Profile) =>
  cast
    .filter(sees)
    .map((profile) => profile[key])
    .sort();

/** What the answers of the fixture say a field's records are called there. */
const KEYS: Readonly<Record<string, keyof Profile>> = {
  Customer: 'customer',
  CustomerAssignment: 'assignment',
  Contact: 'contact',
  Address: 'address',
  Tag: 'tag',
  Opportunity: 'opportunity',
  OpportunityStageChange: 'stageChange',
  Contract: 'contract',
  Payment: 'payment',
  HealthScore: 'healthScore',
  Interaction: 'interaction',
};
const LISTS = rootLists.filter(({ node }) => node in KEYS);
/** Roots that a role may not ask for say so; whoever may sees what hangs on their customers. */
const READ = async <Data>(query: string, variables: object, { headers }: Reader) => {
  const { data, errors } = await service.query<Data>('acme', query, { ...variables }, headers);
  const refused = errors?.every(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false;
  if (errors && !refused) throw new Error(JSON.stringify(errors));
  return refused ? undefined : data!;
};

describe('every list', () => {
  it.each(LISTS)(
    '$name shows and counts what hangs on the customers of the reader',
    async ({ field, node }) => {
      for (const reader of readers) {
        const query = `query { list: ${field}(first: 100) { totalCount nodes { id } } }`;
        const data = await READ<{ list: { totalCount: number; nodes: { id: string }[] } }>(query, {}, reader);
        if (!data) continue;
        const ids = data.list.nodes.map(({ id }) => id).sort();
        expect([reader.name, ids, data.list.totalCount]).toEqual([
          reader.name,
          idsOf(reader.sees, KEYS[node]!),
          ids.length,
        ]);
      }
    },
  );
});

describe('references of a gateway', () => {
  it.each(Object.entries(KEYS))('to %s give what the reader sees', async (type, key) => {
    for (const reader of readers) {
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id } } }`;
      const of = cast.map((profile) => ({ __typename: type, id: profile[key] }));
      const data = await READ<{ _entities: ({ id: string } | null)[] }>(query, { of }, reader);
      if (!data) continue;
      expect([reader.name, data._entities]).toEqual([
        reader.name,
        cast.map((profile) => (reader.sees(profile) ? { id: profile[key] } : null)),
      ]);
    }
  });
});

describe('edges', () => {
  it('lead up and down within what the reader sees', async () => {
    const query = `{ users(first: 100) { nodes { id customers(first: 50) { totalCount nodes { id } } } } }`;
    for (const reader of readers) {
      const data = await READ<{
        users: { nodes: { id: string; customers: { totalCount: number; nodes: { id: string }[] } }[] };
      }>(query, {}, reader);
      if (!data) continue;
      const found = data.users.nodes.flatMap(({ customers }) => customers.nodes.map(({ id }) => id)).sort();
      const owned = cast.filter((customer) => customer.owner !== null && reader.sees(customer));
      expect([reader.name, found]).toEqual([reader.name, owned.map(({ customer }) => customer).sort()]);
      expect(data.users.nodes.reduce((sum, { customers }) => sum + customers.totalCount, 0)).toBe(
        found.length,
      );
    }
  });

  it('give a seller the same with and without reading ahead', async () => {
    const [own] = cast;
    const query = `query ($id: ID!) { customer(id: $id) {
      contacts { id interactions(first: 5) { totalCount nodes { id contact { id customer { id } } } } }
      opportunities(first: 5) { nodes { id stageHistory { id } contracts(first: 5) { nodes { id } } } }
      contracts(first: 5) { nodes { id paidAmount { amount } payments(first: 5) { nodes { id } } } } tags { id } } }`;
    const ask = (id: string, headers: Record<string, string>) =>
      service.query('acme', query, { id }, headers);
    const admin = await ask(own!.customer, {});
    expect(admin.errors).toBeUndefined();
    expect((await ask(own!.customer, { 'x-user-id': 'anna' })).data).toEqual(admin.data);
    expect((await ask(own!.customer, { 'x-user-id': 'ben' })).data).toEqual({ customer: null });
  });

  it('lead a portal user to those who look after it, and to no other staff', async () => {
    const reader = readers.find(({ name }) => name === 'a portal user')!;
    const { data, errors } = await service.query(
      'acme',
      `query ($of: [_Any!]!) {
        customers { nodes { owner { id } serviceOwner { id } } }
        _entities(representations: $of) { ... on User { id } } }`,
      { of: STAFF.map((id) => ({ __typename: 'User', id })) },
      reader.headers,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      customers: { nodes: [{ owner: { id: 'ben' }, serviceOwner: { id: 'carl' } }] },
      _entities: STAFF.map((id) => (['ben', 'carl'].includes(id) ? { id } : null)),
    });
  });
});

describe('conditions', () => {
  const anna = { 'x-user-id': 'anna' };
  const countOf = async (field: string, args: string) => {
    const { data, errors } = await service.query<{ list: { totalCount: number } }>(
      'acme',
      `{ list: ${field}(${args}) { totalCount } }`,
      {},
      anna,
    );
    expect(errors).toBeUndefined();
    return data!.list.totalCount;
  };

  it('find nothing out about hidden records', async () => {
    const [own, , hidden] = cast;
    expect(await countOf('customers', `search: "${own!.code}"`)).toBe(1);
    expect(await countOf('customers', `search: "${hidden!.code}"`)).toBe(0);
    expect(await countOf('contacts', 'search: "客户公司"')).toBe(2);
    expect(await countOf('customers', `filter: { code: { eq: "${hidden!.code}" } }`)).toBe(0);
    expect(await countOf('contacts', `filter: { customer: { code: { eq: "${own!.code}" } } }`)).toBe(1);
    expect(await countOf('contacts', `filter: { customer: { code: { eq: "${hidden!.code}" } } }`)).toBe(0);
    expect(await countOf('customers', 'filter: { contacts: { some: { isPrimary: { eq: true } } } }')).toBe(2);
    // Through staff, whom everybody sees, to customers that are hidden.
    const others = `filter: { customers: { some: { code: { eq: "${hidden!.code}" } } } }`;
    expect(await countOf('users', others)).toBe(0);
    expect(
      await countOf('users', `filter: { customers: { none: { code: { eq: "x" } } }, id: { eq: "ben" } }`),
    ).toBe(1);
  });
});
