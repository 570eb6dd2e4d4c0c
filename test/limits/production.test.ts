import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { insertProfiles } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';

const JWT_SECRET = 'a secret that is long enough for HS256';
const GATEWAY_SECRET = 'a secret that only the gateway knows';
const gateway = { 'x-gateway-secret': GATEWAY_SECRET };

let service: TestService;
let user: Record<string, string>;
beforeAll(async () => {
  service = await startTestService({
    NODE_ENV: 'production',
    CRM_JWT_SECRET: JWT_SECRET,
    CRM_GATEWAY_SECRET: GATEWAY_SECRET,
  });
  await insertProfiles(service.database, 'acme', 2);
  const token = await new SignJWT({ tenant_id: 'acme', roles: ['admin'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('u1')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(JWT_SECRET));
  user = { authorization: `Bearer ${token}` };
});
afterAll(() => service.close());

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

async function send(payload: object | string, headers: Record<string, string> = user) {
  const response = await service.app.inject({ method: 'POST', url: '/graphql', headers, payload });
  return { status: response.statusCode, text: response.body, answer: response.json<Answer>() };
}
const ask = (query: string, headers?: Record<string, string>) => send({ query }, headers);
const get = (url: string, headers: Record<string, string> = user) => service.app.inject({ url, headers });
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

it('answers the owner of a token', async () => {
  expect((await ask('{ customers { totalCount } }')).answer).toEqual({
    data: { customers: { totalCount: 2 } },
  });
});

describe('the schema in production', () => {
  const SDL = '{ _service { sdl } }';
  const introspection = '{ __schema { types { name } } }';

  it.each([
    SDL,
    introspection,
    '{ __type(name: "Customer") { name } }',
    '{ ...f } fragment f on Query { __schema { types { name } } }',
  ])('is not open to users: %s', async (query) => {
    const { status, answer } = await ask(query);
    expect(status).toBe(403);
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(answer).not.toHaveProperty('data');
  });

  it.each([SDL, introspection])('is open to the gateway, with and without a user: %s', async (query) => {
    for (const headers of [gateway, { ...gateway, ...user }]) {
      const { status, answer } = await ask(query, headers);
      expect(status).toBe(200);
      expect(answer).not.toHaveProperty('errors');
    }
  });

  it('is all that a gateway reads without a user', async () => {
    for (const query of [
      '{ customers { totalCount } }',
      '{ __schema { types { name } } customers { totalCount } }',
      '{ ...f } fragment f on Query { _service { sdl } customers { totalCount } }',
    ]) {
      expect((await ask(query, gateway)).status).toBe(403);
    }
    for (const url of ['/customers/export', '/reports/funnel', '/metrics']) {
      expect((await get(url, gateway)).statusCode).toBe(401);
    }
  });

  it.each(['', 'x', GATEWAY_SECRET.toUpperCase(), `${GATEWAY_SECRET} `.repeat(2)])(
    'is not open for the secret "%s"',
    async (secret) => {
      expect((await ask(SDL, { ...user, 'x-gateway-secret': secret })).status).toBe(403);
      expect((await ask(SDL, { 'x-gateway-secret': secret })).status).toBe(401);
    },
  );

  it('gives traces to the gateway only', async () => {
    const trace = { 'apollo-federation-include-trace': 'ftv1' };
    expect((await ask('{ __typename }', { ...user, ...trace })).answer).not.toHaveProperty('extensions');
    expect((await ask('{ __typename }', { ...user, ...gateway, ...trace })).answer).toHaveProperty(
      'extensions.ftv1',
    );
  });
});

describe('mistakes in production', () => {
  const filtered = 'query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }';
  it.each([
    ['in a document', { query: '{ customerz { totalCount } contrac { id } }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'in variables',
      { query: filtered, variables: { filter: { nam: {}, statu: {}, and: [{ ownerI: {} }] } } },
      'BAD_USER_INPUT',
    ],
    [
      'in the values of variables',
      {
        query:
          'query ($level: [CustomerLevel!]) { customers(filter: { level: { in: $level } }) { totalCount } }',
        variables: { level: ['KE', 'NORMA', 'x'] },
      },
      'BAD_USER_INPUT',
    ],
  ])('are named one at a time and without suggestions: %s', async (_where, payload, code) => {
    const { text, answer } = await send(payload);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
    expect(text).not.toContain('Did you mean');
  });
});

/** What graphql-cop looks for (dolevf/graphql-cop, lib/tests), each as there; true is a finding. */
const GRAPHQL_COP: Record<string, () => Promise<boolean>> = {
  'Field Suggestions': async () =>
    (await ask('query cop { __schema { directive } }')).text.includes('Did you mean'),
  Introspection: async () =>
    Boolean(
      (await ask('query cop { __schema { types { name fields { name } } } }')).answer.data?.['__schema'],
    ),
  'GraphQL IDE': async () => {
    const pages = ['/', '/graphql', '/playground', '/graphiql', '/console'].map((url) =>
      get(url, { ...user, accept: 'text/html' }),
    );
    const bodies = (await Promise.all(pages)).map(({ body }) => body);
    return bodies.some((body) =>
      /graphiql\.min\.css|GraphQL Playground|GraphiQL|graphql-playground|<html/.test(body),
    );
  },
  'GET Method Query Support': async () =>
    (await get(`/graphql?query=${encodeURIComponent('query cop {__typename}')}`)).body.includes('"data"'),
  'Alias Overloading': async () => {
    const { answer } = await ask(`query cop { ${times(101, (i) => `alias${i}:__typename \n`)} }`);
    return answer.data?.['alias100'] !== undefined;
  },
  'Array-based Query Batching': async () =>
    Object.keys((await send(Array(10).fill({ query: 'query cop { __typename }' }))).answer).length >= 10,
  'Trace Mode': async () => (await ask('query cop { __typename }')).text.includes('tracing'),
  'Directive Overloading': async () =>
    (await ask('query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }')).answer.errors?.length === 10,
  'Introspection-based Circular Query': async () => {
    const fields = 'fields { type { '.repeat(4);
    const { answer } = await ask(`query cop { __schema { types { ${fields} name ${'} } '.repeat(4)} } } }`);
    return answer.data !== undefined;
  },
  'Mutation is allowed over GET': async () => {
    const url = `/graphql?query=${encodeURIComponent('mutation cop {__typename}')}`;
    const answers = [await get(url), await get(url, { ...user, 'apollo-require-preflight': '1' })];
    return answers.some(({ body }) => body.includes('"data"'));
  },
  'POST based url-encoded query': async () => {
    const headers = { ...user, 'content-type': 'application/x-www-form-urlencoded' };
    const payload = 'query=query+cop+%7B+__typename+%7D';
    const response = await service.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    return response.body.includes('"data"');
  },
  'Unhandled Errors Detection': async () => {
    const { text } = await ask('qwerty cop { abc }');
    return /exception|stacktrace/i.test(text);
  },
  'Field Duplication': async () => {
    const { answer } = await ask(`query cop { ${'__typename \n'.repeat(500)} }`);
    return answer.data !== undefined;
  },
};

/** What BatchQL looks for (assetnote/batchql, batch.py), each as there; true is a finding. */
const BATCHQL: Record<string, () => Promise<boolean>> = {
  'introspection request': async () =>
    Boolean(
      (await ask('query IntrospectionQuery { __schema { queryType { name } types { name } } }')).answer.data,
    ),
  'schema suggestions': async () => {
    const words = times(1_000, (i) => ['customer', 'contacts', 'contrac', 'user', 'phone'][i % 5] ?? '');
    const { text } = await ask(`query { ${words} }`);
    return text.includes('Did you mean') || text.includes('Cannot query field');
  },
  'schema suggestions, a word at a time': async () =>
    (await ask('query { customerz }')).text.includes('Did you mean'),
  'CSRF GET based': async () =>
    (await get('/graphql?query=query+%7B+a+%7D')).body.includes('Cannot query field'),
  'CSRF POST based': async () => {
    const headers = { ...user, 'content-type': 'application/x-www-form-urlencoded' };
    const payload = 'query=query+%7B+a+%7D';
    const response = await service.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    return response.body.includes('Cannot query field');
  },
  'query name based batching': async () => {
    const { answer } = await ask(
      'query { assetnote: Query { hacktheplanet } assetnote1: Query { hacktheplanet } }',
    );
    return (answer.errors?.length ?? 0) > 1;
  },
  'query JSON list based batching': async () => {
    const query = 'query { assetnote: Query { hacktheplanet } }';
    return Object.keys((await send([{ query }, { query }])).answer).length > 1;
  },
};

describe.each([
  ['graphql-cop', GRAPHQL_COP],
  ['BatchQL', BATCHQL],
])('%s', (_tool, checks) => {
  it.each(Object.entries(checks))('finds nothing: %s', async (_name, check) => {
    expect(await check()).toBe(false);
  });
});
