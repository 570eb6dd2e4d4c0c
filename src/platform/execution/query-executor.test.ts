import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { QueryExecutor } from './query-executor.js';

/** Every place in which a value can stand: nullable or not, alone or listed, of a leaf, object or abstract type. */
const SDL = /* GraphQL */ `
  enum Colour {
    RED
    GREEN
  }
  interface Named {
    name: String
  }
  type Cat implements Named {
    name: String
    lives: Int!
    thing: Thing
  }
  type Dog implements Named {
    name: String
    colour: Colour
    thing: Thing!
  }
  union Pet = Cat | Dog
  type Thing {
    id: ID!
    text: String
    number: Int
    ratio: Float
    flag: Boolean
    colour: Colour!
    method(plus: Int = 1): Int
    texts: [String!]
    sure: [Int!]!
    matrix: [[Boolean]]
    thing: Thing
    mustThing: Thing!
    things: [Thing]
    mustThings: [Thing!]!
    pet: Pet
    named: Named
    pets: [Pet!]
    echo(text: String, number: Int! = 7, colour: Colour): String
  }
  type Query {
    thing: Thing
    mustThing: Thing!
    things: [Thing!]
  }
`;

/** What a resolver does; which of these, its place in the answer and the seed decide. */
const BEHAVIOURS = ['value', 'value', 'value', 'value', 'later', 'null', 'throw', 'reject', 'error'] as const;

function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619) >>> 0;
  return value;
}

const LEAVES: Readonly<Record<string, readonly unknown[]>> = {
  ID: ['a', 7],
  String: ['plain', 'quote " and \\ and\n', '中文 \u2028', '', 'lone \ud800 half', 12],
  Int: [0, -5, 2147483647, 1.5, 'no number'],
  Float: [0.5, 3, Number.NaN],
  Boolean: [true, false],
  Colour: ['RED', 'GREEN', 'BLUE'],
};

/** Resolves every field by the seed: values, promises, nulls and failures of all kinds, the same each time. */
function resolverOf(
  typeText: string,
  seed: number,
  listsWait: boolean,
): GraphQLFieldResolver<unknown, unknown> {
  return (_source, args, _context, info) => {
    const path: (string | number)[] = [];
    for (let at: typeof info.path | undefined = info.path; at; at = at.prev) path.push(at.key);
    const place = path.join('.');
    const pick = <Value>(values: readonly Value[], salt: string): Value =>
      values[hash(`${seed} ${place} ${salt}`) % values.length]!;
    if (info.fieldName === 'echo') return JSON.stringify(args);
    const value = (type: string, salt: string): unknown => {
      const bare = type.replace(/!$/, '');
      if (bare.startsWith('[')) {
        if (pick([1, 2, 3, 4, 5], `${salt} list`) === 5) return 'no list';
        const items = Array.from({ length: hash(`${seed} ${place} ${salt} length`) % 4 }, (_, index) =>
          act(bare.slice(1, -1), `${salt}${index}`),
        );
        return pick([items, items, new Set(items)], `${salt} set`);
      }
      const leaves = LEAVES[bare];
      if (leaves) return pick(leaves, `${salt} leaf`);
      const type_ =
        bare === 'Pet' || bare === 'Named' ? pick(['Cat', 'Dog', 'Cat', 'Thing'], `${salt} pet`) : bare;
      return {
        __typename: type_,
        id: place,
        name: 'n',
        text: 't',
        colour: 'RED',
        lives: 9,
        number: 3,
        method: ({ plus }: { plus: number }) => 1 + plus,
      };
    };
    const act = (type: string, salt: string): unknown => {
      const behaviour = pick(BEHAVIOURS, salt);
      const waits = behaviour === 'later' || behaviour === 'reject';
      const listed = salt !== '' || path.some((key) => typeof key === 'number');
      switch (waits && listed && !listsWait ? 'value' : behaviour) {
        case 'later':
          return Promise.resolve(value(type, salt));
        case 'null':
          return pick([null, undefined], `${salt} absent`);
        case 'throw':
          if (salt === '') throw new Error(`thrown at ${place}`);
          return new Error(`listed at ${place}`);
        case 'reject':
          // Nobody looks into a list within a list that has failed.
          if (salt.length > 1) return new Error(`listed at ${place}`);
          return Promise.reject(new Error(`rejected at ${place}${salt}`));
        case 'error':
          return new Error(`returned at ${place}${salt}`);
        default:
          return value(type, salt);
      }
    };
    return act(typeText, '');
  };
}

