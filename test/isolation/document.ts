import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import type { Operation } from '../tenancy/random-queries.js';

/** An argument, with the type that a variable for it has. */
export interface Argument {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly value: unknown;
}

/** A field that is asked for, and what is asked for below it. */
export interface Asked {
  readonly field: string;
  readonly alias?: string;
  readonly args: readonly Argument[];
  /** What is selected of it; undefined for a leaf. */
  readonly below?: readonly Asked[];
  /** The type of which `below` is selected, where that must be said. */
  readonly on?: string;
}

/** An operation before it is written down; small enough to be taken apart. */
export interface Tree {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly roots: readonly Asked[];
  /** Whether arguments stand in the text instead of in variables. */
  readonly literal: boolean;
}

/** Writes an operation down. */
export function write({ operation, roots, literal }: Tree): Operation {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const argument = ({ name, type, value }: Argument): string => {
    if (literal) return `${name}: ${literalOf(value, type)}`;
    const variable = `v${declared.length}`;
    declared.push(`$${variable}: ${String(type)}`);
    variables[variable] = value;
    return `${name}: $${variable}`;
  };
  const field = ({ field: name, alias, args, below, on }: Asked): string => {
    const called = `${alias === undefined ? '' : `${alias}: `}${name}`;
    const passed = args.length === 0 ? '' : `(${args.map(argument).join(', ')})`;
    if (!below) return `${called}${passed}`;
    const selected = ['__typename', ...below.map(field)].join(' ');
    return `${called}${passed} { ${on === undefined ? selected : `... on ${on} { ${selected} }`} }`;
  };
  const text = roots.map(field).join(' ');
  const head = declared.length === 0 ? operation : `${operation} (${declared.join(', ')})`;
  return { query: `${head} { ${text} }`, variables };
}

/** A value as it is written in a document. */
function literalOf(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(value, type.ofType);
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) {
    const item = isListType(type) ? type.ofType : type;
    return `[${value.map((part) => literalOf(part, item)).join(', ')}]`;
  }
  if (isListType(type)) return literalOf(value, type.ofType);
  if (typeof value === 'object') {
    const fields = isInputObjectType(type) ? type.getFields() : {};
    const parts = Object.entries(value).map(([name, part]) => {
      const known = fields[name]?.type;
      return `${name}: ${known ? literalOf(part, known) : anyLiteral(part)}`;
    });
    return `{${parts.join(', ')}}`;
  }
  return isEnumType(type) && typeof value === 'string' ? value : JSON.stringify(value);
}

function anyLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(anyLiteral).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .map(([name, part]) => `${name}: ${anyLiteral(part)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
}
