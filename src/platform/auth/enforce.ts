import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  OperationTypeNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { forbidden, forbiddenField } from '../errors/errors.js';
import { guardField } from './field-guard.js';
import { DENIED } from './grant.js';
import type { Identity } from './identity.js';
import { refusalOf } from './operation-access.js';
import { UNGUARDED, type Policy } from './policy.js';
import type { Viewer } from './viewer.js';

interface Context {
  readonly viewer: Viewer;
  readonly identity: Identity;
}
type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;
type Entities = Iterable<unknown>;

/**
 * Makes every field of the schema keep to the policy: operations before they begin, fields of records when their turn
 * comes. What the policy does not list is denied to everybody.
 */
export function enforcePolicy(schema: GraphQLSchema, policy: Policy): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    const operation = Object.values(OperationTypeNode).find((kind) => schema.getRootType(kind) === type);
    for (const field of Object.values(type.getFields())) {
      if (operation) guardOperation(policy, operation, type.name, field);
      else guardField(type.name, field, policy.types.get(type.name)?.fields.get(field.name) ?? DENIED);
    }
  }
  const entities = schema.getQueryType()?.getFields()['_entities'];
  if (entities) guardEntities(policy, entities);
  schema.extensions = { ...schema.extensions, policy };
}

/** The policy that the schema keeps to. */
export function policyOf(schema: GraphQLSchema): Policy {
  const policy = schema.extensions['policy'];
  if (policy === undefined) throw new Error('The schema keeps to no policy');
  return policy as Policy;
}

function guardOperation(policy: Policy, operation: OperationTypeNode, typeName: string, field: Field): void {
  const name = `${typeName}.${field.name}`;
  if (UNGUARDED.has(name)) return;
  const access = policy.operations.get(name) ?? { roles: 0, scopes: [] };
  const isMutation = operation === OperationTypeNode.MUTATION;
  const check = ({ viewer, identity }: Context, args: Readonly<Record<string, unknown>>) => {
    const refusal = refusalOf(access, identity, viewer.roles);
    // What else a query asks for is answered; of a mutation nothing is left.
    if (refusal !== undefined) throw isMutation ? forbidden(refusal) : forbiddenField(refusal);
    if (isMutation) {
      for (const { name: argument, type } of field.args)
        assertMayGive(policy, viewer, type, args[argument], argument);
    }
  };
  const guarded = (resolve: Resolver): Resolver => {
    return (root, args, context, info) => {
      check(context, args);
      return resolve(root, args, context, info);
    };
  };
  if (field.resolve) field.resolve = guarded(field.resolve as Resolver) as typeof field.resolve;
  if (field.subscribe) field.subscribe = guarded(field.subscribe as Resolver) as typeof field.subscribe;
}

/** @throws GraphQLError FORBIDDEN naming the first field of an input that the roles may not write */
function assertMayGive(
  policy: Policy,
  viewer: Viewer,
  type: GraphQLInputType,
  value: unknown,
  path: string,
): void {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || value === null || value === undefined) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      assertMayGive(policy, viewer, named, item, `${path}.${index}`);
    });
    return;
  }
  for (const [name, given] of Object.entries(value)) {
    const inner = named.getFields()[name];
    if (!inner || given === undefined) continue;
    const writers = policy.writersOf(named.name, name);
    if (writers !== undefined && (writers & viewer.roles) === 0) {
      throw forbidden(`${path}.${name} is not for your roles to write`);
    }
    assertMayGive(policy, viewer, inner.type, given, `${path}.${name}`);
  }
}

/** Refuses representations of types that the caller must not know of, each at its place. */
function guardEntities(policy: Policy, field: Field): void {
  const resolve = field.resolve as Resolver;
  const guarded: Resolver = (root, args, context, info) => {
    const representations = args['representations'] as readonly { readonly __typename?: string }[];
    const refused = representations.map((representation) => {
      const name = representation.__typename ?? '';
      const readers = policy.types.get(name)?.readers ?? 0;
      return (readers & context.viewer.roles) === 0
        ? forbiddenField(`${name} is not for your roles`)
        : undefined;
    });
    if (refused.every((refusal) => refusal === undefined)) return resolve(root, args, context, info);
    const allowed = representations.filter((_, index) => refused[index] === undefined);
    const found = [...(resolve(root, { ...args, representations: allowed }, context, info) as Entities)];
    return refused.map((refusal) => refusal ?? found.shift());
  };
  field.resolve = guarded as typeof field.resolve;
}
