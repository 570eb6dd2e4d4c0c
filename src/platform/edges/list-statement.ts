import type { Viewer } from '../auth/viewer.js';
import { StatementBuilder } from '../database/statement-builder.js';
import type { SqlStatement } from '../database/database.js';
import { forbiddenArgument } from '../errors/errors.js';
import { filterPredicate, type FilterInput } from '../filter/filter.js';
import { searchPredicate } from '../filter/search.js';
import { decodeCursor } from '../pagination/cursor.js';
import { keysetPredicate } from '../pagination/keyset.js';
import { orderList, reversed, type OrderTerm } from '../pagination/order.js';
import type { Page } from '../pagination/page-arguments.js';
import type { RecordType } from '../records/record-type.js';

/** What a list shows, besides which parents it is read for. */
export interface ListRequest {
  readonly filter?: FilterInput | null;
  readonly search?: string | null;
  readonly terms: readonly OrderTerm[];
  readonly page: Page;
  /** Whether the number of rows on all pages is asked for. */
  readonly withCount: boolean;
  /** Whether to look for one row beyond the page, which tells that there are more. */
  readonly withMore: boolean;
}

/** Whose children a list holds: rows whose property `foreignKey` equals the SQL expression `key`. */
export interface ListParent {
  readonly foreignKey: string;
  readonly key: string;
  /** Whether the statement has shown the parent to the reader, and with it what hangs on it. */
  readonly shown?: boolean;
}

/** Parents whose children are read; without them the whole table is one list. */
export interface ListParents {
  /** Property of the child that holds the parent's id. */
  readonly foreignKey: string;
  readonly ids: readonly string[];
}

/** A row of a list statement: the parent's place, its count, and the record's columns (id null when it has none). */
export type ListRow<T> = T & {
  readonly parentIndex: number;
  readonly listCount?: number;
  readonly id: string | null;
};

/** The select that reads a page of a list; `select` gives the columns for the table's alias. */
export function pageSelect(
  statement: StatementBuilder,
  type: RecordType,
  request: ListRequest,
  select: (alias: string, order: string) => string,
  parent?: ListParent,
): string {
  const alias = statement.alias();
  const { page, terms, withMore } = request;
  assertMaySort(statement, type, terms);
  const order = orderList(page.backward ? reversed(terms) : terms, alias);
  const conditions = [
    membership(statement, type, request, alias, parent),
    ...bounds(statement, request, alias),
  ];
  const size = withMore ? page.size + 1 : page.size;
  return (
    `SELECT ${select(alias, order)} FROM ${type.table} ${alias} WHERE ${conditions.join(' AND ')}` +
    ` ORDER BY ${order} LIMIT ${size}${page.offset > 0 ? ` OFFSET ${page.offset}` : ''}`
  );
}

/** @throws GraphQLError FORBIDDEN naming a sort key that the reader does not read as it is: the order would tell it */
function assertMaySort({ viewer }: StatementBuilder, type: RecordType, terms: readonly OrderTerm[]): void {
  for (const { column } of terms) {
    // The id comes last in every order, and tells nothing.
    if (column.property !== 'id' && !type.access.allows('sort', column.property, viewer.roles)) {
      throw forbiddenArgument(`orderBy.${column.property}`);
    }
  }
}

/** The select that counts a list's rows on all pages. */
export function countSelect(
  statement: StatementBuilder,
  type: RecordType,
  request: ListRequest,
  parent?: ListParent,
): string {
  const alias = statement.alias();
  const condition = membership(statement, type, request, alias, parent);
  return `SELECT count(*)::int AS "listCount" FROM ${type.table} ${alias} WHERE ${condition}`;
}

/** Which rows the list has, whatever the page. */
function membership(
  statement: StatementBuilder,
  type: RecordType,
  { filter, search }: ListRequest,
  alias: string,
  parent?: ListParent,
): string {
  const parts = [
    parent?.shown ? type.present(alias, statement) : type.visible(alias, statement),
    parent && `${alias}.${type.column(parent.foreignKey).sql} = ${parent.key}`,
    searchPredicate(statement, type, alias, search),
    filterPredicate(statement, type, alias, filter),
  ];
  return parts.filter((part) => part !== undefined).join(' AND ');
}

function bounds(
  statement: StatementBuilder,
  { page: { after, before }, terms }: ListRequest,
  alias: string,
): string[] {
  const beyond = (order: readonly OrderTerm[], cursor: string | undefined, argument: string) =>
    cursor === undefined
      ? []
      : [keysetPredicate(statement, order, alias, decodeCursor(terms, cursor, argument))];
  return [...beyond(terms, after, 'after'), ...beyond(reversed(terms), before, 'before')];
}

/**
 * One statement that reads the same page of the same list for every parent: a lateral sub-select per parent with its
 * own limit, and its own count when that is asked for.
 */
export function listStatement(
  viewer: Viewer,
  type: RecordType,
  request: ListRequest,
  parents?: ListParents,
): SqlStatement {
  const statement = new StatementBuilder(viewer);
  const source = parents
    ? `unnest(${statement.param(parents.ids, `${type.column(parents.foreignKey).type}[]`)}) WITH ORDINALITY AS p("key", "n")`
    : `(SELECT 1 AS "n") AS p`;
  const parent = parents && { foreignKey: parents.foreignKey, key: 'p."key"' };
  const columns = (alias: string, order: string) =>
    `${type.selectList(alias)}, row_number() OVER (ORDER BY ${order}) AS "rowIndex"`;
  const rows = pageSelect(statement, type, request, columns, parent);
  const counted = request.withCount
    ? ` CROSS JOIN LATERAL (${countSelect(statement, type, request, parent)}) c`
    : '';
  return statement.build(
    `SELECT p."n"::int AS "parentIndex"${request.withCount ? ', c."listCount"' : ''}, r.* FROM ${source}` +
      ` LEFT JOIN LATERAL (${rows}) r ON true${counted} ORDER BY p."n", r."rowIndex"`,
  );
}
