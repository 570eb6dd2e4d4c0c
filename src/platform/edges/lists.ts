import type { FilterInput } from '../filter/filter.js';
import { Connection } from '../pagination/connection.js';
import { orderTerms, type OrderInput } from '../pagination/order.js';
import { MAX_PAGE_SIZE, pageOf, type Page, type PageArguments } from '../pagination/page-arguments.js';
import type { RecordType } from '../records/record-type.js';
import { listStatement, type ListParents, type ListRequest, type ListRow } from './list-statement.js';
import type { ReadContext } from './read-context.js';

/** Arguments that every list field takes. */
export interface ListArguments {
  readonly filter?: FilterInput | null;
  readonly search?: string | null;
  readonly orderBy?: readonly OrderInput[] | null;
}

export type ConnectionArguments = ListArguments & PageArguments;

interface ReadList<T> {
  rows: T[];
  count: number | undefined;
}

/** A plain list's one page: as many rows as a page may have. */
const WHOLE_LIST: Page = {
  size: MAX_PAGE_SIZE,
  backward: false,
  offset: 0,
  after: undefined,
  before: undefined,
};

/**
 * A page of all records of a type.
 *
 * @throws GraphQLError BAD_USER_INPUT naming the argument that cannot be used
 */
export async function readConnection<T extends object>(
  context: ReadContext,
  type: RecordType<T>,
  args: ConnectionArguments,
  withCount: boolean,
): Promise<Connection<T>> {
  const request = { ...requestOf(type, args, pageOf(args)), withCount };
  const lists = await runList(context, type, request);
  return connectionOf(request, lists.get(0));
}

/** A page of the children of one parent; parents of the same field in one tick share one statement. */
export async function loadConnection<T extends object>(
  context: ReadContext,
  edge: { name: string; child: RecordType<T>; foreignKey: string },
  parentId: string,
  args: ConnectionArguments,
  withCount: boolean,
): Promise<Connection<T>> {
  const request = { ...requestOf(edge.child, args, pageOf(args)), withCount };
  return connectionOf(request, await loadList(context, edge, parentId, request));
}

/** All children of one parent, at most a page of 100, batched like `loadConnection`. */
export async function loadRows<T extends object>(
  context: ReadContext,
  edge: { name: string; child: RecordType<T>; foreignKey: string },
  parentId: string,
  args: ListArguments,
  limit = MAX_PAGE_SIZE,
): Promise<T[]> {
  const page = { ...WHOLE_LIST, size: limit };
  const list = await loadList(context, edge, parentId, {
    ...requestOf(edge.child, args, page),
    withCount: false,
  });
  return list?.rows.slice(0, limit) ?? [];
}

function requestOf(type: RecordType, { filter, search, orderBy }: ListArguments, page: Page) {
  return { filter, search, page, terms: orderTerms(type, orderBy) };
}

function connectionOf<T extends object>(request: ListRequest, list: ReadList<T> | undefined): Connection<T> {
  return new Connection(
    list?.rows ?? [],
    request.page,
    request.terms,
    request.withCount ? (list?.count ?? 0) : undefined,
  );
}

function loadList<T extends object>(
  context: ReadContext,
  edge: { name: string; child: RecordType<T>; foreignKey: string },
  parentId: string,
  request: ListRequest,
): Promise<ReadList<T> | undefined> {
  const { filter, search, terms, page, withCount } = request;
  const name = `${edge.name} ${JSON.stringify([filter, search, terms, page, withCount])}`;
  const load = async (ids: readonly string[]) => {
    const lists = await runList(context, edge.child, request, { foreignKey: edge.foreignKey, ids });
    return new Map(ids.map((id, index) => [id, lists.get(index + 1)]));
  };
  return context.loaders.get<ReadList<T> | undefined>(name, load, undefined).load(parentId);
}

/** Runs a list statement and gathers its rows by the parent's ordinal (0 stands for a list without parent). */
async function runList<T extends object>(
  { database, tenantId }: ReadContext,
  type: RecordType<T>,
  request: ListRequest,
  parents?: ListParents,
): Promise<Map<number, ReadList<T>>> {
  const statement = listStatement(tenantId, type, request, parents);
  const rows = await database.query<ListRow<T>>(tenantId, statement);
  const lists = new Map<number, ReadList<T>>();
  for (const row of rows) {
    const index = parents ? row.parentIndex : 0;
    const list = lists.get(index) ?? { rows: [], count: row.listCount };
    if (row.id !== null) list.rows.push(row);
    lists.set(index, list);
  }
  return lists;
}
