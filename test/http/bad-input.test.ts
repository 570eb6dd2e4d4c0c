import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertProfiles } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
  await insertProfiles(service.database, 'acme', 3);
});
afterAll(() => service.close());

const nested = (depth: number): string =>
  depth === 0 ? 'id' : `owner { customers { nodes { ${nested(depth - 1)} } } }`;

describe('bad input', () => {
  const cases: [string, string, string][] = [
    [
      'a malformed cursor',
      '{ customers(after: "garbage") { totalCount } }',
      'after: is not a cursor of this API',
    ],
    ['first: 101', '{ customers(first: 101) { totalCount } }', 'first: must be between 0 and 100, not 101'],
    ['first: -1', '{ customers(first: -1) { totalCount } }', 'first: must be between 0 and 100, not -1'],
    [
      'first with last',
      '{ customers(first: 1, last: 1) { totalCount } }',
      'last: cannot be combined with first',
    ],
    [
      'a huge offset',
      '{ customers(offset: 10001) { totalCount } }',
      'offset: must be between 0 and 10000, not 10001',
    ],
    ['a wrong uuid', '{ customer(id: "42") { id } }', 'id: is not an id (a UUID is expected)'],
    [
      'a wrong uuid in a filter',
      '{ contacts(filter: { customerId: { eq: "42" } }) { totalCount } }',
      'filter.customerId.eq: is not an id (a UUID is expected)',
    ],
    ['neither id nor code', '{ customer { id } }', 'id: either id or code is required'],
    ['both id and code', '{ customer(id: "x", code: "y") { id } }', 'code: cannot be combined with id'],
    [
      'a null comparison',
      '{ customers(filter: { name: { eq: null } }) { totalCount } }',
      'filter.name.eq: must not be null; ask with isNull',
    ],
    [
      'a NUL character',
      String.raw`{ customers(filter: { name: { contains: "\u0000" } }) { totalCount } }`,
      'filter.name.contains: contains a NUL character',
    ],
    [
      'a NUL character in a request id',
      String.raw`mutation { createCustomer(input: { name: "x" }, requestId: "a\u0000b") { userErrors { code } } }`,
      'requestId: must be text of at most 500 characters, without NUL',
    ],
    [
      'a long keyword',
      `{ customers(search: "${'x'.repeat(101)}") { totalCount } }`,
      'search: is longer than 100 characters',
    ],
  ];
  it.each(cases)('%s is refused by name', async (_name, query, message) => {
    const { errors } = await service.query('acme', query);
    expect(errors).toMatchObject([
      { message, extensions: { code: 'BAD_USER_INPUT', retryable: false, requestId: expect.any(String) } },
    ]);
  });

  it('refuses a cursor of another order', async () => {
    const { data } = await service.query<{ customers: { pageInfo: { endCursor: string } } }>(
      'acme',
      '{ customers(first: 1) { pageInfo { endCursor } } }',
    );
    const after = data?.customers.pageInfo.endCursor;
    const { errors } = await service.query(
      'acme',
      'query ($after: String) { customers(orderBy: [{ field: NAME }], after: $after) { totalCount } }',
      { after },
    );
    expect(errors).toMatchObject([
      { message: 'after: is a cursor of another list or order', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it.each(['', 'Other'])(
    'refuses the operation name "%s", which the document does not have',
    async (name) => {
      const response = await service.app.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query: '{ customers { totalCount } }', operationName: name },
      });
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({
        errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
      });
    },
  );

  const documents: [string, string, string][] = [
    [
      'an unknown enum value',
      '{ customers(filter: { type: { eq: ALIEN } }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an unknown field', '{ customers { nonsense } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', '{ customers(', 'GRAPHQL_PARSE_FAILED'],
    ['too many tokens', `{ customers { nodes { ${'id '.repeat(6_000)} } } }`, 'QUERY_TOO_LARGE'],
    ['too deep a query', `{ customers { nodes { ${nested(8)} } } }`, 'QUERY_TOO_LARGE'],
    [
      'too many aliases',
      `{ customers { nodes { ${Array.from({ length: 101 }, (_, i) => `a${i}: id`).join(' ')} } } }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'too many root fields',
      `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      'QUERY_TOO_LARGE',
    ],
    [
      'a wrong date',
      '{ customers(filter: { acquiredOn: { eq: "2026-02-30" } }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a wrong decimal',
      '{ payments(filter: { amount: { gt: "1,5" } }) { totalCount } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ];
  it.each(documents)('%s is a client error', async (_name, query, code) => {
    const { status, errors } = await service.query('acme', query, {}, { 'x-request-id': 'req-7' });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({ code, requestId: 'req-7' });
  });

  it.each([
    ['broken JSON', { 'content-type': 'application/json' }, '{"query":', 400, 'BAD_REQUEST'],
    ['another media type', { 'content-type': 'application/xml' }, '<query/>', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a form that a foreign page could send',
      { 'content-type': 'text/plain' },
      '{ __typename }',
      400,
      'BAD_REQUEST',
    ],
    [
      'a body over 1 MiB',
      { 'content-type': 'application/json' },
      JSON.stringify({ query: 'x'.repeat(1_048_577) }),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'an unusable tenant header',
      { 'content-type': 'application/json', 'x-tenant-id': "a' or 1=1" },
      '{"query":"{__typename}"}',
      400,
      'BAD_USER_INPUT',
    ],
    [
      'an unknown role',
      { 'content-type': 'application/json', 'x-user-roles': 'root' },
      '{"query":"{__typename}"}',
      400,
      'BAD_USER_INPUT',
    ],
  ])('%s is answered like a GraphQL error', async (_name, headers, payload, status, code) => {
    const response = await service.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'x-request-id': 'req-8', ...headers },
      payload,
    });
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code, requestId: 'req-8' } }] });
  });

  it('masks what went wrong inside, and names the request', async () => {
    await service.asOwner('ALTER TABLE tags RENAME TO tags_away');
    try {
      const { errors } = await service.query(
        'acme',
        '{ tags { totalCount } }',
        {},
        { 'x-request-id': 'req-9' },
      );
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'req-9' } }]);
      expect(JSON.stringify(errors)).not.toContain('tags_away');
      expect(JSON.stringify(errors)).not.toContain('relation');
    } finally {
      await service.asOwner('ALTER TABLE tags_away RENAME TO tags');
    }
  });
});
