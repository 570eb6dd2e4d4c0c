import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, Kind } from 'graphql';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** Whether the field being resolved selects `name` directly below itself, fragments and @skip/@include considered. */
export function selects(info: GraphQLResolveInfo, name: string): boolean {
  return info.fieldNodes.some(
    ({ selectionSet }) => selectionSet !== undefined && contains(info, selectionSet, name),
  );
}

function contains(info: GraphQLResolveInfo, { selections }: SelectionSetNode, name: string): boolean {
  return selections.some((selection) => {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues);
    if (skip?.['if'] === true || include?.['if'] === false) return false;
    if (selection.kind === Kind.FIELD) return selection.name.value === name;
    if (selection.kind === Kind.INLINE_FRAGMENT) return contains(info, selection.selectionSet, name);
    const fragment = info.fragments[selection.name.value];
    return fragment !== undefined && contains(info, fragment.selectionSet, name);
  });
}

/** What a connection field asks for beside its rows. */
export interface Asked {
  readonly withCount: boolean;
  readonly withMore: boolean;
}

/** What the connection that is being resolved is asked for. */
export function askedOf(info: GraphQLResolveInfo): Asked {
  return { withCount: selects(info, 'totalCount'), withMore: selects(info, 'pageInfo') };
}
