import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import { SignJWT } from 'jose';
import { parse } from 'yaml';
import { STEP_UP } from '../../src/mutation/step-up.js';
import { buildSchema } from '../../src/schema.js';
import { Arrangement } from '../mutations/arrangement.js';
import { rowsOf } from '../mutations/mutate.js';
import { startTestService, type TestService } from '../support/service.js';

const SECRET = 'a secret that is long enough for HS256';
const mutations = buildSchema().getMutationType()!.getFields();
const seconds = () => Math.floor(Date.now() / 1000);

let service: TestService;
let strict: TestService;

beforeAll(async () => {
  service = await startTestService();
  strict = await startTestService({
    CRM_AUTH_STRICT: '1',
    CRM_JWT_SECRET: SECRET,
    CRM_STEP_UP_MAX_AGE: '60',
    CRM_STEP_UP_ACR_VALUES: 'urn:gold',
  });
});
afterAll(async () => {
  await service.close();
  await strict.close();
});

/** A value that the type takes, whatever it stands for: what needs a login is refused before anybody looks. */
function sample(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [sample(bare.ofType)];
  const named = getNamedType(bare);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named)) {
    const required = Object.values(named.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, sample(field.type)]));
  }
  const values: Record<string, unknown> = {
    ...{ ID: randomUUID(), Int: 1, Float: 1, Boolean: true, Date: '2026-01-31', Decimal: '1' },
    ...{ DateTime: '2026-01-31T08:00:00Z', CurrencyCode: 'CNY' },
  };
  return values[named.name] ?? 'a text of some length';
}

function send(on: TestService, name: string, headers: Record<string, string>, input?: object) {
  const { type } = mutations[name]!.args.find((arg) => arg.name === 'input')!;
  return on.query(
    'acme',
    `mutation ($input: ${String(type)}) { ${name}(input: $input) { userErrors { code } } }`,
    { input: input ?? sample(type) },
    headers,
  );
}

const code = ({ errors }: { errors?: { extensions: Record<string, unknown> }[] }) =>
  errors?.[0]?.extensions['code'];
const NEEDED = 'INSUFFICIENT_USER_AUTHENTICATION';
const needing = Object.entries(STEP_UP).flatMap(([name, needed]) =>
  needed && name in mutations ? [name] : [],
);

const LACKING: readonly [string, () => Record<string, string>, missing: string[]][] = [
  ['a login of long ago', () => ({ 'x-auth-time': String(seconds() - 301) }), ['auth_time']],
  ['a login of the future', () => ({ 'x-auth-time': String(seconds() + 60) }), ['auth_time']],
  ['no method', () => ({ 'x-auth-methods': '' }), ['amr']],
  ['weak methods', () => ({ 'x-auth-methods': 'pwd sms pin kba' }), ['amr']],
  ['an old and weak login', () => ({ 'x-auth-methods': 'pwd', 'x-auth-time': '0' }), ['auth_time', 'amr']],
];

describe('the table of operations', () => {
  it('decides about every mutation and every route that works with data, and about nothing else', () => {
    const contract = parse(readFileSync(new URL('../../api_contract.yaml', import.meta.url), 'utf8'), {
      merge: true,
    }) as { paths: Record<string, object> };
    const routes = Object.entries(contract.paths)
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
      .filter((route) => !/ \/(graphql|health)/.test(route));
    expect(Object.keys(STEP_UP).sort()).toEqual([...Object.keys(mutations), ...routes].sort());
  });

  it('asks for a login to delete, merge, reveal, export, change contracts and decide about data of people', () => {
    const sensitive =
      /^delete|^(un)?merge|^reveal|^(update|activate|terminate|restore)Contract$|export$|Processing$|Restriction$|Subject|^setRetention/;
    for (const [name, needed] of Object.entries(STEP_UP))
      expect([name, needed]).toEqual([name, sensitive.test(name)]);
  });
});

describe.each(needing)('%s', (name) => {
  it.each(LACKING)('is refused with %s', async (_kind, headers, missing) => {
    const answer = await send(service, name, headers());
    expect(answer).toMatchObject({
      status: 401,
      headers: {
        'www-authenticate':
          'Bearer error="insufficient_user_authentication", max_age="300", error_description="A recent login with a strong method is required"',
      },
      errors: [
        {
          extensions: {
            code: NEEDED,
            error: 'insufficient_user_authentication',
            max_age: 300,
            retryable: false,
            details: { missing },
          },
        },
      ],
    });
  });

  it('comes as far as the rules with a login that is recent and strong', async () => {
    const headers = { 'x-auth-time': String(seconds() - 290), 'x-auth-methods': 'pwd,otp' };
    expect(code(await send(service, name, headers))).toBeUndefined();
  });
});

