import { GraphQLError, Kind } from 'graphql';
import type {
  ASTVisitor,
  FragmentDefinitionNode,
  SelectionNode,
  SelectionSetNode,
  ValidationContext,
  ValidationRule,
} from 'graphql';

/** The code of a refused document; set while the error is formatted, because Apollo gives validation errors its own. */
export const QUERY_TOO_LARGE = 'QUERY_TOO_LARGE';

/** How large a query document may be. Tokens are counted by the parser, the rest by a validation rule. */
export const QUERY_LIMITS = { tokens: 5_000, depth: 15, aliases: 100, rootFields: 30 } as const;

interface Size {
  readonly depth: number;
  readonly aliases: number;
}

/**
 * Validation rule: refuses operations that nest deeper, rename more fields, or ask for more root fields than
 * QUERY_LIMITS allow. Fragments count at each place they are spread; introspection fields do not nest.
 */
export const queryLimitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const fragmentSizes = new Map<string, Size>();

  const sizeOf = ({ selections }: SelectionSetNode): Size => {
    const sizes = selections.map(sizeOfSelection);
    return {
      depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
      aliases: sizes.reduce((sum, { aliases }) => sum + aliases, 0),
    };
  };

  const sizeOfSelection = (selection: SelectionNode): Size => {
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return sizeOfFragment(context.getFragment(selection.name.value));
    if (selection.kind === Kind.INLINE_FRAGMENT) return sizeOf(selection.selectionSet);
    const alias = selection.alias === undefined ? 0 : 1;
    if (selection.name.value.startsWith('__') || !selection.selectionSet) return { depth: 1, aliases: alias };
    const below = sizeOf(selection.selectionSet);
    return { depth: below.depth + 1, aliases: below.aliases + alias };
  };

  const sizeOfFragment = (fragment: FragmentDefinitionNode | null | undefined): Size => {
    if (!fragment) return { depth: 0, aliases: 0 };
    const known = fragmentSizes.get(fragment.name.value);
    if (known) return known;
    // Set first, so that a fragment that spreads itself (refused by another rule) does not recurse for ever.
    fragmentSizes.set(fragment.name.value, { depth: 0, aliases: 0 });
    const size = sizeOf(fragment.selectionSet);
    fragmentSizes.set(fragment.name.value, size);
    return size;
  };

  return {
    OperationDefinition(operation) {
      const { depth, aliases } = sizeOf(operation.selectionSet);
      const measures = { depth, aliases, rootFields: operation.selectionSet.selections.length };
      for (const [name, size] of Object.entries(measures)) {
        const limit = QUERY_LIMITS[name as keyof typeof measures];
        if (size <= limit) continue;
        context.reportError(
          new GraphQLError(`The query's ${name} is ${size}, more than the limit of ${limit}`, {
            nodes: operation,
            extensions: { details: { measure: name, size, limit } },
          }),
        );
      }
    },
  };
};
