import { StatementBuilder } from '../database/statement-builder.js';
import type { SqlStatement } from '../database/database.js';
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
  readonly withCount: boolean;
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

/**
 * One statement that reads the same page of the same list for every parent: a lateral sub-select per parent with its
 * own limit, and its own count when that is asked for.
 */
export function listStatement(
  tenantId: string,
  type: RecordType,
  request: ListRequest,
  parents?: ListParents,
): SqlStatement {
  const statement = new StatementBuilder(tenantId);
  const { page, withCount } = request;
  const terms = page.backward ? reversed(request.terms) : request.terms;
  const source = parents
    ? `unnest(${statement.param(parents.ids, keyType(type, parents.foreignKey))}) WITH ORDINALITY AS p("key", "n")`
    : `(SELECT 1 AS "n") AS p`;

  const matching = (alias: string) => {
    const parts = [type.visible(alias, statement.tenant)];
    if (parents) parts.push(`${alias}.${type.column(parents.foreignKey).sql} = p."key"`);
    const search = searchPredicate(statement, type, alias, request.search);
    const filter = filterPredicate(statement, type, alias, request.filter);
    return [...parts, ...[search, filter].filter((part) => part !== undefined)].join(' AND ');
  };

  const rowAlias = statement.alias();
  const bounds = [
    ...(page.after === undefined
      ? []
      : [
          keysetPredicate(
            statement,
            request.terms,
            rowAlias,
            decodeCursor(request.terms, page.after, 'after'),
          ),
        ]),
    ...(page.before === undefined
      ? []
      : [
          keysetPredicate(
            statement,
            reversed(request.terms),
            rowAlias,
            decodeCursor(request.terms, page.before, 'before'),
          ),
        ]),
  ];
  const rows =
    `SELECT ${type.selectList(rowAlias)}, row_number() OVER (ORDER BY ${orderList(terms, rowAlias)}) AS "rowIndex"` +
    ` FROM ${type.table} ${rowAlias} WHERE ${[matching(rowAlias), ...bounds].join(' AND ')}` +
    ` ORDER BY ${orderList(terms, rowAlias)} LIMIT ${page.size + 1}${page.offset > 0 ? ` OFFSET ${page.offset}` : ''}`;
  const counted = withCount ? countLateral(type, matching, statement.alias()) : '';
  return statement.build(
    `SELECT p."n"::int AS "parentIndex"${withCount ? ', c."listCount"' : ''}, r.* FROM ${source}` +
      ` LEFT JOIN LATERAL (${rows}) r ON true${counted} ORDER BY p."n", r."rowIndex"`,
  );
}

function countLateral(type: RecordType, matching: (alias: string) => string, alias: string): string {
  return ` CROSS JOIN LATERAL (SELECT count(*)::int AS "listCount" FROM ${type.table} ${alias} WHERE ${matching(alias)}) c`;
}

function keyType(type: RecordType, foreignKey: string): string {
  return `${type.column(foreignKey).type}[]`;
}