/** @param listsWait whether there may be promises in lists, at any depth */
function makeSchema(seed: number, listsWait = true): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      // Some fields have no resolver: they are properties or methods of their parent.
      const isOwn = field.name === 'method' || hash(`${seed} ${type.name} ${field.name}`) % 3 > 0;
      if (type.name === 'Query' || !isOwn || field.name === 'echo')
        field.resolve = resolverOf(String(field.type), seed, listsWait);
    }
  }
  return schema;
}

const condition = fc.constantFrom(
  '',
  '',
  '',
  ' @include(if: $yes)',
  ' @skip(if: $yes)',
  ' @skip(if: $no)',
  ' @include(if: true)',
);
const LEAF_FIELDS = [
  'id',
  'text',
  'number',
  'ratio',
  'flag',
  'colour',
  'method',
  'method(plus: $plus)',
  'texts',
  'sure',
  'matrix',
  '__typename',
  'echo',
  'echo(text: $text, colour: GREEN)',
  'echo(number: $plus)',
];
const OBJECT_FIELDS = ['thing', 'mustThing', 'things', 'mustThings'];

/** A selection on Thing. */
function selection(depth: number): fc.Arbitrary<string> {
  const alias = (field: string, name: string) => (field.includes('(') ? `${name}: ${field}` : field);
  const leaf = fc
    .tuple(fc.constantFrom(...LEAF_FIELDS), condition, fc.constantFrom('x', 'y', 'z'))
    .map(([field, when, name]) => `${alias(field, `${name}${hash(field)}`)}${when}`);
  if (depth === 0)
    return fc.array(leaf, { minLength: 1, maxLength: 4 }).map((fields) => `{ ${fields.join(' ')} }`);
  const below = fc
    .tuple(
      fc.constantFrom(...OBJECT_FIELDS),
      condition,
      fc.constant(null).chain(() => selection(depth - 1)),
    )
    .map(([field, when, inner]) => `${field}${when} ${inner}`);
  const pets = fc
    .tuple(
      fc.constantFrom('pet', 'pets', 'named'),
      condition,
      fc.constant(null).chain(() => selection(depth - 1)),
    )
    .map(
      ([field, when, inner]) =>
        `${field}${when} { __typename ... on Cat { name lives thing ${inner} } ... on Dog { colour thing ${inner} } }`,
    );
  const fragment = fc
    .tuple(
      condition,
      fc.constant(null).chain(() => selection(depth - 1)),
    )
    .map(([when, inner]) => `... on Thing${when} ${inner}`);
  const spread = condition.map((when) => `...Common${when}`);
  return fc
    .array(
      fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 3, arbitrary: below }, pets, fragment, spread),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((fields) => `{ ${fields.join(' ')} }`);
}

const query = fc
  .tuple(fc.constantFrom('thing', 'mustThing', 'things'), selection(2), selection(0), selection(2))
  .map(
    ([root, first, common, second]) => `
    query ($yes: Boolean!, $no: Boolean! = false, $plus: Int! = 2, $text: String) {
      ${root} ${first} again: thing ${second}
    }
    fragment Common on Thing ${common}`,
  );

function requestOf(document: DocumentNode, variables: Record<string, unknown>) {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )!;
  return { document, operation, operationName: null, variables, contextValue: {}, roles: 0 };
}

/**
 * An answer in a form that is equal when both are right: where several errors make the same place null, which of them
 * are told is a matter of time (GraphQL specification §6.4.4), and so is the order of errors.
 */
function answerOf({ data, errors = [] }: Awaited<ReturnType<QueryExecutor['execute']>>): unknown {
  const plain = JSON.parse(JSON.stringify(data ?? null)) as unknown;
  const byPlace = new Map<string, string[]>();
  for (const error of errors) {
    let place: unknown = plain;
    const path = [...(error.path ?? [])];
    const depth = path.findIndex((key) => {
      if (place === null) return true;
      place = (place as Record<string | number, unknown>)[key];
      return false;
    });
    const nulled = JSON.stringify(depth === -1 ? path : path.slice(0, depth));
    byPlace.set(nulled, [...(byPlace.get(nulled) ?? []), JSON.stringify(error)]);
  }
  const places = [...byPlace].map(([place, told]) => [place, told.length === 1 ? told[0] : 'several']);
  return { data: plain, places: new Map(places.sort() as [string, string][]) };
}

