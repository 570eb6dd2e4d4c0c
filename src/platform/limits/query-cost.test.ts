import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildASTSchema, getOperationAST, parse, print } from 'graphql';
import { withListSizes } from './list-sizes.js';
import { QueryCosts } from './query-cost.js';

const directives = `
  directive @cost(weight: Int!) on FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION`;
const typeDefs = withListSizes(
  parse(`${directives}
    scalar _Any
    type Book { title: String  author: Author  reviews: [Review!]!  ratings: [Review!]! @listSize(assumedSize: 3) }
    type Review { text: String }
    type Author { name: String  books(first: Int, last: Int): BookConnection! }
    type BookConnection { nodes: [Book!]!  edges: [BookEdge!]!  totalCount: Int! }
    type BookEdge { node: Book! }
    type Query {
      books(first: Int, last: Int): BookConnection!
      report: Author @cost(weight: 500)
      _entities(representations: [_Any!]!): [Book]!
    }
    type Mutation { rename(title: String): Book }`),
);
const costs = new QueryCosts(buildASTSchema(typeDefs));

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  return costs.of(document, getOperationAST(document)!, variables);
}

describe('the cost of an operation', () => {
  const cases: [query: string, cost: number, variables?: Record<string, unknown>][] = [
    ['{ __typename }', 0],
    ['{ books { totalCount } }', 1],
    ['{ books { nodes { title } } }', 1 + 20],
    ['{ books(first: 3) { nodes { title } } }', 1 + 3],
    ['{ books(last: 3) { edges { node { title } } } }', 1 + 3 * 2],
    ['{ books(first: 3) { nodes { author { name } } } }', 1 + 3 * 2],
    ['{ books(first: 3) { nodes { reviews { text } ratings { text } } } }', 1 + 3 * (1 + 10 + 3)],
    [
      '{ books(first: 3) { nodes { author { books(first: 5) { nodes { title } } } } } }',
      1 + 3 * (1 + 1 + 1 + 5),
    ],
    ['{ report { name } }', 500],
    ['mutation { rename { title } }', 10],
    ['query ($n: Int) { books(first: $n) { nodes { title } } }', 1 + 7, { n: 7 }],
    ['query ($n: Int = 9) { books(first: $n) { nodes { title } } }', 1 + 9],
    ['query ($n: Int = 9) { books(first: $n) { nodes { title } } }', 1 + 20, { n: null }],
    ['query ($n: Int) { books(first: $n) { nodes { title } } }', 1, { n: -5 }],
    ['query ($no: Boolean!) { books @skip(if: $no) { nodes { title } } }', 0, { no: true }],
    ['query ($no: Boolean!) { books @skip(if: $no) { nodes { title } } }', 21, { no: false }],
    ['query ($yes: Boolean = false) { ... @include(if: $yes) { books { totalCount } } }', 0],
    [
      '{ ...f } fragment f on Query { books(first: 2) { ...g } } fragment g on BookConnection { nodes { title } }',
      3,
    ],
    ['query ($of: [_Any!]!) { _entities(representations: $of) { title } }', 4, { of: [{}, {}, {}, {}] }],
    ['{ _entities(representations: [{}, {}]) { author { name } } }', 4],
  ];
  it.each(cases.map(([query, cost, variables = {}]) => [query, cost, variables] as const))(
    '%s',
    (query, cost, variables) => {
      expect(costOf(query, variables)).toBe(cost);
    },
  );

  it('grows with the rows, and multiplies where pages are nested', () => {
    const size = fc.nat({ max: 100 });
    fc.assert(
      fc.property(size, size, (outer, inner) => {
        const query = `query ($o: Int, $i: Int) { books(first: $o) { nodes { author { books(last: $i) { nodes { title } } } } } }`;
        expect(costOf(query, { o: outer, i: inner })).toBe(1 + outer * (3 + inner));
      }),
    );
  });

  it('counts by what the schema tells gateways', () => {
    const sdl = print(typeDefs);
    expect(sdl).toContain('reviews: [Review!]! @listSize(assumedSize: 10)');
    expect(sdl).toContain('ratings: [Review!]! @listSize(assumedSize: 3)');
    expect(sdl).toContain(
      'books(first: Int, last: Int): BookConnection! @listSize(assumedSize: 20, slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)',
    );
    expect(sdl).toContain('nodes: [Book!]!\n');
  });
});
