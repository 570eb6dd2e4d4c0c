import type { GraphQLResolveInfo } from 'graphql';
import { badUserInput } from '../errors/errors.js';
import type { Connection } from '../pagination/connection.js';
import { assertRecordId, isRecordId } from '../records/identifier.js';
import type { RecordType } from '../records/record-type.js';
import { readConnection, type ConnectionArguments } from './lists.js';
import type { ReadContext } from './read-context.js';
import { loadSelected } from './records.js';

type RootResolver<Args, Value> = (
  root: unknown,
  args: Args,
  context: ReadContext,
  info: GraphQLResolveInfo,
) => Promise<Value>;

/** Resolver of a root field that gives one record by its id. */
export function recordById<T extends object>(type: RecordType<T>): RootResolver<{ id: string }, T | null> {
  return async (_root, { id }, context, info) => {
    if (type.column('id').type === 'uuid') assertRecordId(id, 'id');
    return loadSelected(context, type, id, info);
  };
}

/** Resolver of a root field that gives one record by its id or its code, of which exactly one is to be given. */
export function recordByIdOrCode<T extends object>(
  type: RecordType<T>,
): RootResolver<{ id?: string | null; code?: string | null }, T | null> {
  const byId = recordById(type);
  return async (root, { id, code }, context, info) => {
    if (id != null && code != null) throw badUserInput('code', 'cannot be combined with id');
    if (code != null) return loadSelected(context, type, code, info, 'code');
    if (id == null) throw badUserInput('id', 'either id or code is required');
    return byId(root, { id }, context, info);
  };
}

/** Resolver of a root field that gives a page of all records. */
export function recordPage<T extends object>(
  type: RecordType<T>,
): RootResolver<ConnectionArguments, Connection<T>> {
  return recordPageOf(type, (args) => args);
}

/** Resolver of a root field that gives a page of some records; `listArguments` says which, as a list's arguments. */
export function recordPageOf<T extends object, Args>(
  type: RecordType<T>,
  listArguments: (args: Args) => ConnectionArguments,
): RootResolver<Args, Connection<T>> {
  return (_root, args, context, info) => readConnection(context, type, listArguments(args), info);
}

/**
 * Loads the record that a federation gateway refers to by `property`; null for anything that is not there or cannot be
 * a key. A gateway's representations are not checked against a type, so the key may be any JSON value.
 */
export async function loadReference<T extends object>(
  context: ReadContext,
  type: RecordType<T>,
  key: unknown,
  info: GraphQLResolveInfo,
  property = 'id',
): Promise<T | null> {
  if (typeof key !== 'string') return null;
  if (type.column(property).type === 'uuid' && !isRecordId(key)) return null;
  return loadSelected(context, type, key, info, property, 'REFERENCE');
}

/** The reference resolver of a type that gateways know by id. */
export function referenceById<T extends object>(type: RecordType<T>) {
  return async ({ id }: { id: unknown }, context: ReadContext, info: GraphQLResolveInfo) =>
    loadReference(context, type, id, info);
}
