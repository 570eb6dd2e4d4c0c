import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '../pagination/connection.js';
import type { RecordType } from '../records/record-type.js';
import { withSource, type EdgeSource } from './field-source.js';
import { loadConnection, loadRows, type ConnectionArguments, type ListArguments } from './lists.js';
import { planned } from './planned.js';
import type { ReadContext } from './read-context.js';
import { loadRecord } from './records.js';

interface Identified {
  readonly id: string;
}

type Eventually<Value> = Value | Promise<Value>;

type EdgeResolver<Parent, Args, Value> = (
  parent: Parent,
  args: Args,
  context: ReadContext,
  info: GraphQLResolveInfo,
) => Eventually<Value>;

/** A to-many relation, declared by the child's slice. */
export interface ManyEdge<Child extends object> {
  /** Resolver of a connection field. */
  readonly connection: EdgeResolver<Identified, ConnectionArguments, Connection<Child>>;
  /** Resolver of a connection field whose own arguments stand for list arguments. */
  readonly connectionOf: <Args>(
    listArguments: (args: Args, now: Date) => ConnectionArguments,
  ) => EdgeResolver<Identified, Args, Connection<Child>>;
  /** Resolver of a plain list field, for small sets. */
  readonly list: EdgeResolver<Identified, ListArguments, Child[]>;
  /** Resolver of a field that gives the first child in the default order; null when there is none. */
  readonly first: EdgeResolver<Identified, object, Child | null>;
}

/**
 * Declares `Parent.field`, the children whose `foreignKey` is the parent's id. The one declaration gives the batched
 * loader, the part in a read plan, the page limit per parent, the count, and the relation that filters may step into.
 */
export function manyEdge<Child extends object>(
  parent: RecordType,
  field: string,
  child: RecordType<Child>,
  foreignKey: keyof Child & string,
): ManyEdge<Child> {
  parent.relations.set(field, { kind: 'many', target: child, localKey: 'id', targetKey: foreignKey });
  const edge = { name: `${parent.name}.${field}`, child, foreignKey };
  const source = (
    shape: EdgeSource['shape'],
    listArguments: EdgeSource['listArguments'] = (args) => args,
  ): EdgeSource => ({
    kind: 'edge',
    shape,
    target: child,
    localKey: 'id',
    targetKey: foreignKey,
    listArguments,
  });
  const connectionOf: ManyEdge<Child>['connectionOf'] = (listArguments) =>
    withSource(
      (row, args, context, info) =>
        (planned(row, info.path.key) as Connection<Child> | undefined) ??
        loadConnection(context, edge, row.id, listArguments(args, context.now), info),
      source('connection', listArguments as EdgeSource['listArguments']),
    );
  return {
    connectionOf,
    connection: connectionOf((args: ConnectionArguments) => args),
    list: withSource(
      (row, args, context, info) =>
        (planned(row, info.path.key) as Child[] | undefined) ?? loadRows(context, edge, row.id, args),
      source('list'),
    ),
    first: withSource(
      (row, _args, context, info) => {
        const found = planned(row, info.path.key) as Child | null | undefined;
        return found === undefined
          ? loadRows(context, edge, row.id, {}, 1).then(([child]) => child ?? null)
          : found;
      },
      source('first', () => ({})),
    ),
  };
}

/**
 * Declares `Type.field`, the record whose id stands in `foreignKey`; returns the field's resolver, which gives null
 * when the key is empty or the record is gone.
 */
export function oneEdge<Source extends object, Target extends object>(
  source: RecordType<Source>,
  field: string,
  target: RecordType<Target>,
  foreignKey: keyof Source & string,
): EdgeResolver<Source, unknown, Target | null> {
  source.relations.set(field, { kind: 'one', target, localKey: foreignKey, targetKey: 'id' });
  const resolver: EdgeResolver<Source, unknown, Target | null> = (row, _args, context, info) => {
    const found = planned(row, info.path.key) as Target | null | undefined;
    if (found !== undefined) return found;
    const key = row[foreignKey];
    return typeof key === 'string' ? loadRecord(context, target, key) : null;
  };
  return withSource(resolver, {
    kind: 'edge',
    shape: 'one',
    target,
    localKey: foreignKey,
    targetKey: 'id',
    listArguments: () => ({}),
  });
}
