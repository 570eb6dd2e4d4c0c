import {
  getNamedType,
  GraphQLError,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { Viewer } from '../auth/viewer.js';
import { StatementBuilder } from '../database/statement-builder.js';
import type { RecordType } from '../records/record-type.js';
import { isSeen } from '../auth/field-guard.js';
import { sourceOf, type EdgeSource, type ValueSource } from './field-source.js';
import { pageSelect, type ListRequest } from './list-statement.js';
import { listRequest, pageRequest } from './lists.js';
import { MAX_POSITIONS, positionsOf, type EdgePlan, type RowPlan } from './row-plan.js';
import type { Asked } from './selection.js';

/** What looking ahead needs to know of the request. */
export type LookAheadScope = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'> & {
  readonly now: Date;
  /** Who reads; a plan is kept for all readers of the same reach and roles. */
  readonly viewer: Viewer;
};

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** Beyond this many rows, were every page full, loaders read each record once instead of at every place. */
const MAX_ROWS = 100_000;
/** How long a list without page size is taken to be. */
const USUAL_LIST = 20;

/** What a query selects of a record of `type`, where these fields give it. */
export function planRow(
  scope: LookAheadScope,
  type: RecordType,
  fieldNodes: readonly FieldNode[],
  rows = 1,
  accounted = false,
): RowPlan {
  const selections = [subfields(scope, objectType(scope, type.name), fieldNodes)];
  return planSelections(scope, type, selections, [], rows, accounted);
}

/** What a query selects of the records of a page, where these fields give the connection. */
export function planPage(
  scope: LookAheadScope,
  type: RecordType,
  connection: GraphQLObjectType,
  fieldNodes: readonly FieldNode[],
  complete: (asked: Asked) => ListRequest,
  rows = 1,
  accounted = false,
): { request: ListRequest; rows: RowPlan } {
  const record = objectType(scope, type.name);
  const selections: Fields[] = [];
  const asked = { withCount: false, withMore: false };
  let withCursors = false;
  for (const nodes of subfields(scope, connection, fieldNodes).values()) {
    const field = nodes[0]?.name.value;
    if (field === 'totalCount') asked.withCount = true;
    else if (field === 'pageInfo') asked.withMore = withCursors = true;
    else if (field === 'nodes') selections.push(subfields(scope, record, nodes));
    else if (field === 'edges') {
      const edge = getNamedType(connection.getFields()['edges']?.type);
      if (!isObjectType(edge)) continue;
      for (const inner of subfields(scope, edge, nodes).values()) {
        if (inner[0]?.name.value === 'node') selections.push(subfields(scope, record, inner));
        else if (inner[0]?.name.value === 'cursor') withCursors = true;
      }
    }
  }
  const request = complete(asked);
  const always = withCursors ? request.terms.map(({ column }) => column.property) : [];
  // Rows of which nothing is selected are not shown.
  const silent = accounted || (selections.length === 0 && !withCursors);
  const size = rows * request.page.size;
  return { request, rows: planSelections(scope, type, selections, always, size, silent) };
}

function subfields(scope: LookAheadScope, type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields {
  return collectSubfields(scope.schema, scope.fragments, scope.variableValues, type, nodes);
}

function objectType({ schema }: LookAheadScope, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`The schema has no object type ${name}`);
  return type;
}

/**
 * Several selections on the same rows, as `nodes` and `edges { node }` of one page are.
 *
 * @param accounted whether whom the rows tell about is known without them
 */
function planSelections(
  scope: LookAheadScope,
  type: RecordType,
  selections: readonly Fields[],
  always: readonly string[],
  rows: number,
  accounted: boolean,
): RowPlan {
  const object = objectType(scope, type.name);
  const subject = accounted ? undefined : (type.settings.subject ?? undefined);
  const properties = new Set(['id', ...always, ...(subject === undefined ? [] : [subject])]);
  const values = new Set<ValueSource>();
  const edges: EdgePlan[] = [];
  const candidates: (() => EdgePlan | undefined)[] = [];
  for (const fields of selections) {
    for (const [name, nodes] of fields) {
      const [node] = nodes;
      const field = node && object.getFields()[node.name.value];
      // What the reader gets nothing of is not read.
      if (!field || !isSeen(field, scope.viewer.roles)) continue;
      const source = sourceOf(field);
      if (source?.kind === 'edge') {
        properties.add(source.localKey);
        // Two selections may give the same name to different arguments; what is read ahead has only the name.
        const ambiguous = selections.some((other) => other !== fields && other.has(name));
        if (ambiguous) continue;
        candidates.push(() =>
          attempt(() => {
            const args = getArgumentValues(field, node, scope.variableValues);
            const target = getNamedType(field.type);
            if (!isObjectType(target)) throw new Error(`${type.name}.${field.name} gives no object`);
            const below = planEdge(scope, type, source, args, target, nodes, rows);
            return below && { name, edge: source, ...below };
          }),
        );
      } else if (source) {
        for (const property of source.properties) properties.add(property);
        for (const value of source.values) values.add(value);
      } else if (type.columns.has(field.name)) {
        properties.add(field.name);
      } else {
        for (const property of type.columns.keys()) properties.add(property);
      }
    }
  }
  let free = MAX_POSITIONS - properties.size - values.size;
  for (const candidate of candidates) {
    const edge = candidate();
    if (!edge || positionsOf(edge) > free) continue;
    free -= positionsOf(edge);
    edges.push(edge);
  }
  const columns = type.readable(properties);
  const template = Object.fromEntries(columns.map(({ property }) => [property, null]));
  const place = columns.findIndex(({ property }) => property === subject);
  return { type, columns, values: [...values], edges, template, subject: place < 0 ? undefined : place };
}

function planEdge(
  scope: LookAheadScope,
  source: RecordType,
  edge: EdgeSource,
  args: Readonly<Record<string, unknown>>,
  object: GraphQLObjectType,
  nodes: readonly FieldNode[],
  rows: number,
): Pick<EdgePlan, 'rows' | 'request'> | undefined {
  const { shape, target } = edge;
  // What belongs to the same subject as the row above it.
  const accounted = source.settings.subject === edge.localKey && target.settings.subject === edge.targetKey;
  if (shape === 'one') return { rows: planRow(scope, target, nodes, rows, accounted) };
  const listArguments = edge.listArguments(args, scope.now);
  if (shape === 'connection') {
    const complete = (asked: Asked) => checked(scope, target, pageRequest(target, listArguments, asked));
    const plan = planPage(scope, target, object, nodes, complete, rows, accounted);
    return rows * plan.request.page.size > MAX_ROWS ? undefined : plan;
  }
  const request = checked(
    scope,
    target,
    listRequest(target, listArguments, shape === 'first' ? 1 : undefined),
  );
  const size = shape === 'first' ? 1 : USUAL_LIST;
  if (rows * size > MAX_ROWS) return undefined;
  return { request, rows: planRow(scope, target, nodes, rows * size, accounted) };
}

/** The request, once its filter, search and cursors are known to make SQL. */
function checked({ viewer }: LookAheadScope, type: RecordType, request: ListRequest): ListRequest {
  pageSelect(new StatementBuilder(viewer), type, request, () => '1');
  return request;
}

/** Leaves what the caller got wrong to the field itself, which reports it at its place. */
function attempt<Plan>(plan: () => Plan): Plan | undefined {
  try {
    return plan();
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}
