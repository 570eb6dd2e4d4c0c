import {
  getNullableType,
  GraphQLBoolean,
  GraphQLError,
  GraphQLID,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  OperationTypeNode,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { defaultTypeResolver, getFieldDef } from 'graphql/execution/execute.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import { isPromise, objectOf, type CompiledField, type RunField } from './compiled-object.js';
import { sourceOf } from '../edges/field-source.js';

type Path = GraphQLResolveInfo['path'];
type Arguments = Record<string, unknown>;
type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** What an operation is compiled from. */
export interface OperationSource {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: GraphQLResolveInfo['fragments'];
  /** Values of the variables in @skip and @include, which decide what is compiled. */
  readonly variableValues: Arguments;
  /** A field's own resolver, whatever a plugin may have wrapped around it since. */
  readonly resolverOf: (field: GraphQLField<unknown, unknown>) => Resolver | undefined;
  /** Whether that resolver looks at who asks, though the field itself needs nothing but its row. */
  readonly needsContext: (field: GraphQLField<unknown, unknown>) => boolean;
}

/** One execution of an operation. */
export interface Execution {
  readonly contextValue: unknown;
  readonly variableValues: Arguments;
  readonly errors: GraphQLError[];
  /** Arguments of each field, once coerced: the same for all parents. */
  readonly args: (Arguments | undefined)[];
}

/** Runs an operation on an execution; gives its data, null when a non-null field failed all the way up. */
export type CompiledOperation = (execution: Execution) => unknown;

/** Completes a value of one type; throws or rejects when it cannot, which the nearest nullable field catches. */
type Complete = (value: unknown, path: Path, execution: Execution) => unknown;

type CompleteObject = (source: unknown, path: Path | undefined, execution: Execution) => unknown;

interface Compiler extends OperationSource {
  /** How many fields take arguments so far. */
  fields: number;
}

function pathToArray(path: Path | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let step = path; step; step = step.prev) keys.push(step.key);
  return keys.reverse();
}

/**
 * Makes closures of a query, field by field, so that executing it looks nothing up that the document decides.
 *
 * Semantics are those of graphql-js 16, GraphQL specification October 2021 §6: the same selection of fields (by its own
 * functions), coercion, error positions and null propagation.
 */
export function compileOperation(source: OperationSource): CompiledOperation {
  const { schema, operation, fragments, variableValues } = source;
  const compiler: Compiler = { ...source, fields: 0 };
  const root = schema.getQueryType();
  if (!root || operation.operation !== OperationTypeNode.QUERY) throw new Error('Only queries are compiled');
  const fields = collectFields(schema, fragments, variableValues, root, operation.selectionSet);
  const complete = compileFields(compiler, root, fields);
  return (execution) => {
    const failed = (error: unknown) => {
      execution.errors.push(error as GraphQLError);
      return null;
    };
    try {
      const data = complete(undefined, undefined, execution);
      return isPromise(data) ? data.then(undefined, failed) : data;
    } catch (error) {
      return failed(error);
    }
  };
}

function compileFields(
  compiler: Compiler,
  type: GraphQLObjectType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
): CompleteObject {
  const compiled: CompiledField[] = [];
  for (const [key, nodes] of fields) {
    const [node] = nodes;
    const field = node && getFieldDef(compiler.schema, type, node);
    if (field) compiled.push({ key, ...compileField(compiler, { parent: type, field, key, node, nodes }) });
  }
  return objectOf(compiled);
}

function compileField(compiler: Compiler, position: Position): Omit<CompiledField, 'key'> {
  const { parent, field, key, nodes } = position;
  if (field.name === '__typename') return { run: () => parent.name };
  const resolve = compiler.resolverOf(field);
  const complete = compileValue(compiler, field.type, position);
  const value = resolve ? compileCall(compiler, resolve, position) : compileProperty(compiler, position);
  const nullable = !isNonNullType(field.type);
  const fail = compileFailure(nodes, nullable);
  const typename = parent.name;
  const run: RunField = (source, prev, execution) => {
    const path = { prev, key, typename };
    try {
      const resolved = value(source, path, execution);
      if (!isPromise(resolved)) {
        const completed = complete(resolved, path, execution);
        if (!isPromise(completed)) return completed;
        return completed.then(undefined, (error: unknown) => fail(error, path, execution));
      }
      return resolved
        .then((settled) => complete(settled, path, execution))
        .then(undefined, (error: unknown) => fail(error, path, execution));
    } catch (error) {
      return fail(error, path, execution);
    }
  };
  const leaf = getNullableType(field.type);
  if (resolve || !isLeafType(leaf)) return { run };
  return {
    run: compileLeafProperty(leaf, field.name, nullable, run),
    plain: { property: field.name, type: writtenAs(leaf) },
  };
}