it.each(Object.keys(mutations).filter((name) => !needing.includes(name)))(
  '%s needs no recent login',
  async (name) => {
    expect(code(await send(service, name, { 'x-auth-time': '0', 'x-auth-methods': 'pwd' }))).not.toBe(NEEDED);
  },
);

describe('what is refused', () => {
  it('writes nothing and leaves its request id free', async () => {
    const made = new Arrangement(service);
    const id = await made.contact();
    const before = await rowsOf(service, made.tenant);
    const ask = (headers: Record<string, string>) =>
      service.query<{ deleteContact: { userErrors: object[] } }>(
        made.tenant,
        'mutation ($id: ID!) { deleteContact(input: { id: $id }) { userErrors { code } } }',
        { id },
        { 'x-request-id': 'one', ...headers },
      );
    expect(code(await ask({ 'x-auth-methods': 'pwd' }))).toBe(NEEDED);
    expect(await rowsOf(service, made.tenant)).toEqual(before);
    expect((await ask({})).data?.deleteContact.userErrors).toEqual([]);
  });

  it('is refused for its roles first', async () => {
    const answer = await send(service, 'deleteContact', { 'x-user-roles': 'auditor', 'x-auth-time': '0' });
    expect(code(answer)).toBe('FORBIDDEN');
  });

  it('has a header that can be read', async () => {
    const answer = await send(service, 'deleteContact', { 'x-auth-time': 'yesterday' });
    expect(code(answer)).toBe('BAD_USER_INPUT');
  });
});

describe('GET /customers/export', () => {
  const get = (headers: Record<string, string>) =>
    service.app.inject({ url: '/customers/export', headers: { 'x-tenant-id': 'acme', ...headers } });

  it.each(LACKING)('is refused with %s', async (_kind, headers, missing) => {
    const response = await get(headers());
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toContain('error="insufficient_user_authentication"');
    expect(response.json()).toMatchObject({ code: NEEDED, details: { missing, max_age: 300 } });
  });

  it('is given after a recent strong login', async () => {
    expect((await get({})).statusCode).toBe(200);
  });
});

describe('a token', () => {
  const ask = async (claims: object, headers: Record<string, string> = {}) => {
    const token = await new SignJWT({ sub: 'u1', tenant_id: 'acme', roles: ['admin'], ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(SECRET));
    const identity = { authorization: `Bearer ${token}`, 'x-request-id': randomUUID() };
    return send(strict, 'deleteContact', { ...identity, ...headers });
  };

  it.each<[string, () => object]>([
    ['that says nothing of the login', () => ({})],
    ['without methods', () => ({ auth_time: seconds() })],
    ['without a time', () => ({ amr: ['mfa'] })],
    ['of a login that is too old for this server', () => ({ amr: ['mfa'], auth_time: seconds() - 61 })],
    ['of a login in the future', () => ({ amr: ['mfa'], auth_time: seconds() + 30 })],
    ['of another context', () => ({ acr: 'urn:silver', auth_time: seconds() })],
  ])('%s is refused, and told what is needed', async (_kind, claims) => {
    const answer = await ask(claims());
    expect([answer.status, code(answer)]).toEqual([401, NEEDED]);
    expect(answer.headers['www-authenticate']).toContain('max_age="60", acr_values="urn:gold"');
  });

  it('is not lifted by the headers of development identities', async () => {
    const headers = { 'x-auth-time': String(seconds()), 'x-auth-methods': 'mfa' };
    expect(code(await ask({}, headers))).toBe(NEEDED);
  });

  it.each<[string, () => object]>([
    ['of a strong method', () => ({ amr: ['pwd', 'hwk'], auth_time: seconds() - 50 })],
    ['of a context that will do', () => ({ acr: 'urn:gold', auth_time: seconds() })],
    ['of a clock that is a little ahead', () => ({ amr: ['otp'], auth_time: seconds() + 3 })],
  ])('%s passes', async (_kind, claims) => {
    expect(code(await ask(claims()))).toBeUndefined();
  });

  it("is refused for another tenant's data first", async () => {
    expect(code(await ask({ tenant_id: 'other' }))).toBe('FORBIDDEN');
  });
});
