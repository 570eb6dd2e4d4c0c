import { describe, expect, it } from '@jest/globals';
import { buildSchema as parseSchema, type GraphQLFieldResolver } from 'graphql';
import { enforcePolicy } from '../../src/platform/auth/enforce.js';
import { EVERYONE, INTERNAL, OPEN, roles, STAFF } from '../../src/platform/auth/grant.js';
import { ROLES, type Role } from '../../src/platform/auth/identity.js';
import { Policy } from '../../src/platform/auth/policy.js';
import { policyFindings } from '../../src/platform/auth/policy-findings.js';
import { TypeAccess } from '../../src/platform/auth/type-access.js';
import { viewerOf } from '../../src/platform/auth/viewer.js';
import { policy } from '../../src/policy.js';
import { buildSchema } from '../../src/schema.js';

const schema = buildSchema();

function contextOf(...names: Role[]) {
  const identity = { tenantId: 'acme', userId: 'u', roles: names, scopes: [], authenticationMethods: [] };
  const reached = () => {
    throw new Error('reached');
  };
  return {
    identity,
    viewer: viewerOf(identity),
    strict: false,
    workplace: reached,
    database: { query: reached },
  };
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

async function call(resolve: Resolver, args: Record<string, unknown>, ...names: Role[]): Promise<string> {
  try {
    await resolve(undefined, args, contextOf(...names), { path: undefined } as never);
    return 'done';
  } catch (error) {
    return (error as { extensions?: { code?: string } }).extensions?.code ?? (error as Error).message;
  }
}

describe('the policy', () => {
  it('lists what the schema has, and nothing else', () => {
    expect(policyFindings(schema, policy)).toEqual([]);
  });

  it.each(Object.values(schema.getMutationType()!.getFields()).map((field) => [field.name, field] as const))(
    'lets those roles call %s that it lists, before anything is done',
    async (name, { resolve }) => {
      const { roles: callers } = policy.operations.get(`Mutation.${name}`)!;
      for (const role of ROLES) {
        const answer = await call(resolve!, { input: { rows: [], id: 'x' } }, role);
        expect([role, answer === 'FORBIDDEN']).toEqual([role, (callers & roles(role)) === 0]);
      }
      expect(await call(resolve!, { input: {} })).toBe('FORBIDDEN');
    },
  );
});

describe('what nobody has decided on', () => {
  const SDL = `type Query { thing: Thing }
    type Mutation { change(input: ChangeInput!): Thing }
    input ChangeInput { id: ID! name: String note: String }
    type Thing { id: ID! name: String! secret: String }
    type Other { id: ID! }`;
  const thing = new TypeAccess('Thing', {
    readers: EVERYONE,
    writers: STAFF,
    fields: [
      [OPEN, 'id', 'gone'],
      [{ ...INTERNAL, read: roles('admin'), write: roles('admin') }, 'name'],
    ],
  });
  const half = new Policy([
    {
      types: [thing],
      operations: { 'Mutation.change': { roles: STAFF, scopes: [] } },
      inputs: { ChangeInput: thing },
    },
  ]);

  it('is told', () => {
    expect(policyFindings(parseSchema(SDL), half)).toEqual([
      'Query.thing is not listed: nobody may call it',
      'Thing.name must be nullable: sales_manager, sales, csm, service, finance, marketing, auditor may not read it',
      'Thing.secret is not listed: nobody reads it',
      'Other is not listed: nobody reads anything of it',
      'ChangeInput.note stands for no listed field of Thing: nobody may give it',
      'Thing.gone is listed, but there is no such field',
    ]);
  });

  it('is denied to everybody', async () => {
    const small = parseSchema(SDL);
    const change = small.getMutationType()!.getFields()['change']!;
    const query = small.getQueryType()!.getFields()['thing']!;
    change.resolve = query.resolve = () => 'reached';
    enforcePolicy(small, half);
    const secret = (
      small.getType('Thing') as { getFields(): Record<string, { resolve: Resolver }> }
    ).getFields()['secret']!;
    expect(await call(secret.resolve, {}, ...ROLES)).toBe('FORBIDDEN');
    expect(await call(query.resolve, {}, ...ROLES)).toBe('FORBIDDEN');
    expect(await call(change.resolve, { input: { id: '1', note: 'x' } }, ...ROLES)).toBe('FORBIDDEN');
    expect(await call(change.resolve, { input: { id: '1', name: 'x' } }, 'sales')).toBe('FORBIDDEN');
    expect(await call(change.resolve, { input: { id: '1', name: 'x' } }, 'admin')).toBe('done');
    expect(await call(change.resolve, { input: { id: '1' } }, 'sales')).toBe('done');
  });
});
