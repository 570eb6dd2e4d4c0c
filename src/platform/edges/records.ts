import type { GraphQLResolveInfo } from 'graphql';
import { StatementBuilder } from '../database/statement-builder.js';
import type { RecordType } from '../records/record-type.js';
import type { ReadContext } from './read-context.js';
import type { KeyedPlan } from './read-plans.js';
import { readRow } from './row-plan.js';

/**
 * Loads one record by a unique property; null when there is none that the caller may see.
 * Loads of the same type and property in one tick share one statement.
 */
export function loadRecord<T extends object>(
  context: ReadContext,
  type: RecordType<T>,
  key: string,
  property = 'id',
): Promise<T | null> {
  // The database knows no NUL character, so no key can contain one.
  if (key.includes('\0')) return Promise.resolve(null);
  return context.loaders
    .get<T | null>(`${type.name} by ${property}`, (keys) => readByKey(context, type, keys, property), null)
    .load(key);
}

/** Like `loadRecord`, for a field of which `info` tells what is selected: all of that is read ahead. */
export function loadSelected<T extends object>(
  context: ReadContext,
  type: RecordType<T>,
  key: string,
  info: GraphQLResolveInfo,
  property = 'id',
): Promise<T | null> {
  const plan = context.plans?.keyed(type, property, info, context.now);
  if (!plan) return loadRecord(context, type, key, property);
  if (key.includes('\0')) return Promise.resolve(null);
  return context.loaders.get<T | null>(plan, (keys) => readPlanned(context, plan, keys), null).load(key);
}

async function readPlanned<T extends object>(
  { database, tenantId }: ReadContext,
  plan: KeyedPlan,
  keys: readonly string[],
): Promise<Map<string, T>> {
  const [found] = await database.query<{ rows: [string, unknown[]][] }>(
    tenantId,
    plan.statement(tenantId, keys),
  );
  return new Map(found?.rows.map(([key, row]) => [key, readRow(plan.rows, row) as T]));
}

async function readByKey<T extends object>(
  { database, tenantId }: ReadContext,
  type: RecordType<T>,
  keys: readonly string[],
  property: string,
): Promise<Map<string, T>> {
  const statement = new StatementBuilder(tenantId);
  const column = type.column(property);
  const alias = statement.alias();
  const { text, values } = statement.build(
    `SELECT ${type.selectList(alias)} FROM ${type.table} ${alias} WHERE ${type.visible(alias, statement.tenant)}` +
      ` AND ${alias}.${column.sql} = ANY(${statement.param(keys, `${column.type}[]`)})`,
  );
  const rows = await database.query<T & Record<string, unknown>>(tenantId, { text, values });
  return new Map(rows.map((row) => [String(row[property]), row]));
}