/** A failure becomes null where that is allowed, and is thrown on to the parent where it is not. */
function compileFailure(nodes: readonly FieldNode[], nullable: boolean) {
  return (error: unknown, path: Path, execution: Execution): null => {
    const located = locatedError(error, nodes, pathToArray(path));
    if (!nullable) throw located;
    execution.errors.push(located);
    return null;
  };
}

/** The way of most fields, which needs no path: `run` does it all again where the value is not as expected. */
function compileLeafProperty(
  type: GraphQLLeafType,
  name: string,
  nullable: boolean,
  run: RunField,
): RunField {
  return (source, path, execution) => {
    const value = (source as Record<string, unknown>)[name];
    if (nullable && value === null) return null;
    if (value === null || value === undefined || typeof value === 'function' || isPromise(value))
      return run(source, path, execution);
    try {
      return type.serialize(value) ?? run(source, path, execution);
    } catch {
      return run(source, path, execution);
    }
  };
}

/** The JavaScript type of values that are what serializing them gives; undefined for types that change values. */
function writtenAs(type: GraphQLLeafType): 'string' | 'boolean' | undefined {
  if (type === GraphQLString || type === GraphQLID) return 'string';
  return type === GraphQLBoolean ? 'boolean' : undefined;
}

interface Position {
  readonly parent: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly key: string;
  /** The first of the nodes, which has the arguments. */
  readonly node: FieldNode;
  readonly nodes: readonly FieldNode[];
}

type ReadValue = (source: unknown, path: Path, execution: Execution) => unknown;

/** The value that the field's resolver gives. */
function compileCall(compiler: Compiler, resolve: Resolver, position: Position): ReadValue {
  const declared = sourceOf(position.field);
  // It said that it needs nothing but its row, and of the request what opens sealed values.
  if (declared?.kind === 'row' && declared.values.length === 0 && !compiler.needsContext(position.field)) {
    const open = resolve as (row: unknown, args: undefined, context: unknown) => unknown;
    return (row, _path, { contextValue }) => open(row, undefined, contextValue);
  }
  const argumentsOf = compileArguments(compiler, position);
  return (source, path, execution) =>
    resolve(
      source,
      argumentsOf(execution),
      execution.contextValue,
      resolveInfo(compiler, position, path, execution),
    );
}

function resolveInfo(
  { schema, fragments, operation }: Compiler,
  { parent, field, nodes }: Position,
  path: Path,
  { variableValues }: Execution,
): GraphQLResolveInfo {
  return {
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType: parent,
    path,
    schema,
    fragments,
    rootValue: undefined,
    operation,
    variableValues,
  } as GraphQLResolveInfo;
}

/** The property of the field's name, as graphql-js' default resolver reads it. */
function compileProperty(compiler: Compiler, position: Position): ReadValue {
  const { name } = position.field;
  const call = compileCall(
    compiler,
    (source, args, context, info) => {
      const owner = source as Record<string, (...given: unknown[]) => unknown>;
      return owner[name]?.(args, context, info);
    },
    position,
  );
  return (source, path, execution) => {
    const value = (source as Record<string, unknown> | null | undefined)?.[name];
    return typeof value === 'function' ? call(source, path, execution) : value;
  };
}

const NO_ARGUMENTS: Arguments = Object.freeze({});

function compileArguments(
  compiler: Compiler,
  { field, node }: Position,
): (execution: Execution) => Arguments {
  if (field.args.length === 0) return () => NO_ARGUMENTS;
  const index = compiler.fields;
  compiler.fields += 1;
  return ({ args, variableValues }) => (args[index] ??= getArgumentValues(field, node, variableValues));
}

