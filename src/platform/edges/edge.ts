import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '../pagination/connection.js';
import { isRecordId } from '../records/identifier.js';
import type { RecordType } from '../records/record-type.js';
import { loadConnection, loadRows, type ConnectionArguments, type ListArguments } from './lists.js';
import type { ReadContext } from './read-context.js';
import { loadRecord } from './records.js';
import { selects } from './selection.js';

interface Identified {
  readonly id: string;
}

/** A to-many relation, declared by the child's slice. */
export interface ManyEdge<Child extends object> {
  /** Resolver of a connection field. */
  readonly connection: (
    parent: Identified,
    args: ConnectionArguments,
    context: ReadContext,
    info: GraphQLResolveInfo,
  ) => Promise<Connection<Child>>;
  /** Resolver of a plain list field, for small sets. */
  readonly list: (parent: Identified, args: ListArguments, context: ReadContext) => Promise<Child[]>;
  /** The first child in `orderBy` (or the default order); null when there is none. */
  readonly first: (parent: Identified, args: ListArguments, context: ReadContext) => Promise<Child | null>;
}

/**
 * Declares `Parent.field`, the children whose `foreignKey` is the parent's id. The one declaration gives the batched
 * loader, the page limit per parent, the count, and the relation that filters may step into.
 */
export function manyEdge<Child extends object>(
  parent: RecordType,
  field: string,
  child: RecordType<Child>,
  foreignKey: keyof Child & string,
): ManyEdge<Child> {
  parent.relations.set(field, { kind: 'many', target: child, localKey: 'id', targetKey: foreignKey });
  const edge = { name: `${parent.name}.${field}`, child, foreignKey };
  return {
    connection: ({ id }, args, context, info) =>
      loadConnection(context, edge, id, args, selects(info, 'totalCount')),
    list: ({ id }, args, context) => loadRows(context, edge, id, args),
    first: async ({ id }, args, context) => (await loadRows(context, edge, id, args, 1))[0] ?? null,
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
): (parent: Source, args: unknown, context: ReadContext) => Promise<Target | null> {
  source.relations.set(field, { kind: 'one', target, localKey: foreignKey, targetKey: 'id' });
  return async (parent, _args, context) => {
    const key = parent[foreignKey];
    return typeof key === 'string' ? loadRecord(context, target, key) : null;
  };
}

/**
 * Loads the record that a federation gateway refers to by `property`; null for anything that is not there or cannot be
 * a key. A gateway's representations are not checked against a type, so the key may be any JSON value.
 */
export async function loadReference<T extends object>(
  context: ReadContext,
  type: RecordType<T>,
  key: unknown,
  property = 'id',
): Promise<T | null> {
  if (typeof key !== 'string') return null;
  if (type.column(property).type === 'uuid' && !isRecordId(key)) return null;
  return loadRecord(context, type, key, property);
}

/** The reference resolver of a type that gateways know by id. */
export function referenceById<T extends object>(type: RecordType<T>) {
  return async ({ id }: { id: unknown }, context: ReadContext) => loadReference(context, type, id);
}
