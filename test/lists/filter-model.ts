import fc from 'fast-check';
import { getNamedType, isEnumType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { indexForm } from '../../src/platform/encryption/blind-index.js';
import { camelCase, foreignKeyOf, inputType, listFields } from './list-fields.js';
import { VALUES, type Row } from './varied-records.js';

/** A filter as JSON, the way a client sends it. */
export type Filter = Readonly<Record<string, unknown>>;

/** A tenant's visible rows by type. */
export type World = ReadonlyMap<string, readonly Row[]>;

/** What a field of a filter input stands for. */
type Member =
  | { readonly kind: 'all' | 'any' | 'not'; readonly name: string }
  | { readonly kind: 'value'; readonly name: string; readonly operators: GraphQLInputObjectType }
  | { readonly kind: 'one' | 'many'; readonly name: string; readonly target: string };

const LOGIC: Readonly<Record<string, 'all' | 'any' | 'not'>> = { and: 'all', or: 'any', not: 'not' };

function membersOf(node: string): Member[] {
  return Object.values(inputType(`${node}Filter`).getFields()).map(({ name, type }): Member => {
    const logic = LOGIC[name];
    if (logic) return { kind: logic, name };
    const given = getNamedType(type);
    if (!isInputObjectType(given)) throw new Error(`${node}Filter.${name} takes no conditions`);
    const fields = given.getFields();
    if (fields['eq']) return { kind: 'value', name, operators: given };
    const [kind, target] = fields['some']
      ? (['many', getNamedType(fields['some'].type).name] as const)
      : (['one', given.name] as const);
    return { kind, name, target: target.slice(0, -'Filter'.length) };
  });
}

export function valueMembersOf(node: string) {
  return membersOf(node).filter((member) => member.kind === 'value');
}

/** Values that no row has, to try each operator with; lists and wildcards stand for themselves. */
const OTHERS: Readonly<Record<string, readonly unknown[]>> = {
  IDFilter: ['01890000-0000-7000-8000-000000000000'],
  StringFilter: ['', '%', '_', '乙', '\\', 'nothing', "o'clock"],
  IntFilter: [-1, 0, 2147483647],
  FloatFilter: [-1, 0.3, 1e3],
  DecimalFilter: ['-1', '0.3', '999999999999999.9999'],
  DateFilter: ['1999-12-31', '2026-03-01'],
  DateTimeFilter: ['1999-12-31T00:00:00Z', '2026-03-01T12:00:00+08:00'],
  BooleanFilter: [true, false],
};

/** Values to compare a property with: what rows hold, and what they don't. */
function operands(world: World, node: string, property: string, operators: GraphQLInputObjectType) {
  const type = getNamedType(operators.getFields()['eq']!.type);
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  // Anything that is neither is refused.
  if (operators.name === 'ExactMatchFilter') return VALUES[property === 'email' ? 'email' : 'phone'] ?? [];
  const held = (world.get(node) ?? []).map((row) => row[property]).filter((value) => value != null);
  const sent = held.map((value) => {
    if (value instanceof Date) return value.toISOString();
    return operators.name === 'FloatFilter' ? Number(value) : value;
  });
  return [...new Set(sent), ...(OTHERS[operators.name] ?? [])];
}

/** An operator with an operand, for one property. */
export function conditionArbitrary(
  world: World,
  node: string,
  { name, operators }: { name: string; operators: GraphQLInputObjectType },
  operator: string,
): fc.Arbitrary<Filter> {
  const operand = fc.constantFrom(...operands(world, node, name, operators));
  const argument: fc.Arbitrary<unknown> =
    operator === 'isNull'
      ? fc.boolean()
      : operator === 'in'
        ? fc.array(operand, { maxLength: 4 })
        : operator === 'contains' || operator === 'startsWith'
          ? operand.chain((text) => pieceOf(String(text), operator === 'startsWith'))
          : operand;
  return argument.map((value) => ({ [operator]: value }));
}

function pieceOf(text: string, fromStart: boolean): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }), fc.constantFrom('', 'upper', 'lower'))
    .map(([a, b, letters]) => {
      const piece = fromStart ? text.slice(0, a) : text.slice(Math.min(a, b), Math.max(a, b));
      return letters === 'upper' ? piece.toUpperCase() : letters === 'lower' ? piece.toLowerCase() : piece;
    });
}

