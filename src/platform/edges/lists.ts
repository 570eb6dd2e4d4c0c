import type { GraphQLResolveInfo } from 'graphql';
import type { FilterInput } from '../filter/filter.js';
import { Connection } from '../pagination/connection.js';
import { orderTerms, type OrderInput } from '../pagination/order.js';
import { MAX_PAGE_SIZE, pageOf, type PageArguments } from '../pagination/page-arguments.js';
import type { RecordType } from '../records/record-type.js';
import { listStatement, type ListParents, type ListRequest, type ListRow } from './list-statement.js';
import type { ReadContext } from './read-context.js';
import { readPage } from './row-plan.js';
import { askedOf, type Asked } from './selection.js';

/** Arguments that every list field takes. */
export interface ListArguments {
  readonly filter?: FilterInput | null;
  readonly search?: string | null;
  readonly orderBy?: readonly OrderInput[] | null;
}

export type ConnectionArguments = ListArguments & PageArguments;

/** A to-many relation: children whose `foreignKey` is the parent's id. */
export interface ChildList<Child extends object> {
  readonly name: string;
  readonly child: RecordType<Child>;
  readonly foreignKey: string;
}

interface ReadList<T> {
  rows: T[];
  count: number | undefined;
}

/**
 * What a connection field's arguments ask for.
 *
 * @throws GraphQLError BAD_USER_INPUT naming the argument that cannot be used
 */
export function pageRequest(type: RecordType, args: ConnectionArguments, asked: Asked): ListRequest {
  return { ...membersOf(args), terms: orderTerms(type, args.orderBy), page: pageOf(args), ...asked };
}

/** What a plain list field's arguments ask for: its first rows, at most a page of 100. */
export function listRequest(type: RecordType, args: ListArguments, size = MAX_PAGE_SIZE): ListRequest {
  const page = { size, backward: false, offset: 0, after: undefined, before: undefined };
  return {
    ...membersOf(args),
    terms: orderTerms(type, args.orderBy),
    page,
    withCount: false,
    withMore: false,
  };
}

function membersOf({ filter, search }: ListArguments) {
  return { filter, search };
}

/**
 * A page of all records of a type, with what the field selects below them.
 *
 * @throws GraphQLError BAD_USER_INPUT naming the argument that cannot be used
 */
export async function readConnection<T extends object>(
  context: ReadContext,
  type: RecordType<T>,
  args: ConnectionArguments,
  info: GraphQLResolveInfo,
): Promise<Connection<T>> {
  const { plans, database, viewer, shown } = context;
  if (!plans) {
    const request = pageRequest(type, args, askedOf(info));
    const lists = await runList(context, type, request);
    return connectionOf(request, lists.get(0));
  }
  const plan = plans.page(type, info, context, (asked) => pageRequest(type, args, asked));
  const [found] = await database.query<{ rows: unknown[][]; count: number | null }>(
    viewer,
    plan.statement(viewer),
  );
  const { recordIds, subjects } = shown.group('PAGE', type);
  const rows = readPage(plan.rows, plan.request, found?.rows ?? [], subjects) as (T & { id: string })[];
  const page = connectionOf<T & { id: string }>(plan.request, { rows, count: found?.count ?? undefined });
  // A page that is only counted shows none of its rows.
  const shows = type.settings.subject === null || plan.rows.subject !== undefined;
  if (shows) for (const { id } of page.nodes) recordIds.add(id);
  return page;
}

/** A page of the children of one parent; parents of the same field in one tick share one statement. */
export async function loadConnection<T extends object>(
  context: ReadContext,
  edge: ChildList<T>,
  parentId: string,
  args: ConnectionArguments,
  info: GraphQLResolveInfo,
): Promise<Connection<T>> {
  const request = pageRequest(edge.child, args, askedOf(info));
  return connectionOf(request, await loadList(context, edge, parentId, request));
}

/** The first children of one parent, batched like `loadConnection`. */
export async function loadRows<T extends object>(
  context: ReadContext,
  edge: ChildList<T>,
  parentId: string,
  args: ListArguments,
  size?: number,
): Promise<T[]> {
  const list = await loadList(context, edge, parentId, listRequest(edge.child, args, size));
  return list?.rows ?? [];
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
  edge: ChildList<T>,
  parentId: string,
  request: ListRequest,
): Promise<ReadList<T> | undefined> {
  const name = `${edge.name} ${JSON.stringify(request)}`;
  const load = async (ids: readonly string[]) => {
    const lists = await runList(context, edge.child, request, { foreignKey: edge.foreignKey, ids });
    return new Map(ids.map((id, index) => [id, lists.get(index + 1)]));
  };
  return context.loaders.get<ReadList<T> | undefined>(name, load, undefined).load(parentId);
}

/** Runs a list statement and gathers its rows by the parent's ordinal (0 stands for a list without parent). */
async function runList<T extends object>(
  { database, viewer, shown }: ReadContext,
  type: RecordType<T>,
  request: ListRequest,
  parents?: ListParents,
): Promise<Map<number, ReadList<T>>> {
  const statement = listStatement(viewer, type, request, parents);
  const rows = type.closed(await database.query<ListRow<T>>(viewer, statement));
  const lists = new Map<number, ReadList<T>>();
  for (const row of rows) {
    const index = parents ? row.parentIndex : 0;
    const list = lists.get(index) ?? { rows: [], count: row.listCount };
    if (row.id !== null) list.rows.push(row);
    lists.set(index, list);
  }
  for (const list of lists.values())
    shown.note(parents ? 'RELATED' : 'PAGE', type, list.rows.slice(0, request.page.size));
  return lists;
}
