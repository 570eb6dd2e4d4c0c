import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLFieldMap,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchema } from '../../src/schema.js';

export const schema: GraphQLSchema = buildSchema();

/** A field that gives an ordered, filtered list; found in the schema, so that a new list is tested without being named. */
export interface ListField {
  /** Such as `Query.customers`. */
  readonly name: string;
  /** Type that has the field; undefined for a root field. */
  readonly parent: string | undefined;
  readonly field: string;
  /** Type of the listed records. */
  readonly node: string;
  readonly paged: boolean;
  readonly orderFields: readonly string[];
}

export interface OrderBy {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  readonly nulls: 'FIRST' | 'LAST';
}

/** Columns that hold the parent's id where they are not named after the parent's type. */
const FOREIGN_KEYS: Readonly<Record<string, string>> = { 'User.customers': 'owner_id' };

export function objectTypes(): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(isObjectType);
}

export function inputType(name: string): GraphQLInputObjectType {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`The schema has no input type ${name}`);
  return type;
}

function fieldsTakingOrder(type: GraphQLObjectType): ListField[] {
  const fields: GraphQLFieldMap<unknown, unknown> = type.getFields();
  return Object.values(fields).flatMap((field) => {
    const order = field.args.find(({ name }) => name === 'orderBy');
    if (!order) return [];
    const orderField = getNamedType(
      inputType(getNamedType(order.type).name).getFields()['field']?.type ?? order.type,
    );
    if (!isEnumType(orderField)) throw new Error(`${type.name}.${field.name}: orderBy has no enum of fields`);
    const given = getNamedType(field.type);
    const paged = given.name.endsWith('Connection');
    return [
      {
        name: `${type.name}.${field.name}`,
        parent: type === schema.getQueryType() ? undefined : type.name,
        field: field.name,
        node: paged ? given.name.slice(0, -'Connection'.length) : given.name,
        paged,
        orderFields: orderField.getValues().map(({ name }) => name),
      },
    ];
  });
}

export const listFields: readonly ListField[] = objectTypes().flatMap(fieldsTakingOrder);
export const rootLists: readonly ListField[] = listFields.filter(({ parent }) => parent === undefined);
export const nestedLists: readonly ListField[] = listFields.filter(({ parent }) => parent !== undefined);

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter, place: number) => `${place > 0 ? '_' : ''}${letter.toLowerCase()}`);
}

export function camelCase(name: string): string {
  return name.toLowerCase().replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The table of a type: its root list's name in snake case. */
export function tableOf(node: string): string {
  const root = rootLists.find((list) => list.node === node);
  if (!root) throw new Error(`${node} has no root list to take its table's name from`);
  return snakeCase(root.field);
}

/** The column of a list's rows that holds the parent's id. */
export function foreignKeyOf({ name, parent }: Pick<ListField, 'name' | 'parent'>): string {
  return FOREIGN_KEYS[name] ?? `${snakeCase(parent ?? '')}_id`;
}

/**
 * A query of one list, given `arguments` as variables: the whole answer of a root list stands in `list`, that of a
 * nested list in `_entities[0].list`.
 */
export function listQuery(list: ListField, selection: string): string {
  const paging: Record<string, string> = list.paged
    ? { first: 'Int', after: 'String', last: 'Int', before: 'String', offset: 'Int' }
    : {};
  const types: Record<string, string> = {
    ...paging,
    search: 'String',
    filter: `${list.node}Filter`,
    orderBy: `[${list.node}Order!]`,
  };
  const declared = Object.entries(types).map(([name, type]) => `$${name}: ${type}`);
  const passed = Object.keys(types).map((name) => `${name}: $${name}`);
  const field = `list: ${list.field}(${passed.join(', ')}) { ${selection} }`;
  return list.parent === undefined
    ? `query (${declared.join(', ')}) { ${field} }`
    : `query ($parents: [_Any!]!, ${declared.join(', ')}) {
        _entities(representations: $parents) { ... on ${list.parent} { ${field} } }
      }`;
}