/** Any filter of a type: `nesting` levels of and, or and not, with at most `hops` steps into relations. */
export function filterArbitrary(world: World, node: string, nesting = 3, hops = 1): fc.Arbitrary<Filter> {
  const members = membersOf(node);
  const conditions = members.flatMap((member) =>
    member.kind === 'value' ? [fc.constant(member.name).chain(() => condition(world, node, member))] : [],
  );
  const inner = () => filterArbitrary(world, node, nesting - 1, hops);
  const logic =
    nesting === 0
      ? []
      : [
          fc.array(fc.constant(null).chain(inner), { maxLength: 3 }).map((and) => ({ and })),
          fc.array(fc.constant(null).chain(inner), { maxLength: 3 }).map((or) => ({ or })),
          fc
            .constant(null)
            .chain(inner)
            .map((not) => ({ not })),
        ];
  const relations =
    hops === 0
      ? []
      : members.flatMap((member) =>
          member.kind === 'one' || member.kind === 'many' ? [related(world, member, nesting, hops)] : [],
        );
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.oneof(...conditions) },
    ...(logic.length > 0 ? [{ weight: 2, arbitrary: fc.oneof(...logic) }] : []),
    ...(relations.length > 0 ? [{ weight: 2, arbitrary: fc.oneof(...relations) }] : []),
  );
  return fc.array(part, { maxLength: 3 }).map((parts) => Object.assign({}, ...parts) as Filter);
}

function condition(world: World, node: string, member: Member & { kind: 'value' }): fc.Arbitrary<Filter> {
  const operators = Object.keys(member.operators.getFields());
  return fc
    .uniqueArray(fc.constantFrom(...operators), { minLength: 1, maxLength: 2 })
    .chain((names) => fc.tuple(...names.map((name) => conditionArbitrary(world, node, member, name))))
    .map((parts) => ({ [member.name]: Object.assign({}, ...parts) as Filter }));
}

function related(
  world: World,
  { kind, name, target }: Member & { kind: 'one' | 'many' },
  nesting: number,
  hops: number,
): fc.Arbitrary<Filter> {
  const filter = fc
    .constant(null)
    .chain(() => filterArbitrary(world, target, Math.min(nesting, 1), hops - 1));
  if (kind === 'one') return filter.map((value) => ({ [name]: value }));
  return fc.record({ some: filter, none: filter }, { requiredKeys: [] }).map((value) => ({ [name]: value }));
}

/** Whether a row meets a filter, told without SQL. What is missing meets no comparison, so `not` gives the rest. */
export function meets(world: World, node: string, row: Row, filter: Filter): boolean {
  return membersOf(node).every((member) => {
    const value = filter[member.name];
    if (value === undefined) return true;
    switch (member.kind) {
      case 'all':
        return (value as Filter[]).every((part) => meets(world, node, row, part));
      case 'any':
        return (value as Filter[]).some((part) => meets(world, node, row, part));
      case 'not':
        return !meets(world, node, row, value as Filter);
      case 'value':
        return Object.entries(value as Filter).every(([operator, operand]) =>
          holds(operator, member.operators.name, row[member.name], operand),
        );
      case 'one':
        return (world.get(member.target) ?? []).some(
          (other) =>
            other['id'] === row[`${member.name}Id`] && meets(world, member.target, other, value as Filter),
        );
      case 'many': {
        const list = listFields.find(({ name }) => name === `${node}.${member.name}`);
        const key = camelCase(foreignKeyOf(list ?? { name: `${node}.${member.name}`, parent: node }));
        const children = (world.get(member.target) ?? []).filter((child) => child[key] === row['id']);
        const { some, none } = value as { some?: Filter; none?: Filter };
        return (
          (!some || children.some((child) => meets(world, member.target, child, some))) &&
          (!none || !children.some((child) => meets(world, member.target, child, none)))
        );
      }
      default:
        throw new Error('unknown kind of filter member');
    }
  });
}

function holds(operator: string, type: string, held: unknown, operand: unknown): boolean {
  if (operator === 'isNull') return (held === null) === operand;
  if (held === null || held === undefined) return false;
  const value = comparable(type, held);
  if (operator === 'in') return (operand as unknown[]).some((item) => comparable(type, item) === value);
  const other = comparable(type, operand);
  switch (operator) {
    case 'eq':
      return value === other;
    case 'contains':
      return String(value).toLowerCase().includes(String(other).toLowerCase());
    case 'startsWith':
      return String(value).toLowerCase().startsWith(String(other).toLowerCase());
    case 'gt':
      return value > other;
    case 'gte':
      return value >= other;
    case 'lt':
      return value < other;
    case 'lte':
      return value <= other;
    default:
      throw new Error(`no meaning is known for the operator ${operator}`);
  }
}

function comparable(type: string, value: unknown): number | string | boolean {
  if (type === 'DateTimeFilter') return value instanceof Date ? value.getTime() : Date.parse(String(value));
  if (type === 'FloatFilter' || type === 'DecimalFilter' || type === 'IntFilter') return Number(value);
  if (type === 'ExactMatchFilter')
    return indexForm('email', String(value)) ?? indexForm('phone', String(value)) ?? '';
  return value as string | boolean;
}
