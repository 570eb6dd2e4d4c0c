import {
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { roleNames, STAFF, type RoleBits } from './grant.js';
import { COMMAND, UNGUARDED, type Policy } from './policy.js';

/** Names in filters that join conditions, and are no properties. */
const JOINTS: ReadonlySet<string> = new Set(['and', 'or', 'not']);

/**
 * What is wrong between schema and policy, in words: what is listed nowhere, what is listed and does not exist, what is
 * granted to somebody who does not get there, and fields that could not be null for those who may not read them.
 */
export function policyFindings(schema: GraphQLSchema, policy: Policy): string[] {
  const roots = new Map(
    Object.values(OperationTypeNode).map((operation) => [schema.getRootType(operation)?.name, operation]),
  );
  const objects = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('_'),
  );
  return [
    ...objects.flatMap((type) => {
      const operation = roots.get(type.name);
      return operation
        ? operationFindings(policy, type, operation === OperationTypeNode.QUERY)
        : typeFindings(policy, type);
    }),
    ...inputFindings(schema, policy),
    ...filterFindings(schema, policy),
    ...staleFindings(schema, policy),
  ];
}

function operationFindings(policy: Policy, root: GraphQLObjectType, answersInParts: boolean): string[] {
  return Object.values(root.getFields()).flatMap(({ name, type }) => {
    const operation = `${root.name}.${name}`;
    if (UNGUARDED.has(operation)) return [];
    const access = policy.operations.get(operation);
    if (!access) return [`${operation} is not listed: nobody may call it`];
    const beyond = beyondReaders(policy, getNamedType(type).name, access.roles);
    const refused = STAFF & ~access.roles;
    return [
      ...(beyond === 0 ? [] : [`${operation} is for ${names(beyond)}, who may not read what it gives`]),
      ...(answersInParts && refused !== 0 && isNonNullType(type)
        ? [`${operation} must be nullable: ${names(refused)} may not call it`]
        : []),
    ];
  });
}

function typeFindings(policy: Policy, object: GraphQLObjectType): string[] {
  const access = policy.types.get(object.name);
  if (!access) return [`${object.name} is not listed: nobody reads anything of it`];
  return Object.values(object.getFields()).flatMap(({ name, type }) => {
    const field = `${object.name}.${name}`;
    const grant = access.fields.get(name);
    if (!grant) return [`${field} is not listed: nobody reads it`];
    const beyond = beyondReaders(policy, getNamedType(type).name, grant.read);
    const without = access.readers & STAFF & ~(grant.read | grant.masked);
    return [
      ...(beyond === 0 ? [] : [`${field} is for ${names(beyond)}, who may not read what it gives`]),
      ...(without !== 0 && isNonNullType(type)
        ? [`${field} must be nullable: ${names(without)} may not read it`]
        : []),
      ...(grant.masked !== 0 && getNamedType(type).name !== 'String'
        ? [`${field} is masked for ${names(grant.masked)}, but only texts can be`]
        : []),
    ];
  });
}

/** Those of the roles that may not read a type that is listed. */
function beyondReaders(policy: Policy, typeName: string, bits: RoleBits): RoleBits {
  const target = policy.types.get(typeName);
  return target ? bits & ~target.readers : 0;
}

function inputFindings(schema: GraphQLSchema, policy: Policy): string[] {
  const seen = new Set<string>();
  const look = (name: string): string[] => {
    const input = schema.getType(name);
    if (!isInputObjectType(input) || seen.has(name)) return [];
    seen.add(name);
    const written = policy.inputs.get(name);
    if (written === undefined) return [`${name} is not listed: nobody may give it`];
    return Object.values(input.getFields()).flatMap((field) => [
      ...(written !== COMMAND &&
      policy.writersOf(name, field.name) !== undefined &&
      !written.knows(field.name)
        ? [`${name}.${field.name} stands for no listed field of ${written.name}: nobody may give it`]
        : []),
      ...look(getNamedType(field.type).name),
    ]);
  };
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return mutations.flatMap(({ args }) => args.flatMap(({ type }) => look(getNamedType(type).name)));
}

function filterFindings(schema: GraphQLSchema, policy: Policy): string[] {
  return [...policy.types.values()].flatMap((access) => {
    const filter = schema.getType(`${access.name}Filter`);
    if (!isInputObjectType(filter)) return [];
    return Object.keys(filter.getFields())
      .filter((name) => !JOINTS.has(name) && !access.knows(name))
      .map(
        (name) => `${filter.name}.${name} stands for no listed field of ${access.name}: nobody may use it`,
      );
  });
}

function staleFindings(schema: GraphQLSchema, policy: Policy): string[] {
  const fields = [...policy.types.values()].flatMap((access) => {
    const type = schema.getType(access.name);
    if (!isObjectType(type)) return [`${access.name} is listed, but there is no such type`];
    return [...access.fields.keys()]
      .filter((field) => !(field in type.getFields()))
      .map((field) => `${access.name}.${field} is listed, but there is no such field`);
  });
  const operations = [...policy.operations.keys()]
    // Routes are compared with the contract of the HTTP interface.
    .filter((name) => !name.includes(' '))
    .filter((name) => {
      const [root = '', field = ''] = name.split('.');
      const type = schema.getType(root);
      return !isObjectType(type) || !(field in type.getFields());
    });
  const inputs = [...policy.inputs.keys()].filter((name) => !isInputObjectType(schema.getType(name)));
  return [
    ...fields,
    ...[...operations, ...inputs].map((name) => `${name} is listed, but there is no such thing`),
  ];
}

function names(bits: RoleBits): string {
  return roleNames(bits).join(', ');
}
