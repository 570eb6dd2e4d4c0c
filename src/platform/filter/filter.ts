import { badUserInput, forbiddenArgument } from '../errors/errors.js';
import type { StatementBuilder } from '../database/statement-builder.js';
import { indexForm, IndexLookup, type IndexKind } from '../encryption/blind-index.js';
import type { RecordColumn, RecordType, Relation } from '../records/record-type.js';
import { isDay } from '../records/day.js';
import { isRecordId } from '../records/identifier.js';

/** A filter as GraphQL hands it over, already coerced by its input type. */
export type FilterInput = Readonly<Record<string, unknown>>;

const MAX_CONDITIONS = 100;
const MAX_NESTING = 8;
const MAX_LIST = 500;

interface Scope {
  readonly statement: StatementBuilder;
  readonly budget: { conditions: number };
  readonly nesting: number;
  /** Relation steps still allowed; one in the API, so that a filter can't walk the whole graph. */
  readonly hops: number;
}

/**
 * The SQL predicate of a typed filter on the rows of `alias`, or undefined when it filters nothing.
 *
 * Properties within one object are joined by AND; `or: []` matches nothing; `not` is the complement, rows whose
 * value is null included.
 *
 * @throws GraphQLError BAD_USER_INPUT naming the path of the condition that cannot be used, FORBIDDEN where it asks about
 *   what the reader does not read as it is
 */
export function filterPredicate(
  statement: StatementBuilder,
  type: RecordType,
  alias: string,
  filter: FilterInput | null | undefined,
): string | undefined {
  if (!filter) return undefined;
  const scope = { statement, budget: { conditions: MAX_CONDITIONS }, nesting: MAX_NESTING, hops: 1 };
  return conjunction(scope, type, alias, filter, 'filter');
}

function conjunction(
  scope: Scope,
  type: RecordType,
  alias: string,
  filter: FilterInput,
  path: string,
): string | undefined {
  if (scope.nesting === 0) throw badUserInput(path, `is nested deeper than ${MAX_NESTING} levels`);
  const parts = Object.entries(filter).map(([name, value]) =>
    value === null || value === undefined
      ? undefined
      : member(scope, type, alias, name, value, `${path}.${name}`),
  );
  const present = parts.filter((part) => part !== undefined);
  return present.length === 0 ? undefined : present.map((part) => `(${part})`).join(' AND ');
}

function member(
  scope: Scope,
  type: RecordType,
  alias: string,
  name: string,
  value: unknown,
  path: string,
): string | undefined {
  const inner = { ...scope, nesting: scope.nesting - 1 };
  if (name === 'and' || name === 'or') {
    const parts = (value as FilterInput[]).map(
      (part, index) => conjunction(inner, type, alias, part, `${path}[${index}]`) ?? 'true',
    );
    if (parts.length === 0) return name === 'and' ? undefined : 'false';
    return parts.map((part) => `(${part})`).join(name === 'and' ? ' AND ' : ' OR ');
  }
  if (name === 'not') {
    const part = conjunction(inner, type, alias, value as FilterInput, path) ?? 'true';
    return `(${part}) IS NOT TRUE`;
  }
  const { roles } = scope.statement.viewer;
  if (!type.access.allows('filter', name, roles)) throw forbiddenArgument(path);
  const relation = type.relations.get(name);
  if (relation && (relation.target.access.readers & roles) === 0) throw forbiddenArgument(path);
  if (relation) return related(inner, relation, type, alias, value as FilterInput, path);
  const column = type.column(name);
  return column.sealed
    ? exactMatch(scope, column.sealed.index, alias, value as FilterInput, path)
    : comparisons(scope, column, alias, value as FilterInput, path);
}

const NOT_INDEXED: Readonly<Record<IndexKind, string>> = {
  phone: 'is not a phone number',
  email: 'is not an e-mail address',
};

/** Whether a sealed value is one of these: by its index, which the database's door computes with the tenant's key. */
function exactMatch(
  scope: Scope,
  index: { readonly kind: IndexKind; readonly column: string } | undefined,
  alias: string,
  operators: FilterInput,
  path: string,
): string | undefined {
  if (!index) throw new Error(`${path}: a sealed value without an index cannot be looked for`);
  const parts = Object.entries(operators).flatMap(([operator, value]) => {
    if (value === undefined) return [];
    const place = `${path}.${operator}`;
    spend(scope, place);
    if (value === null) throw badUserInput(place, 'must not be null');
    const values = operator === 'in' ? (value as string[]) : [value as string];
    if (values.length > MAX_LIST) throw badUserInput(place, `has more than ${MAX_LIST} values`);
    const forms = values.map((text) => {
      const form = indexForm(index.kind, text);
      if (form === undefined) throw badUserInput(place, NOT_INDEXED[index.kind]);
      return form;
    });
    const wanted = scope.statement.param(new IndexLookup(index.kind, forms), 'text[]');
    return [`${alias}."${index.column}" = ANY(${wanted})`];
  });
  return parts.length === 0 ? undefined : parts.join(' AND ');
}

