import {
  execute,
  getVariableValues,
  isObjectType,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { isGuarded, openGuard } from '../auth/field-guard.js';
import { asksTypes, compileOperation, type CompiledOperation } from './compiled-operation.js';

/** Operations that stay compiled, the most recently used ones. */
const MAX_OPERATIONS = 500;
/** Combinations of roles, @skip and @include that stay compiled for one operation. */
const MAX_VARIANTS = 32;

export interface ExecutionRequest {
  readonly document: DocumentNode;
  /** The operation of that name; undefined where the document has none, which graphql-js says best. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
  readonly contextValue: unknown;
  /** The caller's roles as bits: closures are made for those who read the same. */
  readonly roles: number;
}

interface Prepared {
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Variables that decide which fields are selected. */
  readonly conditions: readonly string[];
  readonly variants: Map<string, CompiledOperation>;
}

/**
 * Executes queries as closures that are made once per operation; what those cannot do, and everything that is not a
 * query, graphql-js executes.
 */
export class QueryExecutor {
  private readonly operations = new LRUCache<OperationDefinitionNode, Prepared>({ max: MAX_OPERATIONS });
  /** Resolvers as they are now: a plugin that looks at single fields wraps them for good when it is first used. */
  private readonly resolvers = new Map<
    GraphQLField<unknown, unknown>,
    GraphQLFieldResolver<unknown, unknown>
  >();
  private readonly compilable: boolean;

  constructor(private readonly schema: GraphQLSchema) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (field.resolve) this.resolvers.set(field, field.resolve);
      }
    }
    this.compilable = !asksTypes(schema);
  }

  /** Executes by closures where possible. */
  async execute(request: ExecutionRequest): Promise<ExecutionResult> {
    const { operation, contextValue } = request;
    if (!this.compilable || operation?.operation !== OperationTypeNode.QUERY) return this.interpret(request);
    const coerced = getVariableValues(this.schema, operation.variableDefinitions ?? [], request.variables, {
      maxErrors: 50,
    });
    if (coerced.errors) return { errors: coerced.errors };
    const compiled = this.compiled(request, operation, coerced.coerced);
    if (!compiled) return this.interpret(request);
    const errors: GraphQLError[] = [];
    const data = (await compiled({
      contextValue,
      variableValues: coerced.coerced,
      errors,
      args: [],
    })) as ExecutionResult['data'];
    return errors.length > 0 ? { errors, data } : { data };
  }

  /** Executes by graphql-js. */
  async interpret(request: ExecutionRequest): Promise<ExecutionResult> {
    const { document, operationName, variables, contextValue } = request;
    const { schema } = this;
    return execute({ schema, document, operationName, variableValues: variables, contextValue });
  }

  private compiled(
    { document, roles }: ExecutionRequest,
    operation: OperationDefinitionNode,
    variableValues: Record<string, unknown>,
  ): CompiledOperation | undefined {
    let prepared = this.operations.get(operation);
    if (!prepared) this.operations.set(operation, (prepared = prepare(document, operation)));
    const { fragments, conditions, variants } = prepared;
    const chosen = conditions.map((name) => (variableValues[name] === true ? '1' : '0')).join('');
    const variant = `${roles} ${chosen}`;
    const known = variants.get(variant);
    if (known) return known;
    if (variants.size === MAX_VARIANTS || namesPrototype(document)) return undefined;
    const { schema, resolvers } = this;
    const resolverOf = (field: GraphQLField<unknown, unknown>) => {
      const passed = openGuard(field, roles);
      return passed ? passed.open : (resolvers.get(field) ?? field.resolve);
    };
    const made = compileOperation({
      schema,
      operation,
      fragments,
      variableValues: Object.fromEntries(conditions.map((name) => [name, variableValues[name]])),
      resolverOf,
      needsContext: (field) => isGuarded(field) && !openGuard(field, roles),
    });
    variants.set(variant, made);
    return made;
  }
}

function prepare(document: DocumentNode, operation: OperationDefinitionNode): Prepared {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as Record<
    string,
    FragmentDefinitionNode
  >;
  const conditions = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    if (definition.kind === Kind.OPERATION_DEFINITION && definition !== operation) continue;
    visit(definition, {
      Directive: ({ name, arguments: given }) => {
        if (name.value !== 'skip' && name.value !== 'include') return;
        for (const { value } of given ?? []) {
          if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
        }
      },
    });
  }
  return { fragments, conditions: [...conditions], variants: new Map() };
}

/** Whether a field is to be called `__proto__`, which is no ordinary property of a plain object. */
function namesPrototype(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ alias }) => {
      found ||= alias?.value === '__proto__';
    },
  });
  return found;
}
