import type { StatementBuilder } from '../database/statement-builder.js';
import { closeRow } from '../encryption/sealed.js';
import { Connection } from '../pagination/connection.js';
import { readInstant } from '../records/instant.js';
import type { RecordColumn, RecordType } from '../records/record-type.js';
import type { EdgeSource, ValueSource } from './field-source.js';
import { countSelect, pageSelect, type ListParent, type ListRequest } from './list-statement.js';
import { PLANNED } from './planned.js';

/** What is read of a record at one place of a query: columns, computed values, and edges with what lies below them. */
export interface RowPlan {
  readonly type: RecordType;
  readonly columns: readonly RecordColumn[];
  readonly values: readonly ValueSource[];
  readonly edges: readonly EdgePlan[];
  /** The place in `columns` of whom the row tells about; undefined where that need not be noted, or is already. */
  readonly subject?: number;
  /** A row without values, to be copied: that is faster than objects that grow property by property. */
  readonly template: object;
}

/** A related record, or a list of them, under the name that the query gives it. */
export interface EdgePlan {
  readonly name: string;
  readonly edge: EdgeSource;
  readonly rows: RowPlan;
  /** Of a list; undefined for a single record. */
  readonly request?: ListRequest;
}

/** A function of PostgreSQL takes at most 100 arguments (FUNC_MAX_ARGS). */
export const MAX_POSITIONS = 100;

/** How many places of the JSON array an edge takes: its rows, and their count when that is asked for. */
export function positionsOf({ request }: Pick<EdgePlan, 'request'>): number {
  return request?.withCount ? 2 : 1;
}

/**
 * The SQL of a row as a JSON array, positions as in the plan: columns, values, edges.
 * Every table reference, however deep, carries the tenant as a constant predicate.
 */
export function rowJson(statement: StatementBuilder, plan: RowPlan, alias: string): string {
  const columns = plan.columns.map(({ sql, type }) =>
    // A JSON number would lose decimals.
    type === 'numeric' ? `${alias}.${sql}::text` : `${alias}.${sql}`,
  );
  const values = plan.values.map(({ sql }) => sql(statement, alias));
  const edges = plan.edges.flatMap((edge) => edgeJson(statement, plan.type, edge, alias));
  return `json_build_array(${[...columns, ...values, ...edges].join(', ')})`;
}

function edgeJson(
  statement: StatementBuilder,
  source: RecordType,
  { edge, rows, request }: EdgePlan,
  alias: string,
): string[] {
  const key = `${alias}.${source.column(edge.localKey).sql}`;
  if (!request) {
    const target = statement.alias();
    return [
      `(SELECT ${rowJson(statement, rows, target)} FROM ${rows.type.table} ${target}` +
        ` WHERE ${rows.type.visible(target, statement)} AND ${target}.${rows.type.column(edge.targetKey).sql} = ${key})`,
    ];
  }
  const parent = {
    foreignKey: edge.targetKey,
    key,
    shown: rows.type.isSeenWith(source, edge.targetKey),
  };
  return listJson(statement, rows, request, parent);
}

/** The SQL of a list as a JSON array of rows and, when asked for, of its count. */
export function listJson(
  statement: StatementBuilder,
  rows: RowPlan,
  request: ListRequest,
  parent?: ListParent,
): string[] {
  const select = (alias: string) => rowJson(statement, rows, alias);
  // ARRAY keeps the order of its select.
  const page = `array_to_json(ARRAY(${pageSelect(statement, rows.type, request, select, parent)}))`;
  return request.withCount ? [page, `(${countSelect(statement, rows.type, request, parent)})`] : [page];
}

/**
 * The record that `rowJson` wrote, in the shape of its entity as far as it was read.
 *
 * @param subjects gets whom the row and those below it tell about; nothing is noted of a row that is not shown
 */
export function readRow(plan: RowPlan, json: readonly unknown[], subjects?: Set<string>): object {
  const row: Record<string | symbol, unknown> = { ...plan.template };
  let position = 0;
  for (const { property, type } of plan.columns) {
    const value = json[position];
    row[property] = type === 'timestamptz' && value !== null ? readInstant(value as string) : value;
    position += 1;
  }
  if (plan.type.sealing) closeRow(plan.type.sealing, row);
  if (plan.subject !== undefined && subjects) {
    const subject = json[plan.subject];
    if (typeof subject === 'string') subjects.add(subject);
  }
  if (plan.values.length === 0 && plan.edges.length === 0) return row;
  const below = new Map<unknown, unknown>();
  for (const value of plan.values) {
    below.set(value, json[position]);
    position += 1;
  }
  for (const edge of plan.edges) {
    below.set(edge.name, readEdge(edge, json[position], json[position + 1], subjects));
    position += positionsOf(edge);
  }
  row[PLANNED] = below;
  return row;
}

function readEdge(
  { edge, rows, request }: EdgePlan,
  json: unknown,
  count: unknown,
  subjects: Set<string> | undefined,
): unknown {
  if (!request) return json === null ? null : readRow(rows, json as unknown[], subjects);
  const records = readPage(rows, request, json as unknown[][], subjects);
  if (edge.shape === 'connection')
    return new Connection(
      records,
      request.page,
      request.terms,
      request.withCount ? (count as number) : undefined,
    );
  return edge.shape === 'first' ? (records[0] ?? null) : records;
}

/** The records of a page; the one beyond it, which tells that there are more, is not shown. */
export function readPage(
  plan: RowPlan,
  { page }: ListRequest,
  json: readonly unknown[][],
  subjects?: Set<string>,
): object[] {
  return json.map((row, index) => readRow(plan, row, index < page.size ? subjects : undefined));
}