function spend({ budget }: Scope, path: string): void {
  budget.conditions -= 1;
  if (budget.conditions < 0)
    throw badUserInput(path, `the filter has more than ${MAX_CONDITIONS} conditions`);
}

function related(
  scope: Scope,
  relation: Relation,
  type: RecordType,
  alias: string,
  value: FilterInput,
  path: string,
): string | undefined {
  if (scope.hops === 0) throw badUserInput(path, 'a filter may step into one relation, not further');
  const inner = { ...scope, hops: scope.hops - 1 };
  const exists = (filter: FilterInput, filterPath: string): string => {
    const target = scope.statement.alias();
    const { target: record, targetKey, localKey } = relation;
    const predicate = conjunction(inner, record, target, filter, filterPath);
    return (
      `EXISTS (SELECT FROM ${record.table} ${target} WHERE ${record.visible(target, scope.statement)}` +
      ` AND ${target}.${record.column(targetKey).sql} = ${alias}.${type.column(localKey).sql}` +
      `${predicate === undefined ? '' : ` AND ${predicate}`})`
    );
  };
  if (relation.kind === 'one') return exists(value, path);
  const { some, none } = value as { some?: FilterInput | null; none?: FilterInput | null };
  const parts = [
    some ? exists(some, `${path}.some`) : undefined,
    none ? `NOT ${exists(none, `${path}.none`)}` : undefined,
  ];
  const present = parts.filter((part) => part !== undefined);
  return present.length === 0 ? undefined : present.join(' AND ');
}

function comparisons(
  scope: Scope,
  column: RecordColumn,
  alias: string,
  operators: FilterInput,
  path: string,
): string | undefined {
  const parts: string[] = [];
  for (const [operator, value] of Object.entries(operators)) {
    if (value === undefined) continue;
    spend(scope, path);
    if (value === null) throw badUserInput(`${path}.${operator}`, 'must not be null; ask with isNull');
    parts.push(
      comparison(scope.statement, column, `${alias}.${column.sql}`, operator, value, `${path}.${operator}`),
    );
  }
  return parts.length === 0 ? undefined : parts.join(' AND ');
}

const SYMBOLS: Readonly<Record<string, string>> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' };

function comparison(
  statement: StatementBuilder,
  column: RecordColumn,
  sql: string,
  operator: string,
  value: unknown,
  path: string,
): string {
  switch (operator) {
    case 'isNull':
      return value === true ? `${sql} IS NULL` : `${sql} IS NOT NULL`;
    case 'in': {
      const list = value as unknown[];
      if (list.length > MAX_LIST) throw badUserInput(path, `has more than ${MAX_LIST} values`);
      list.forEach((item) => {
        assertComparable(column, item, path);
      });
      return `${sql} = ANY(${statement.param(list, `${column.type}[]`)})`;
    }
    case 'contains':
    case 'startsWith': {
      assertComparable(column, value, path);
      const pattern = `${operator === 'contains' ? '%' : ''}${escapeLike(value as string)}%`;
      return `${sql} ILIKE ${statement.param(pattern, 'text')}`;
    }
    default: {
      const symbol = SYMBOLS[operator];
      if (symbol === undefined) throw new Error(`${path}: unknown operator`);
      assertComparable(column, value, path);
      return `${sql} ${symbol} ${statement.param(value, column.type)}`;
    }
  }
}

function assertComparable(column: RecordColumn, value: unknown, path: string): void {
  if (value === null) throw badUserInput(path, 'must not contain null; ask with isNull');
  if (typeof value === 'string' && value.includes('\0')) throw badUserInput(path, 'contains a NUL character');
  if (column.type === 'uuid' && (typeof value !== 'string' || !isRecordId(value)))
    throw badUserInput(path, 'is not an id (a UUID is expected)');
  // The scalar lets the year 0000 pass, which the database does not know.
  if (column.type === 'date' && (typeof value !== 'string' || !isDay(value)))
    throw badUserInput(path, 'is not a day of the years 0001–9999');
}

/** Makes `%`, `_` and `\` of a keyword stand for themselves in LIKE. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, String.raw`\$&`);
}
