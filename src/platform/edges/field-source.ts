import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { StatementBuilder } from '../database/statement-builder.js';
import type { RecordType } from '../records/record-type.js';
import type { ConnectionArguments } from './lists.js';
import { opening, type RowResolver } from './opening.js';

/** A value that the database computes for a row, by an SQL expression over the row's table alias. */
export interface ValueSource {
  readonly name: string;
  readonly sql: (statement: StatementBuilder, alias: string) => string;
}

/** A field that needs nothing but these properties and computed values of its row. */
interface RowSource {
  readonly kind: 'row';
  readonly properties: readonly string[];
  readonly values: readonly ValueSource[];
}

/** A field that reads related records. */
export interface EdgeSource {
  readonly kind: 'edge';
  /** What the field gives: a page, a plain list, the first of a list, or the one that the row names. */
  readonly shape: 'connection' | 'list' | 'first' | 'one';
  readonly target: RecordType;
  /** Properties of the row and of the target that are equal. */
  readonly localKey: string;
  readonly targetKey: string;
  /** The list arguments that the field's own arguments stand for. */
  readonly listArguments: (args: Readonly<Record<string, unknown>>, now: Date) => ConnectionArguments;
}

export type FieldSource = RowSource | EdgeSource;

const sources = new WeakMap<object, FieldSource>();

/** Notes what a resolver reads, so that a plan can read it ahead. */
export function withSource<Resolver extends object>(resolver: Resolver, source: FieldSource): Resolver {
  sources.set(resolver, source);
  return resolver;
}

/**
 * A field computed from properties of its row, which it names: a plan reads no others. Sealed ones are opened.
 */
export function fromRow<Row extends object, Key extends keyof Row & string, Result>(
  type: RecordType<Row>,
  properties: readonly Key[],
  compute: (row: Pick<Row, Key>) => Result,
): RowResolver<Row, Result> {
  return withSource(opening(type, properties, compute), {
    kind: 'row',
    properties: type.needed(properties),
    values: [],
  });
}

/** Fields that show sealed properties of the same names, opened. */
export function openedFields<Row extends object, Key extends keyof Row & string>(
  type: RecordType<Row>,
  properties: readonly Key[],
): { readonly [Property in Key]: RowResolver<Row, Row[Property]> } {
  return Object.fromEntries(
    properties.map((property) => [property, fromRow(type, [property], (row) => row[property])]),
  ) as { readonly [Property in Key]: RowResolver<Row, Row[Property]> };
}

/** Moves what the resolvers noted to the fields; a server may later wrap the resolvers. */
export function attachSources(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const source = field.resolve && sources.get(field.resolve);
      if (source) field.extensions = { ...field.extensions, source };
    }
  }
}

/** What a field reads; undefined for one whose resolver did not say. */
export function sourceOf(field: GraphQLField<unknown, unknown>): FieldSource | undefined {
  return field.extensions['source'] as FieldSource | undefined;
}
