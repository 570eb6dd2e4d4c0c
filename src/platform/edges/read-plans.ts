import { getNamedType, isObjectType, Kind, visit, type ASTNode, type FieldNode } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SqlStatement } from '../database/database.js';
import type { Viewer } from '../auth/viewer.js';
import { StatementBuilder } from '../database/statement-builder.js';
import { statementName } from '../database/tenant-query.js';
import type { RecordType } from '../records/record-type.js';
import type { ListRequest } from './list-statement.js';
import type { ReadContext } from './read-context.js';
import { planPage, planRow } from './look-ahead.js';
import { listJson, rowJson, type RowPlan } from './row-plan.js';
import type { Asked } from './selection.js';

/** Plans that are kept, the most recently used ones, over all operations. */
const MAX_PLANS = 500;

/** Reads records by key, with everything that a field selects below them. */
export interface KeyedPlan {
  readonly rows: RowPlan;
  readonly statement: (viewer: Viewer, keys: readonly string[]) => SqlStatement;
}

/** Reads a page of all records of a type, with everything that a field selects below them. */
export interface PagePlan {
  readonly rows: RowPlan;
  readonly request: ListRequest;
  readonly statement: (viewer: Viewer) => SqlStatement;
}

/** Who reads, and when: of it, a plan depends on the day, the reach and the roles. */
type Reading = Pick<ReadContext, 'viewer' | 'now'>;

interface FieldFacts {
  readonly id: number;
  /** Variables on which the field's selection depends, without and with its own arguments. */
  readonly below: readonly string[];
  readonly all: readonly string[];
}

/**
 * Looks ahead at what a field selects, makes one statement of it and keeps that for requests of the same shape: the
 * same field of the same operation, the same values of the variables that decide what is read, the same day,
 * the same reach and roles. Plans know no tenant and no person: tenants are parameters, persons settings.
 */
export class ReadPlans {
  private readonly facts = new WeakMap<FieldNode, FieldFacts>();
  private readonly plans = new LRUCache<string, KeyedPlan | PagePlan>({ max: MAX_PLANS });
  private fields = 0;

  /** The plan of a field that gives records of `type` by the value of `property`. */
  keyed(type: RecordType, property: string, info: GraphQLResolveInfo, reading: Reading): KeyedPlan {
    return this.remembered(
      info,
      ({ below }) => below,
      `${type.name}.${property}`,
      reading,
      () => {
        const rows = planRow({ ...info, ...reading }, type, info.fieldNodes);
        const builder = new StatementBuilder(reading.viewer);
        const column = type.column(property);
        const keys = builder.param([], `${column.type}[]`);
        const alias = builder.alias();
        const key = `${alias}.${column.sql}`;
        const row = rowJson(builder, rows, alias);
        const { replacement } = type;
        // Of a record that another one replaced, nothing is read but which one.
        const found = replacement
          ? `${key}, CASE WHEN ${alias}.${replacement.sql} IS NULL THEN ${row} END, ${alias}.${replacement.sql}`
          : `${key}, ${row}`;
        const { text, values } = builder.build(
          `SELECT array_to_json(ARRAY(SELECT json_build_array(${found})` +
            ` FROM ${type.table} ${alias} WHERE ${type.visibleOrReplaced(alias, builder)} AND ${key} = ANY(${keys}))) AS "rows"`,
        );
        const name = statementName(text);
        const rest = values.slice(2);
        return {
          rows,
          statement: ({ tenantId }, given) => ({
            name,
            text,
            values: [tenantId, given, ...rest],
            generic: true,
          }),
        };
      },
    );
  }

  /** The plan of a field that gives a page of all records of `type`. */
  page(
    type: RecordType,
    info: GraphQLResolveInfo,
    reading: Reading,
    complete: (asked: Asked) => ListRequest,
  ): PagePlan {
    return this.remembered(
      info,
      ({ all }) => all,
      type.name,
      reading,
      () => {
        const connection = getNamedType(info.returnType);
        if (!isObjectType(connection)) throw new Error(`${info.fieldName} gives no connection`);
        const scope = { ...info, ...reading };
        const { request, rows } = planPage(scope, type, connection, info.fieldNodes, complete);
        const builder = new StatementBuilder(reading.viewer);
        const [list, count = 'NULL'] = listJson(builder, rows, request);
        const { text, values } = builder.build(`SELECT ${list} AS "rows", ${count} AS "count"`);
        const name = statementName(text);
        const rest = values.slice(1);
        return { rows, request, statement: ({ tenantId }) => ({ name, text, values: [tenantId, ...rest] }) };
      },
    );
  }

  private remembered<Plan extends KeyedPlan | PagePlan>(
    info: GraphQLResolveInfo,
    variables: (facts: FieldFacts) => readonly string[],
    what: string,
    { now, viewer: { reach, roles } }: Reading,
    make: () => Plan,
  ): Plan {
    const [field, ...more] = info.fieldNodes;
    // Which nodes are merged into one field may depend on further variables.
    if (!field || more.length > 0) return make();
    const facts = this.factsOf(field, info);
    // A variable that was not given is another thing than null.
    const values = variables(facts).map((name) =>
      Object.hasOwn(info.variableValues, name) ? [info.variableValues[name]] : [],
    );
    const key = `${facts.id} ${what} ${reach} ${roles} ${now.toISOString().slice(0, 10)} ${JSON.stringify(values)}`;
    const known = this.plans.get(key) as Plan | undefined;
    if (known) return known;
    const plan = make();
    this.plans.set(key, plan);
    return plan;
  }

  private factsOf(field: FieldNode, { fragments }: GraphQLResolveInfo): FieldFacts {
    const known = this.facts.get(field);
    if (known) return known;
    const below = field.selectionSet ? variablesIn(field.selectionSet, fragments) : new Set<string>();
    const all = variablesIn(field, fragments);
    const facts = { id: (this.fields += 1), below: [...below], all: [...all] };
    this.facts.set(field, facts);
    return facts;
  }
}

/** Names of the variables that a part of an operation uses, fragments included. */
function variablesIn(part: ASTNode, fragments: GraphQLResolveInfo['fragments']): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = (node: ASTNode) => {
    visit(node, {
      [Kind.VARIABLE]: ({ name }) => void names.add(name.value),
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = fragments[name.value];
        if (!fragment || seen.has(name.value)) return;
        seen.add(name.value);
        look(fragment);
      },
    });
  };
  look(part);
  return names;
}
