import {
  getNullableType,
  isCompositeType,
  isListType,
  getNamedType,
  Kind,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';

/** A mutation is dearer than a read: it is checked, audited and announced. */
const MUTATION_WEIGHT = 10;

/** What the schema says of a field's cost: `@cost` and `@listSize`, or what holds without them. */
export interface FieldCost {
  /** Cost of one value, without what is selected below it. */
  readonly weight: number;
  readonly isList: boolean;
  /** Rows where no argument says how many. */
  readonly assumedSize: number;
  /** Arguments that say how many rows there are: by a number, or by being a list. */
  readonly slicingArguments: readonly string[];
  /** Fields below that have these rows; when empty, the field itself has them. */
  readonly sizedFields: readonly string[];
}

/** Reads what a field's directives say; an object costs 1, a leaf nothing. */
export function fieldCost(field: GraphQLField<unknown, unknown>, isMutation: boolean): FieldCost {
  const directives = field.astNode?.directives ?? [];
  const weight =
    numberOf(directives, 'cost', 'weight') ?? (isMutation ? MUTATION_WEIGHT : ownWeight(field.type));
  const isEntities = field.name === '_entities';
  return {
    weight,
    isList: isListType(getNullableType(field.type)),
    assumedSize: numberOf(directives, 'listSize', 'assumedSize') ?? 1,
    slicingArguments: isEntities ? ['representations'] : namesOf(directives, 'slicingArguments'),
    sizedFields: namesOf(directives, 'sizedFields'),
  };
}

function ownWeight(type: GraphQLOutputType): number {
  return isCompositeType(getNamedType(type)) ? 1 : 0;
}

function argumentOf(directives: readonly ConstDirectiveNode[], directive: string, argument: string) {
  const found = directives.find(({ name }) => name.value === directive);
  return found?.arguments?.find(({ name }) => name.value === argument)?.value;
}

function numberOf(
  directives: readonly ConstDirectiveNode[],
  directive: string,
  argument: string,
): number | undefined {
  const value = argumentOf(directives, directive, argument);
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

function namesOf(directives: readonly ConstDirectiveNode[], argument: string): readonly string[] {
  const value = argumentOf(directives, 'listSize', argument);
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((name) => (name.kind === Kind.STRING ? name.value : []));
}
