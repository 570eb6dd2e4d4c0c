import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROFILE_QUERY } from '../../src/playground/profile-query.js';
import { insertProfiles } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
  await insertProfiles(service.database, 'acme', 2);
});
afterAll(() => service.close());

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const fragment = (name: string, body: string) => `fragment ${name} on Query { ${body} }`;

describe('a document that is too large', () => {
  const cases: [measure: string, size: number, query: string][] = [
    ['characters', 100_008, `{ __typename } # ${'x'.repeat(99_991)}`],
    ['tokens', 5001, `{ ${times(2_500, (i) => `a${i}: __typename`)} }`],
    ['nesting', 65, `{ ${times(1_600, () => '... {')} __typename ${times(1_600, () => '}')} }`],
    ['nameLength', 129, `{ ${'x'.repeat(129)} }`],
    ['operations', 11, times(11, (i) => `query q${i} { __typename }`)],
    ['fragments', 301, `{ ...f0 } ${times(301, (i) => fragment(`f${i}`, '__typename'))}`],
    [
      'depth',
      18,
      `{ customers { nodes { ${times(5, () => 'owner { customers { nodes {')} id ${times(5, () => '} } }')} } } }`,
    ],
    ['aliases', 101, `{ customers { nodes { ${times(101, (i) => `a${i}: __typename`)} } } }`],
    [
      'rootFields',
      31,
      `{ ...a } ${fragment(
        'a',
        times(31, (i) => `a${i}: __typename`),
      )}`,
    ],
    [
      'fields',
      2002,
      `{ customers { ...p } } fragment p on CustomerConnection { ${times(29, () => 'nodes { ...c }')} } fragment c on Customer { ${times(68, (i) => `f${i}`)} }`,
    ],
    ['repeats', 101, `{ customers { ${times(101, () => 'totalCount')} } }`],
    [
      'directives',
      505,
      `{ customers { nodes { ${times(101, (i) => `f${i} ${times(5, (j) => `@d${j}`)}`)} } } }`,
    ],
    ['directivesOfField', 6, `{ __typename ${times(6, () => '@skip(if: false)')} }`],
    [
      'listItems',
      2001,
      `{ customers(filter: { id: { in: [${times(2001, () => '"x"')}] } }) { totalCount } }`,
    ],
  ];
  it.each(cases)('%s', async (measure, size, query) => {
    const { status, errors } = await service.query('acme', query);
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_LARGE', details: { measure } } }]);
    expect(errors?.[0]?.extensions['details']).toMatchObject({ size });
    expect(status).toBe(400);
  });

  it('is found out at once, however often its fragments multiply', async () => {
    const bomb = `{ ...f0 } ${times(90, (i) =>
      fragment(
        `f${i}`,
        times(10, () => `...f${i + 1}`),
      ),
    )} ${fragment('f90', '__typename')}`;
    const start = performance.now();
    const { errors } = await service.query('acme', bomb);
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_LARGE',
      details: { measure: 'rootFields' },
    });
  });
});

it.each([
  ['at the root', (body: string) => `{ ...f0 } ${body}`],
  ['in fragments that nothing uses', (body: string) => `{ __typename } ${body}`],
])('fragments in a circle are refused before they are compared: %s', async (_where, around) => {
  const circle = times(99, (i) =>
    fragment(
      `f${i}`,
      times(20, (j) => `...f${(i + j + 1) % 99}`),
    ),
  );
  const { errors } = await service.query('acme', around(circle));
  expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_LARGE', details: { measure: 'depth' } } }]);
});

describe('variables that are too large', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : { and: nested(depth - 1) });
  const cases: [measure: string, variables: Record<string, unknown>][] = [
    ['variableNesting', { filter: nested(32) }],
    ['listItems', { filter: { id: { in: Array.from({ length: 2001 }, String) } } }],
    ['nameLength', { filter: { ['x'.repeat(129)]: 1 } }],
    ['textLength', { filter: { name: { eq: 'x'.repeat(65_537) } } }],
  ];
  it.each(cases)('%s', async (measure, variables) => {
    const query = 'query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }';
    const { status, errors } = await service.query('acme', query, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_LARGE', details: { measure } } }]);
    expect(status).toBe(400);
  });

  it('representations', async () => {
    const ask = (count: number) =>
      service.query('acme', 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }', {
        of: Array.from({ length: count }, () => ({ __typename: 'Customer', id: 'x' })),
      });
    expect((await ask(250)).errors?.[0]?.extensions['code']).not.toBe('QUERY_TOO_LARGE');
    expect((await ask(251)).errors).toMatchObject([
      {
        extensions: {
          code: 'QUERY_TOO_LARGE',
          details: { measure: 'representations', size: 251, limit: 250 },
        },
      },
    ]);
    expect((await ask(10_000)).errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_LARGE' } }]);
  });
});