function compileValue(compiler: Compiler, type: GraphQLOutputType, position: Position): Complete {
  if (isNonNullType(type)) {
    const complete = compileValue(compiler, type.ofType, position);
    const { parent, field } = position;
    const demand = (settled: unknown) => {
      if (settled !== null) return settled;
      throw new Error(`Cannot return null for non-nullable field ${parent.name}.${field.name}.`);
    };
    return (value, path, execution) => {
      const completed = complete(value, path, execution);
      return isPromise(completed) ? completed.then(demand) : demand(completed);
    };
  }
  if (isListType(type)) return ifPresent(compileList(compiler, type.ofType, position));
  if (isLeafType(type)) {
    return ifPresent((value) => {
      const serialized = type.serialize(value);
      if (serialized != null) return serialized;
      throw new Error(
        `Expected \`${type.name}.serialize(${String(value)})\` to return non-nullable value, returned: ${String(serialized)}`,
      );
    });
  }
  if (isAbstractType(type)) return ifPresent(compileAbstract(compiler, type, position));
  return ifPresent(compileObject(compiler, type, position));
}

function ifPresent(complete: Complete): Complete {
  return (value, path, execution) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(value, path, execution);
  };
}

function compileObject(compiler: Compiler, type: GraphQLObjectType, { nodes }: Position): CompleteObject {
  const { schema, fragments, variableValues } = compiler;
  return compileFields(compiler, type, collectSubfields(schema, fragments, variableValues, type, nodes));
}

function compileList(compiler: Compiler, type: GraphQLOutputType, position: Position): Complete {
  const complete = compileValue(compiler, type, position);
  const { parent, field, nodes } = position;
  const fail = compileFailure(nodes, !isNonNullType(type));
  return (value, path, execution) => {
    if (typeof value !== 'object' || !(Symbol.iterator in (value as object))) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parent.name}.${field.name}".`,
      );
    }
    const items = Array.isArray(value) ? (value as unknown[]) : [...(value as Iterable<unknown>)];
    const completeItem = (item: unknown, index: number): unknown => {
      const at = { prev: path, key: index, typename: undefined };
      try {
        const result = isPromise(item)
          ? item.then((settled) => complete(settled, at, execution))
          : complete(item, at, execution);
        return isPromise(result)
          ? result.then(undefined, (error: unknown) => fail(error, at, execution))
          : result;
      } catch (error) {
        return fail(error, at, execution);
      }
    };
    const completed: unknown[] = [];
    try {
      for (const [index, item] of items.entries()) completed.push(completeItem(item, index));
    } catch (error) {
      // The list has failed: nobody waits for the other items, and their failures are no news.
      for (const item of [...completed, ...items.slice(completed.length)]) {
        if (isPromise(item)) item.then(undefined, () => undefined);
      }
      throw error;
    }
    return completed.some(isPromise) ? Promise.all(completed) : completed;
  };
}

function compileAbstract(compiler: Compiler, type: GraphQLAbstractType, position: Position): Complete {
  const { schema } = compiler;
  const { parent, field, nodes } = position;
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const byName = new Map<string, CompleteObject>();
  const completeAs = (name: unknown, value: unknown, path: Path, execution: Execution): unknown => {
    const known = byName.get(name as string);
    if (known) return known(value, path, execution);
    const runtime = typeof name === 'string' ? schema.getType(name) : undefined;
    if (!isObjectType(runtime)) {
      throw new GraphQLError(
        `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${parent.name}.${field.name}".`,
        { nodes },
      );
    }
    if (!schema.isSubType(type, runtime)) {
      throw new GraphQLError(
        `Runtime Object type "${runtime.name}" is not a possible type for "${type.name}".`,
        { nodes },
      );
    }
    const complete = compileObject(compiler, runtime, position);
    byName.set(runtime.name, complete);
    return complete(value, path, execution);
  };
  return (value, path, execution) => {
    const info = resolveInfo(compiler, position, path, execution);
    const name = resolveType(value, execution.contextValue, info, type);
    return isPromise(name)
      ? name.then((settled) => completeAs(settled, value, path, execution))
      : completeAs(name, value, path, execution);
  };
}

/** Whether a type in the schema decides by `isTypeOf` what belongs to it, which compiled operations do not ask. */
export function asksTypes(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).some((type) => isObjectType(type) && type.isTypeOf);
}
