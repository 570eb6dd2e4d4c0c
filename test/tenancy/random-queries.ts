import fc from 'fast-check';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Kind,
  type GraphQLArgument,
  type GraphQLObjectType,
} from 'graphql';
import { filterArbitrary, type World } from '../lists/filter-model.js';
import {
  listFields,
  listQuery,
  objectTypes,
  rootLists,
  schema,
  tableOf,
  type ListField,
} from '../lists/list-fields.js';
import { visibleRows, type Row } from '../lists/varied-records.js';
import type { TestService } from '../support/service.js';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the asking tenant knows: all of its own and, somehow, all of another tenant's. */
export interface Leaked {
  /** Rows of both tenants by type. */
  readonly world: World;
  readonly words: readonly string[];
  /** Cursors by listed type, each with the order it was made for. */
  readonly cursors: ReadonlyMap<string, readonly { orderBy: readonly object[]; cursor: string }[]>;
}

/** Types without a root list that can be put in order, and their tables. */
const WITHOUT_ROOT = [
  ['OpportunityStageChange', 'opportunity_stage_changes'],
  ['CustomerAssignment', 'customer_assignments'],
  ['ImportJob', 'import_jobs'],
] as const;

/** Every row of the tenants by type. */
export async function worldOf(service: TestService, tenants: readonly string[]): Promise<World> {
  const world = new Map<string, Row[]>();
  const tables = rootLists.map(({ node }) => [node, tableOf(node)] as const);
  for (const [node, table] of [...tables, ...WITHOUT_ROOT]) {
    world.set(node, (await Promise.all(tenants.map((tenant) => visibleRows(service, table, tenant)))).flat());
  }
  return world;
}

/** Cursors of a tenant's lists, in some orders. */
export async function cursorsOf(service: TestService, tenant: string): Promise<Leaked['cursors']> {
  const made = rootLists.map(
    async (list) => [list.node, await cursorsOfList(service, tenant, list)] as const,
  );
  return new Map(await Promise.all(made));
}

async function cursorsOfList(service: TestService, tenant: string, list: ListField) {
  const orders = [[], ...list.orderFields.slice(0, 4).map((field) => [{ field, direction: 'DESC' }])];
  const made = orders.map(async (orderBy) => {
    const { data } = await service.query<{ list: { edges: { cursor: string }[] } }>(
      tenant,
      listQuery(list, 'edges { cursor }'),
      { orderBy },
    );
    return data!.list.edges.slice(0, 3).map(({ cursor }) => ({ orderBy, cursor }));
  });
  return (await Promise.all(made)).flat();
}

/** A part of a query and the variables it needs: their types and values. */
interface Part {
  readonly text: string;
  readonly variables: readonly { readonly name: string; readonly type: string; readonly value: unknown }[];
}

let variables = 0;

function argument(field: string, { name, type }: GraphQLArgument, value: unknown): Part {
  variables += 1;
  const variable = `${field}_${name}_${variables}`;
  return { text: `${name}: $${variable}`, variables: [{ name: variable, type: String(type), value }] };
}

function join(parts: readonly Part[], text: (texts: readonly string[]) => string): Part {
  return {
    text: text(parts.map((part) => part.text)),
    variables: parts.flatMap((part) => part.variables),
  };
}

/** The id or code of some record of either tenant. */
function keyValue({ world }: Leaked, node: string, key: string): fc.Arbitrary<unknown> {
  return fc.constantFrom(...(world.get(node) ?? []).map((row) => row[key]));
}

/** Values for a list's arguments; cursors come with the order they were made for. */
function listValues(
  leaked: Leaked,
  node: string,
  orderFields: readonly string[],
): fc.Arbitrary<Record<string, unknown>> {
  const size = fc.nat({ max: 10 });
  const orderBy = fc.array(
    fc.record({ field: fc.constantFrom(...orderFields), direction: fc.constantFrom('ASC', 'DESC') }),
    { maxLength: 1 },
  );
  const window = fc.oneof(
    fc.record({ first: size, orderBy }, { requiredKeys: [] }),
    fc.record({ last: size, orderBy }),
    fc.record({ first: size, offset: size, orderBy }),
    fc
      .tuple(fc.constantFrom(...(leaked.cursors.get(node) ?? [])), fc.constantFrom('after', 'before'), size)
      .map(([{ orderBy: made, cursor }, side, first]) => ({ orderBy: made, [side]: cursor, first })),
  );
  const narrowing = fc.record(
    { search: fc.constantFrom(...leaked.words), filter: filterArbitrary(leaked.world, node, 2) },
    { requiredKeys: [] },
  );
  return fc.tuple(window, narrowing).map(([page, rest]) => ({ ...page, ...rest }));
}

/** Values for a report's arguments: periods, some of them upside down, and owners of either tenant. */
function reportValues(leaked: Leaked): fc.Arbitrary<Record<string, unknown>> {
  const [from, to] = [
    fc.constantFrom('2024-05-01', '2026-01-01'),
    fc.constantFrom('2026-01-01', '2026-12-31'),
  ];
  return fc.record(
    {
      period: fc.oneof(
        { weight: 20, arbitrary: fc.record({ from, to }) },
        { weight: 1, arbitrary: fc.constant({ from: '2026-01-02', to: '2026-01-01' }) },
      ),
      ownerId: keyValue(leaked, 'User', 'id'),
      timezone: fc.constantFrom('Asia/Shanghai', 'UTC'),
    },
    { requiredKeys: ['period'] },
  );
}