describe('cost', () => {
  const told = { 'x-query-cost': '1' };
  const costOf = (answer: object) =>
    (answer as { extensions?: { cost?: { requested: number; limit: number } } }).extensions?.cost;
  const profileBody = /customer\(code: \$code\) (\{[^]*\})\s*\}\s*$/.exec(PROFILE_QUERY)?.[1] ?? '';
  const page = `query ($n: Int) { customers(first: $n) { nodes ${profileBody} } }`;

  it('is told to those who ask, and leaves other answers as they are', async () => {
    expect(costOf(await service.query('acme', '{ customers { nodes { id } } }', {}, told))).toEqual({
      // The connection and 20 customers.
      requested: 21,
      limit: 50_000,
    });
    expect(await service.query('acme', '{ customers { nodes { id } } }')).not.toHaveProperty('extensions');
  });

  it('is small for the whole profile, and lets a page of 100 of them through', async () => {
    const profile = await service.query('acme', PROFILE_QUERY, { code: 'none' }, told);
    expect(costOf(profile)?.requested).toBeLessThan(1_000);
    const answer = await service.query('acme', page, { n: 100 }, told);
    expect(answer.errors).toBeUndefined();
    expect(costOf(answer)?.requested).toBeLessThan(50_000);
  });

  it('is refused over the limit, and nothing is read then', async () => {
    const query =
      'query ($n: Int) { customers(first: $n) { nodes { interactions(first: $n) { nodes { contact { interactions(first: $n) { nodes { id } } } } } } } }';
    let answer: Awaited<ReturnType<typeof service.query>> | undefined;
    const statements = await service.statementsOf(async () => {
      answer = await service.query('acme', query, { n: 100 });
    });
    expect(answer?.errors).toMatchObject([
      { extensions: { code: 'QUERY_TOO_COSTLY', details: { measure: 'cost', limit: 50_000 } } },
    ]);
    expect(answer?.status).toBe(400);
    expect(statements).toEqual([]);
    expect((await service.query('acme', query, { n: 5 })).errors).toBeUndefined();
  });

  it.each(['toString', 'constructor', 'valueOf', 'hasOwnProperty', '__proto__'])(
    'counts what a variable called %s lets in by its default',
    async (name) => {
      const answer = await service.query(
        'acme',
        `query ($${name}: Boolean = true, $n: Int = 100) { customers(first: $n) @include(if: $${name}) { nodes { id } } }`,
        {},
        told,
      );
      expect(costOf(answer)?.requested).toBe(101);
    },
  );

  it('counts the rows that a variable called like a member of every object asks for', async () => {
    const answer = await service.query(
      'acme',
      'query ($constructor: Int = 100) { customers(first: $constructor) { nodes { id } } }',
      {},
      told,
    );
    expect(costOf(answer)?.requested).toBe(101);
  });
});

describe('automatic persisted queries', () => {
  const query = '{ customers { totalCount } }';
  const persisted = (text: string) => ({
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') },
  });
  const post = (payload: object, tenant = 'acme') =>
    service.app.inject({ method: 'POST', url: '/graphql', headers: { 'x-tenant-id': tenant }, payload });
  const get = (
    parameters: Record<string, string>,
    headers: Record<string, string> = { 'apollo-require-preflight': '1' },
  ) =>
    service.app.inject({
      url: `/graphql?${new URLSearchParams(parameters).toString()}`,
      headers: { 'x-tenant-id': 'acme', ...headers },
    });

  it('names a document by its hash, once it was sent whole', async () => {
    const unknown = await post({ extensions: persisted(query) });
    expect(unknown.json()).toMatchObject({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect((await post({ query, extensions: persisted(query) })).json()).toEqual({
      data: { customers: { totalCount: 2 } },
    });
    expect((await post({ extensions: persisted(query) }, 'other')).json()).toEqual({
      data: { customers: { totalCount: 0 } },
    });
    const extensions = JSON.stringify(persisted(query));
    expect((await get({ extensions })).json()).toEqual({ data: { customers: { totalCount: 2 } } });
    expect((await get({ extensions }, {})).statusCode).toBe(400);
  });

  it('takes no text under the hash of another, and no mutation by GET', async () => {
    expect((await post({ query, extensions: persisted('{ __typename }') })).statusCode).toBe(400);
    const mutation = 'mutation { __typename }';
    await post({ query: mutation, extensions: persisted(mutation) });
    expect((await get({ extensions: JSON.stringify(persisted(mutation)) })).statusCode).toBe(405);
  });

  it.each([
    [{ persistedQuery: 'x' }],
    [{ persistedQuery: { version: 2, sha256Hash: 'x' } }],
    [{ persistedQuery: { version: 1, sha256Hash: '../../etc/passwd' } }],
    [{ persistedQuery: { version: 1 } }],
  ])('refuses %j', async (extensions) => {
    const response = await post({ extensions });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