/** Whether two answers say the same, leaving aside messages where one of them has several for a place. */
function expectSame(one: unknown, other: unknown): void {
  const [a, b] = [one, other] as { data: unknown; places: Map<string, string> }[];
  // As text, so that the order of fields counts.
  expect(JSON.stringify(a!.data)).toBe(JSON.stringify(b!.data));
  expect([...a!.places.keys()]).toEqual([...b!.places.keys()]);
  for (const [place, told] of a!.places) {
    // A place that is nulled by what lies below it may hear of another of the failures there.
    const exact = (text: string) => text !== 'several' && text.includes(`"path":${place}`);
    if (exact(told) && exact(b!.places.get(place)!)) expect(told).toBe(b!.places.get(place));
  }
}

describe('QueryExecutor', () => {
  it('leaves no failure without somebody who waits for it', async () => {
    const unheard: unknown[] = [];
    const listen = (reason: unknown) => void unheard.push(reason);
    process.on('unhandledRejection', listen);
    try {
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: 1000 }), query, fc.boolean(), async (seed, text, yes) => {
          await new QueryExecutor(makeSchema(seed)).execute(requestOf(parse(text), { yes }));
          await new Promise(setImmediate);
          expect(unheard).toEqual([]);
        }),
        { numRuns: 500 },
      );
    } finally {
      process.off('unhandledRejection', listen);
    }
  }, 60_000);

  it('answers as graphql-js does, failures included', async () => {
    let compared = 0;
    let failures = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 1000 }), query, fc.boolean(), async (seed, text, yes) => {
        // Unlike this executor, graphql-js forgets what is still running in a list that has failed.
        const schema = makeSchema(seed, false);
        const document = parse(text);
        const executor = new QueryExecutor(schema);
        const request = requestOf(document, { yes, text: 'said' });
        const expected = await executor.interpret(request);
        const answers = [await executor.execute(request), await executor.execute(request)];
        for (const answer of answers) expectSame(answerOf(answer), answerOf(expected));
        compared += 1;
        if (expected.errors) failures += 1;
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBe(2000);
    expect(failures).toBeGreaterThan(200);
  }, 60_000);

  const schema = makeSchema(1);
  const executor = new QueryExecutor(schema);
  const both = async (text: string, variables: Record<string, unknown>) => {
    const request = requestOf(parse(text), variables);
    return [answerOf(await executor.execute(request)), answerOf(await executor.interpret(request))];
  };

  it.each([
    ['a missing variable', 'query ($yes: Boolean!) { thing { id @skip(if: $yes) } }', {}],
    ['a variable of another type', 'query ($n: Int) { thing { method(plus: $n) } }', { n: 'x' }],
    ['null for a non-null argument', 'query ($n: Int = 3) { thing { echo(number: $n) } }', { n: null }],
    [
      'introspection',
      '{ __schema { types { name fields { name args { name } } } } __type(name: "Thing") { name } }',
      {},
    ],
    ['a field called __proto__', '{ __proto__: thing { id } thing { __proto__: id } }', {}],
    [
      'fields called as members of objects',
      '{ constructor: thing { toString: id hasOwnProperty: text } }',
      {},
    ],
    ['nothing selected', 'query ($yes: Boolean!) { thing @skip(if: $yes) { id } }', { yes: true }],
  ])('agrees on %s', async (_name, text, variables) => {
    const [compiled, interpreted] = await both(text, variables);
    expect(compiled).toEqual(interpreted);
  });

  it('compiles an operation anew for each combination of conditions, as long as those are few', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const text = `query (${names.map((name) => `$${name}: Boolean!`).join(', ')}) {
      thing { ${names.map((name) => `${name}: id @include(if: $${name})`).join(' ')} }
    }`;
    const document = parse(text);
    for (let bits = 0; bits < 16; bits += 1) {
      const variables = Object.fromEntries(names.map((name, index) => [name, (bits & (1 << index)) !== 0]));
      const request = requestOf(document, variables);
      expect(answerOf(await executor.execute(request))).toEqual(answerOf(await executor.interpret(request)));
    }
  });
});
