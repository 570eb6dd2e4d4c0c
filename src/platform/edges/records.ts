import type { GraphQLResolveInfo } from 'graphql';
import { StatementBuilder } from '../database/statement-builder.js';
import { readScope, type RecordType } from '../records/record-type.js';
import type { ReadContext } from './read-context.js';
import type { KeyedPlan } from './read-plans.js';
import { readRow } from './row-plan.js';
import type { ReadWay } from './shown-records.js';

/** What stands under a key: a record, or the id of the one that took its place. */
type Found<T> = { readonly row: T } | { readonly replacedBy: string };

/** A record that took another's place may have lost it to a third, and so on; this often, and no further. */
const MAX_REPLACEMENTS = 20;

/**
 * Loads one record by a unique property; null when there is none that the caller may see.
 * Loads of the same type and property in one tick share one statement.
 */
export async function loadRecord<T extends object>(
  context: ReadContext,
  type: RecordType<T>,
  key: string,
  property = 'id',
): Promise<T | null> {
  const found = await findRecord(context, type, key, property);
  return found && 'row' in found ? found.row : null;
}

/** Whether the viewer sees this record at this moment, deleted or not. Who sees everything needs no statement for it. */
export async function isSeen(
  { database, viewer }: ReadContext,
  type: RecordType,
  id: string,
): Promise<boolean> {
  if (viewer.reach === 'all') return true;
  const text = `SELECT FROM ${type.table} t WHERE ${type.seen('t', readScope(viewer))} AND t."id" = $2`;
  return (await database.query(viewer, { text, values: [viewer.tenantId, id] })).length > 0;
}

/**
 * Like `loadRecord`, for a field of which `info` tells what is selected: all of that is read ahead. The key of a record
 * whose place another one took gives the other one; only then is a second statement needed.
 */
export async function loadSelected<T extends object>(
  context: ReadContext,
  type: RecordType<T>,
  key: string,
  info: GraphQLResolveInfo,
  property = 'id',
  way: ReadWay = 'KEY',
): Promise<T | null> {
  let found = await findSelected(context, type, key, info, property, way);
  for (let step = 0; found && 'replacedBy' in found && step < MAX_REPLACEMENTS; step += 1) {
    found = await findSelected(context, type, found.replacedBy, info, 'id', way);
  }
  return found && 'row' in found ? found.row : null;
}

async function findSelected<T extends object>(
  context: ReadContext,
  type: RecordType<T>,
  key: string,
  info: GraphQLResolveInfo,
  property: string,
  way: ReadWay,
): Promise<Found<T> | null> {
  const plan = context.plans?.keyed(type, property, info, context);
  if (!plan) {
    const found = await findRecord(context, type, key, property);
    if (found && 'row' in found) context.shown.note(way, type, [found.row]);
    return found;
  }
  if (key.includes('\0')) return null;
  return context.loaders
    .get<Found<T> | null>(plan, (keys) => readPlanned(context, plan, keys, way), null)
    .load(key);
}

function findRecord<T extends object>(
  context: ReadContext,
  type: RecordType<T>,
  key: string,
  property: string,
): Promise<Found<T> | null> {
  // The database knows no NUL character, so no key can contain one.
  if (key.includes('\0')) return Promise.resolve(null);
  return context.loaders
    .get<Found<T> | null>(
      `${type.name} by ${property}`,
      (keys) => readByKey(context, type, keys, property),
      null,
    )
    .load(key);
}

async function readPlanned<T extends object>(
  { database, viewer, shown }: ReadContext,
  plan: KeyedPlan,
  keys: readonly string[],
  way: ReadWay,
): Promise<Map<string, Found<T>>> {
  const [found] = await database.query<{ rows: [string, unknown[], (string | null)?][] }>(
    viewer,
    plan.statement(viewer, keys),
  );
  const { recordIds, subjects } = shown.group(way, plan.rows.type);
  return new Map(
    found?.rows.map(([key, json, replacedBy]): [string, Found<T>] => {
      if (replacedBy != null) return [key, { replacedBy }];
      const row = readRow(plan.rows, json, subjects) as T & { readonly id: string };
      recordIds.add(row.id);
      return [key, { row }];
    }),
  );
}

async function readByKey<T extends object>(
  { database, viewer, shown }: ReadContext,
  type: RecordType<T>,
  keys: readonly string[],
  property: string,
): Promise<Map<string, Found<T>>> {
  const statement = new StatementBuilder(viewer);
  const column = type.column(property);
  const alias = statement.alias();
  const { text, values } = statement.build(
    `SELECT ${type.selectList(alias)} FROM ${type.table} ${alias} WHERE ${type.visibleOrReplaced(alias, statement)}` +
      ` AND ${alias}.${column.sql} = ANY(${statement.param(keys, `${column.type}[]`)})`,
  );
  const rows = type.closed(await database.query<T & Record<string, unknown>>(viewer, { text, values }));
  const replacement = type.settings.replacedBy;
  return new Map(
    rows.map((row) => {
      const replacedBy = replacement === undefined ? null : (row[replacement] as string | null);
      if (replacedBy === null) shown.note('RELATED', type, [row]);
      return [String(row[property]), replacedBy === null ? { row } : { replacedBy }];
    }),
  );
}
