import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProfiles, type Profile } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
let first: Profile;

beforeAll(async () => {
  // What is asked for here may be more than one request may cost.
  service = await startTestService({ CRM_MAX_QUERY_COST: '1000000000' });
  [first] = (await insertProfiles(service.database, 'acme', 2)) as [Profile, Profile];
});
afterAll(() => service.close());

interface Answer {
  customer: Record<string, unknown>;
}

/** What is asked of the first customer, and how many statements that took. */
async function ask(selection: string, variables: Record<string, unknown> = {}, declared = '') {
  let answer: Awaited<ReturnType<typeof service.query<Answer>>> | undefined;
  const statements = await service.statementsOf(async () => {
    answer = await service.query<Answer>(
      'acme',
      `query ($code: String!${declared}) { customer(code: $code) { ${selection} } }`,
      { code: first.code, ...variables },
    );
  });
  return { ...answer!, statements: statements.length };
}

describe('what a plan leaves to loaders', () => {
  it.each([
    ['interactions(after: "x") { nodes { id } }', 'interactions', 'after: is not a cursor of this API'],
    [
      'opportunities { nodes { contracts(first: 101) { nodes { id } } } }',
      'opportunities.nodes.0.contracts',
      'first: must be between 0 and 100, not 101',
    ],
    [
      'contacts(filter: { name: { eq: null } }) { id }',
      'contacts',
      'filter.name.eq: must not be null; ask with isNull',
    ],
  ])(
    'is a field whose arguments cannot be used, which says so at its place: %s',
    async (wrong, place, why) => {
      const { errors, statements } = await ask(`name ${wrong} tags { name }`);
      expect(errors?.map(({ path, message }) => [path?.join('.'), message])).toEqual([
        [`customer.${place}`, why],
      ]);
      expect(statements).toBe(1);
    },
  );

  it('is what finds no more place in a row', async () => {
    const names = Array.from({ length: 90 }, (_, index) => `a${index}`);
    const { data, errors, statements } = await ask(
      names.map((name) => `${name}: contacts { id } `).join(' ') +
        'opportunities { totalCount nodes { id } }',
    );
    expect(errors).toBeUndefined();
    for (const name of names) expect(data?.customer[name]).toEqual([{ id: first.contact }]);
    expect(statements).toBe(1);
    const counted = await ask(names.map((name) => `${name}: payments { totalCount nodes { id } }`).join(' '));
    expect(counted.errors).toBeUndefined();
    for (const name of names)
      expect(counted.data?.customer[name]).toEqual({ totalCount: 1, nodes: [{ id: first.payment }] });
    expect(counted.statements).toBeGreaterThan(1);
  });

  it('is one name with different arguments in nodes and in edges', async () => {
    const { data, errors, statements } = await ask(
      `contracts {
        nodes { payments(filter: { code: { eq: "none" } }) { totalCount } customer { name } }
        edges { node { payments { totalCount } customer { code } } }
      }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.customer['contracts']).toEqual({
      nodes: [{ payments: { totalCount: 0 }, customer: { name: expect.any(String) } }],
      edges: [{ node: { payments: { totalCount: 1 }, customer: { code: first.code } } }],
    });
    expect(statements).toBeGreaterThan(1);
  });

  it('is what could be more rows than a statement should gather', async () => {
    const { data, errors, statements } = await ask(
      `opportunities(first: 100) { nodes { interactions(first: 100) { nodes {
        contact { interactions(first: 100) { nodes { id } } }
      } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain(first.interaction);
    expect(statements).toBe(2);
  });
});

describe('a plan', () => {
  it('tells a variable that was not given from null', async () => {
    const selection = 'contacts(filter: { name: { eq: $name } }) { id }';
    const absent = await ask(selection, {}, ', $name: String');
    expect([absent.errors, absent.data?.customer['contacts']]).toEqual([undefined, [{ id: first.contact }]]);
    const empty = await ask(selection, { name: null }, ', $name: String');
    expect(empty.errors?.[0]?.message).toBe('filter.name.eq: must not be null; ask with isNull');
  });

  it('is made anew for other values, under conditions too', async () => {
    const selection = 'contacts(filter: { name: { eq: $name } }) @include(if: $on) { id } code';
    const asked = (name: string, on: boolean) =>
      ask(selection, { name, on }, ', $name: String, $on: Boolean!');
    const answers = [await asked('nobody', true), await asked('nobody', false), await asked('nobody', true)];
    expect(answers.map(({ data }) => data?.customer)).toEqual([
      { contacts: [], code: first.code },
      { code: first.code },
      { contacts: [], code: first.code },
    ]);
  });

  it('keeps a name that means something to JavaScript', async () => {
    const { data, errors } = await ask(
      '__proto__: name constructor: code toString: tags { name } valueOf: owner { id }',
    );
    expect(errors).toBeUndefined();
    expect(Object.keys(data!.customer)).toEqual(['__proto__', 'constructor', 'toString', 'valueOf']);
    expect(data!.customer['constructor']).toBe(first.code);
  });
});
