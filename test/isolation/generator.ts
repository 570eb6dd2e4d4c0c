import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { entityKeys } from '../tenancy/random-queries.js';
import type { Coverage } from './coverage.js';
import type { Argument, Asked, Tree } from './document.js';
import type { Random } from './random.js';
import type { Knowledge, ValueMaker } from './values.js';

type Field = GraphQLField<unknown, unknown>;

/** What a selection may still grow to. */
interface Room {
  readonly depth: number;
  /** Leaves that are asked for, of those that a type has. */
  readonly leaves: number;
}

const STRUCTURE = ['nodes', 'edges', 'node', 'pageInfo'];

/** Arguments that leave rows out. */
const NARROWING = ['search', 'filter'];

/** Makes operations from the schema: those things first that the caller has asked for least. */
export class Generator {
  private readonly keys = entityKeys();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: Random,
    private readonly knowledge: Knowledge,
    private readonly coverage: Coverage,
    private readonly values: ValueMaker,
  ) {}

  query(): Tree {
    const type = this.root(this.schema.getQueryType());
    const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
    const keyOf = ({ name }: Field) => `${type.name}.${name}`;
    // One list mostly, since what is wrong with one may take the answers of all away; records are told all the same.
    const chosen = [
      ...this.values.least(fields.filter(isNarrowed), keyOf, this.random.chance(0.7) ? 1 : 2),
      ...this.values.least(
        fields.filter((field) => !isNarrowed(field)),
        keyOf,
        this.random.below(4),
      ),
    ];
    return this.tree(
      'query',
      chosen.map((field, index) => this.asked(type, field, this.room(3), `found${index}`)),
    );
  }

  entities(): Tree {
    const [first] = this.values.least(this.keys, ({ type, key }) => `${type.name}@${key}`, 1);
    if (!first) throw new Error('The schema has no types with keys');
    const { type, key } = first;
    for (const noted of [`${type.name}@${key}`, 'Query._entities', 'Query._entities(representations)'])
      this.coverage.note(noted);
    const known = Array.from({ length: 1 + this.random.below(4) }, () => this.values.known(type.name, key));
    const representations = known.map((value) => ({ __typename: type.name, [key]: value ?? 'unknown' }));
    const [argument] = this.schema.getQueryType()?.getFields()['_entities']?.args ?? [];
    if (!argument) throw new Error('The schema is no subgraph');
    const args = [{ name: 'representations', type: argument.type, value: representations }];
    const below = this.selection(type, this.room(2));
    return {
      operation: 'query',
      literal: false,
      roots: [{ field: '_entities', alias: 'found', args, on: type.name, below }],
    };
  }

  mutation(): Tree {
    const type = this.root(this.schema.getMutationType());
    const chosen = this.values.least(
      Object.values(type.getFields()),
      ({ name }) => `${type.name}.${name}`,
      1,
    );
    return this.tree(
      'mutation',
      chosen.map((field) => this.asked(type, field, this.room(2), 'done')),
    );
  }

  subscription(): Tree {
    const type = this.root(this.schema.getSubscriptionType());
    const chosen = this.values.least(
      Object.values(type.getFields()),
      ({ name }) => `${type.name}.${name}`,
      1,
    );
    return this.tree(
      'subscription',
      chosen.map((field) => this.asked(type, field, this.room(2))),
    );
  }

  private root(type: GraphQLObjectType | null | undefined): GraphQLObjectType {
    if (!type) throw new Error('The schema has no such operations');
    return type;
  }

  private tree(operation: Tree['operation'], roots: readonly Asked[]): Tree {
    return { operation, roots, literal: this.random.chance(0.25) };
  }

  /** Most selections take all leaves; the others are small enough to come through where one field spoils the whole. */
  private room(depth: number): Room {
    return this.random.chance(0.7) ? { depth, leaves: 100 } : { depth: Math.min(depth, 1), leaves: 2 };
  }

  private asked(type: GraphQLObjectType, field: Field, room: Room, alias?: string): Asked {
    this.coverage.note(`${type.name}.${field.name}`);
    const target = getNamedType(field.type);
    const args = this.argumentsOf(type, field);
    const shared = { field: field.name, alias, args };
    if (isLeafType(target)) return shared;
    if (isObjectType(target)) return { ...shared, below: this.selection(target, room) };
    if (!isUnionType(target)) return { ...shared, below: [] };
    const member = this.random.pick(target.getTypes());
    return { ...shared, on: member.name, below: this.selection(member, room) };
  }

  private selection(type: GraphQLObjectType, room: Room): Asked[] {
    const fields = Object.values(type.getFields());
    const keyOf = ({ name }: Field) => `${type.name}.${name}`;
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const objects = fields.filter((field) => !isLeafType(getNamedType(field.type)));
    const structure = objects.filter(({ name }) => STRUCTURE.includes(name));
    // A page is read in one of its two forms.
    const form =
      structure.some(({ name }) => name === 'edges') && this.random.chance(0.5) ? 'nodes' : 'edges';
    const inside = structure.filter(({ name }) => structure.length === 1 || name !== form);
    // Values such as amounts lead nowhere and are asked for like leaves.
    const values = objects.filter((field) => isValue(getNamedType(field.type)));
    const relations = objects.filter((field) => !structure.includes(field) && !values.includes(field));
    const steps = room.depth > 0 ? 1 + this.random.below(3) : 0;
    const chosen = [
      ...this.values.least([...leaves, ...values], keyOf, room.leaves),
      ...this.values.least(relations, keyOf, steps),
    ];
    const below = { ...room, depth: room.depth - 1 };
    return [
      ...inside.map((field) => this.asked(type, field, room)),
      ...chosen.map((field) => this.asked(type, field, values.includes(field) ? room : below)),
    ];
  }

  private argumentsOf(type: GraphQLObjectType, field: Field): Argument[] {
    const chosen = this.chosenArguments(type, field);
    const node = getNamedType(field.type).name.replace(/Connection$/, '');
    const values = new Map<string, unknown>(
      chosen.map((argument) => [argument.name, this.argumentValue(argument, node, field)]),
    );
    const cursors = this.knowledge.cursors.get(node) ?? [];
    const side = ['after', 'before'].find((name) => values.has(name));
    if (side !== undefined && cursors.length > 0) {
      const { orderBy, cursor } = this.random.pick(cursors);
      values.set(side, cursor);
      if (field.args.some(({ name }) => name === 'orderBy')) values.set('orderBy', orderBy);
    }
    return field.args.flatMap((argument) => {
      if (!values.has(argument.name)) return [];
      this.coverage.note(`${type.name}.${field.name}(${argument.name})`);
      return [{ name: argument.name, type: argument.type, value: values.get(argument.name) }];
    });
  }

  /** Arguments that go together: one key, one kind of window, and any of the others. */
  private chosenArguments(type: GraphQLObjectType, field: Field): GraphQLArgument[] {
    const keyOf = ({ name }: GraphQLArgument) => `${type.name}.${field.name}(${name})`;
    const named = (...names: string[]) => field.args.filter(({ name }) => names.includes(name));
    const required = field.args.filter(isRequiredArgument);
    const keys = required.length === 0 ? this.values.least(named('id', 'code'), keyOf, 1) : [];
    const windows = [['first'], ['last'], ['first', 'after'], ['last', 'before'], ['first', 'offset']];
    const window = this.random.chance(0.5) ? this.random.pick(windows) : [];
    const rest = field.args.filter(
      (argument) =>
        !required.includes(argument) &&
        !['id', 'code', 'first', 'last', 'after', 'before', 'offset'].includes(argument.name),
    );
    // What is narrowed twice is mostly empty, whoever asks.
    const narrowing = named(...NARROWING);
    const chosen = this.random.chance(0.1) ? narrowing : this.values.least(narrowing, keyOf, 1);
    const chanceOf = (argument: GraphQLArgument) => {
      if (narrowing.includes(argument)) return chosen.includes(argument) ? 0.75 : 0;
      return argument.name === 'orderBy' ? 0.5 : 0.25;
    };
    const others = rest.filter(
      (argument) => this.coverage.isNew(keyOf(argument)) || this.random.chance(chanceOf(argument)),
    );
    return [...new Set([...required, ...keys, ...named(...window), ...others.slice(0, 2)])];
  }

  private argumentValue(argument: GraphQLArgument, node: string, field: Field): unknown {
    const { name, type } = argument;
    if (name === 'first' || name === 'last') return 1 + this.random.below(20);
    if (name === 'offset') return this.random.below(3);
    if (name === 'threshold') return 0;
    if (name === 'search') return this.values.word(node);
    if (name === 'period' && getNamedType(type).name === 'PeriodInput') {
      for (const part of ['from', 'to']) this.coverage.note(`PeriodInput.${part}`);
      return { from: '2026-01-01', to: '2026-12-31' };
    }
    if (name === 'requestId') return `drill-${this.random.below(1_000_000_000)}`;
    const about = field.name === 'customerChanged' ? 'Customer' : node;
    return this.values.value(type, about, name);
  }
}

/** Whether a field is a list of which rows can be left out. */
function isNarrowed({ args }: Field): boolean {
  return args.some(({ name }) => NARROWING.includes(name));
}

/** Whether a type is a value rather than a record: it leads to nothing but leaves. */
function isValue(type: unknown): boolean {
  return (
    isObjectType(type) &&
    !type.name.endsWith('Connection') &&
    !type.name.endsWith('Edge') &&
    Object.values(type.getFields()).every(
      (field) => isLeafType(getNamedType(field.type)) && field.args.length === 0,
    )
  );
}
