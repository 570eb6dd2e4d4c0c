import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { fieldCost, type FieldCost } from './field-cost.js';

type Variables = Readonly<Record<string, unknown>>;
/** A part of an operation's cost, by the variables of a request. */
type Amount = (variables: Variables) => number;

interface Scope {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Default values of the operation's variables. */
  readonly defaults: ReadonlyMap<string, ValueNode>;
}

/**
 * Computes what operations cost. A page multiplies the cost of what is selected below it by its rows; a field that is
 * selected twice counts twice, and so do fields of which a record can only have one by its type: the cost is never less
 * than what is read.
 */
export class QueryCosts {
  private readonly fields = new Map<GraphQLField<unknown, unknown>, FieldCost>();
  private readonly operations = new WeakMap<OperationDefinitionNode, Amount>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The cost of a validated operation with these variables. */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
    let amount = this.operations.get(operation);
    if (!amount) this.operations.set(operation, (amount = this.compile(document, operation)));
    return amount(variables);
  }

  private compile(document: DocumentNode, operation: OperationDefinitionNode): Amount {
    const scope: Scope = {
      fragments: new Map(
        document.definitions
          .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
          .map((definition) => [definition.name.value, definition]),
      ),
      defaults: new Map(
        (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
          defaultValue ? [[variable.name.value, defaultValue] as const] : [],
        ),
      ),
    };
    const root = this.schema.getRootType(operation.operation);
    return root ? this.ofSet(operation.selectionSet, root, scope, undefined) : constant(0);
  }

  private ofSet(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType,
    scope: Scope,
    page: { readonly fields: readonly string[]; readonly size: Amount } | undefined,
  ): Amount {
    return total(
      selections.map((selection) => {
        const whole = this.ofSelection(selection, type, scope, page);
        return whole === NOTHING ? whole : whenIncluded(selection, scope, whole);
      }),
    );
  }

  private ofSelection(
    selection: SelectionNode,
    type: GraphQLNamedType,
    scope: Scope,
    page: { readonly fields: readonly string[]; readonly size: Amount } | undefined,
  ): Amount {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, type, scope, page);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition && this.schema.getType(fragment.typeCondition.name.value);
    return fragment ? this.ofSet(fragment.selectionSet, condition ?? type, scope, page) : NOTHING;
  }

  private ofField(
    node: FieldNode,
    parent: GraphQLNamedType,
    scope: Scope,
    page: { readonly fields: readonly string[]; readonly size: Amount } | undefined,
  ): Amount {
    const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
    // Fields about the schema are none of any type.
    if (!field) return NOTHING;
    const cost = this.costOf(field, parent);
    const size = sizeOf(node, cost, scope);
    const type = getNamedType(field.type);
    const isPage = cost.sizedFields.length > 0;
    const below =
      node.selectionSet && isCompositeType(type)
        ? this.ofSet(node.selectionSet, type, scope, isPage ? { fields: cost.sizedFields, size } : undefined)
        : NOTHING;
    const one = total([constant(cost.weight), below]);
    if (page?.fields.includes(node.name.value)) return product(page.size, one);
    return cost.isList ? product(size, one) : one;
  }

  private costOf(field: GraphQLField<unknown, unknown>, parent: GraphQLNamedType): FieldCost {
    const known = this.fields.get(field);
    if (known) return known;
    const cost = fieldCost(field, parent === this.schema.getRootType(OperationTypeNode.MUTATION));
    this.fields.set(field, cost);
    return cost;
  }
}

const NOTHING: Amount = () => 0;
/** Amounts that no variable changes, so that they are computed once. */
const constants = new WeakMap<Amount, number>([[NOTHING, 0]]);

function constant(value: number): Amount {
  if (value === 0) return NOTHING;
  const amount: Amount = () => value;
  constants.set(amount, value);
  return amount;
}

function total(amounts: readonly Amount[]): Amount {
  const fixed = amounts.reduce((sum, amount) => sum + (constants.get(amount) ?? 0), 0);
  const varying = amounts.filter((amount) => !constants.has(amount));
  if (varying.length === 0) return constant(fixed);
  return (variables) => varying.reduce((sum, amount) => sum + amount(variables), fixed);
}

function product(size: Amount, one: Amount): Amount {
  const [rows, each] = [constants.get(size), constants.get(one)];
  if (each === 0) return NOTHING;
  if (rows !== undefined && each !== undefined) return constant(rows * each);
  return (variables) => size(variables) * one(variables);
}

/** How many rows a field has: what its arguments say, or what is usual. */
function sizeOf(node: FieldNode, { slicingArguments, assumedSize }: FieldCost, scope: Scope): Amount {
  const given = (node.arguments ?? []).filter(({ name }) => slicingArguments.includes(name.value));
  const values = given.map(({ value }) => value);
  const rowsIn = (variables: Variables) => {
    const sizes = values.flatMap((value) => rowsOf(valueOf(value, variables, scope)) ?? []);
    return sizes.length === 0 ? assumedSize : Math.max(...sizes);
  };
  return values.some(({ kind }) => kind === Kind.VARIABLE) ? rowsIn : constant(rowsIn({}));
}

function rowsOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.max(0, value) : undefined;
}

/** An argument's value as far as its size matters: a number, a list, a condition or nothing. */
function valueOf(node: ValueNode, variables: Variables, scope: Scope): unknown {
  if (node.kind === Kind.VARIABLE) {
    // A variable may be called like a member that every object has.
    const { value: name } = node.name;
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const fallback = scope.defaults.get(name);
    return given === undefined && fallback ? valueOf(fallback, variables, scope) : given;
  }
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.BOOLEAN) return node.value;
  return node.kind === Kind.LIST ? node.values : undefined;
}

/** The amount where `@skip` and `@include` let the selection in. */
function whenIncluded({ directives = [] }: SelectionNode, scope: Scope, amount: Amount): Amount {
  const conditions = directives.flatMap(({ name, arguments: given = [] }) => {
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    if (!value || (name.value !== 'skip' && name.value !== 'include')) return [];
    return [{ value, wanted: name.value === 'include' }];
  });
  if (conditions.length === 0) return amount;
  return (variables) =>
    conditions.every(({ value, wanted }) => valueOf(value, variables, scope) === wanted)
      ? amount(variables)
      : 0;
}
