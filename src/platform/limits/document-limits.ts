import { Kind, Lexer, Source, TokenKind, type DocumentNode, type ValueNode, visit } from 'graphql';
import { queryTooLarge } from '../errors/errors.js';
import { measureOperations } from './selection-measures.js';

/** How large a GraphQL document may be; what is spread counts at each place where it is spread. */
export const DOCUMENT_LIMITS = {
  /** Characters of the whole text. */
  characters: 100_000,
  /** Words, numbers, texts and signs. */
  tokens: 5_000,
  /** Brackets inside each other, of any kind. */
  nesting: 64,
  /** Characters of a name. */
  nameLength: 128,
  operations: 10,
  fragments: 300,
  /** Fields inside each other. */
  depth: 15,
  /** Renamed fields, `__typename` among them. */
  aliases: 100,
  rootFields: 30,
  fields: 2_000,
  /** Times that the same answer is asked for. */
  repeats: 100,
  directives: 500,
  directivesOfField: 5,
  /** Values in a list that is written into the document. */
  listItems: 2_000,
} as const;

type Measure = keyof typeof DOCUMENT_LIMITS;

/**
 * Refuses a text that is too large to be parsed. It is read once, sign by sign, and no further than the limits.
 *
 * @throws GraphQLError QUERY_TOO_LARGE, or the syntax error that stands in the way
 */
export function assertReadable(text: string): void {
  assertWithin('characters', text.length);
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens += 1;
    assertWithin('tokens', tokens);
    if (token.kind === TokenKind.NAME) assertWithin('nameLength', token.end - token.start);
    nesting += NESTING[token.kind] ?? 0;
    assertWithin('nesting', nesting);
  }
}

const NESTING: Readonly<Partial<Record<string, number>>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.PAREN_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_R]: -1,
  [TokenKind.PAREN_R]: -1,
};

/**
 * Refuses a document that is too large to be validated. It takes time in proportion to the document's length, whatever
 * its fragments would grow to.
 *
 * @throws GraphQLError QUERY_TOO_LARGE naming what is too large, its size and the limit
 */
export function assertModest(document: DocumentNode): void {
  const count = (kind: Kind) => document.definitions.filter((definition) => definition.kind === kind).length;
  assertWithin('operations', count(Kind.OPERATION_DEFINITION));
  assertWithin('fragments', count(Kind.FRAGMENT_DEFINITION));
  visit(document, {
    Field: ({ directives = [] }) => {
      assertWithin('directivesOfField', directives.length);
    },
    ListValue: ({ values }: { readonly values: readonly ValueNode[] }) => {
      assertWithin('listItems', values.length);
    },
  });
  measureOperations(document, assertWithin);
}

/** @throws GraphQLError QUERY_TOO_LARGE when `size` is over the limit of `measure` */
function assertWithin(measure: Measure, size: number): void {
  const limit = DOCUMENT_LIMITS[measure];
  if (size > limit) throw queryTooLarge(measure, Math.min(size, Number.MAX_SAFE_INTEGER), limit);
}