/** Values for the preview of a merge: customers of either tenant. */
function mergeValues(leaked: Leaked): fc.Arbitrary<Record<string, unknown>> {
  const id = keyValue(leaked, 'Customer', 'id');
  return fc
    .record({ survivorId: id, mergedIds: fc.array(id, { minLength: 1, maxLength: 3 }) })
    .map((input) => ({ input }));
}

function argumentValues(
  leaked: Leaked,
  type: GraphQLObjectType,
  field: string,
): fc.Arbitrary<Record<string, unknown>> {
  const list = listFields.find(({ name }) => name === `${type.name}.${field}`);
  if (list) return listValues(leaked, list.node, list.orderFields);
  const args = type.getFields()[field]?.args ?? [];
  const node = getNamedType(type.getFields()[field]!.type).name;
  const by = (key: string) => keyValue(leaked, node, key).map((value) => ({ [key]: value }));
  const names = args.map(({ name }) => name);
  if (names.includes('period')) return reportValues(leaked);
  if (names.includes('input')) return mergeValues(leaked);
  if (names.includes('customerId'))
    return keyValue(leaked, 'Customer', 'id').map((customerId) => ({ customerId, threshold: 0 }));
  const unknown = args.find((arg) => isRequiredArgument(arg) && arg.name !== 'id' && arg.name !== 'code');
  if (unknown) throw new Error(`${type.name}.${field}(${unknown.name}:) needs values to be tried with`);
  if (names.includes('code')) return fc.oneof(by('id'), by('code'));
  return names.includes('id') ? by('id') : fc.constant({});
}

/** A field with random arguments and a random selection below it. */
function fieldPart(
  leaked: Leaked,
  type: GraphQLObjectType,
  field: string,
  depth: number,
): fc.Arbitrary<Part> {
  const { args, type: given } = type.getFields()[field]!;
  const target = getNamedType(given);
  const below = isObjectType(target)
    ? selectionPart(leaked, target, depth - 1)
    : fc.constant({ text: '', variables: [] });
  return fc.tuple(argumentValues(leaked, type, field), below).map(([values, selection]) => {
    const passed = args.flatMap((arg) =>
      arg.name in values ? [argument(field, arg, values[arg.name])] : [],
    );
    const called = join(passed, (texts) => (texts.length === 0 ? field : `${field}(${texts.join(', ')})`));
    return join([called, selection], (texts) => texts.join(' '));
  });
}

/** All plain fields of a type and, while depth is left, some of its relations; each relation under a name of its own. */
function selectionPart(leaked: Leaked, type: GraphQLObjectType, depth: number): fc.Arbitrary<Part> {
  const fields = Object.values(type.getFields());
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const further = fields.filter((field) => isObjectType(getNamedType(field.type))).map(({ name }) => name);
  // A page is read in one of its two forms; neither leads further by itself.
  const structure = further.filter((name) => ['nodes', 'edges', 'node', 'pageInfo'].includes(name));
  const form = structure.includes('edges')
    ? fc.constantFrom(['nodes', 'pageInfo'], ['edges', 'pageInfo'])
    : fc.constant(structure);
  const relations = depth > 0 ? further.filter((name) => !structure.includes(name)) : [];
  return fc
    .tuple(form, fc.subarray(relations, { maxLength: Math.min(relations.length, 3) }))
    .chain(([inside, names]) =>
      fc.tuple(
        ...inside.map((name) => fieldPart(leaked, type, name, depth + 1)),
        ...names.map((name) => fieldPart(leaked, type, name, depth)),
      ),
    )
    .map((parts) => join(parts, (texts) => `{ ${['__typename', ...plain, ...texts].join(' ')} }`));
}

function operation({ text, variables: used }: Part): Operation {
  const declared = used.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  return {
    query: declared === '' ? `query ${text}` : `query (${declared}) ${text}`,
    variables: Object.fromEntries(used.map(({ name, value }) => [name, value])),
  };
}

/** The fields of `Query` that read business data. */
export function rootFields(): string[] {
  return Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => !name.startsWith('_'));
}

export function rootOperation(leaked: Leaked, field: string): fc.Arbitrary<Operation> {
  return fieldPart(leaked, schema.getQueryType()!, field, 3).map((part) =>
    operation({ ...part, text: `{ found: ${part.text} }` }),
  );
}

/** Types with a federation key, and the fields of each key. */
export function entityKeys(): { type: GraphQLObjectType; key: string }[] {
  return objectTypes().flatMap((type) =>
    [type.astNode, ...type.extensionASTNodes]
      .flatMap((node) => node?.directives ?? [])
      .filter(({ name }) => name.value === 'key')
      .flatMap(({ arguments: given = [] }) => given)
      .flatMap(({ name, value }) =>
        name.value === 'fields' && value.kind === Kind.STRING ? [value.value] : [],
      )
      .map((key) => ({ type, key })),
  );
}

export function entityOperation(
  leaked: Leaked,
  type: GraphQLObjectType,
  key: string,
): fc.Arbitrary<Operation> {
  const values = keyValue(leaked, type.name, key);
  const representations = fc
    .array(values, { minLength: 1, maxLength: 5 })
    .map((keys) => keys.map((value) => ({ __typename: type.name, [key]: value })));
  return fc.tuple(representations, selectionPart(leaked, type, 2)).map(([given, selection]) =>
    operation({
      text: `{ found: _entities(representations: $representations) { ... on ${type.name} ${selection.text} } }`,
      variables: [{ name: 'representations', type: '[_Any!]!', value: given }, ...selection.variables],
    }),
  );
}
