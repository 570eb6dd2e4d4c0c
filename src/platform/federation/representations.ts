import { isUnionType, type GraphQLSchema } from 'graphql';
import { badUserInput, queryTooLarge } from '../errors/errors.js';

/** Entities that one field may be asked for. */
const MAX_REPRESENTATIONS = 250;

/**
 * Lets `_entities` refuse representations that name no entity of this subgraph, and more of them than
 * MAX_REPRESENTATIONS. They are the caller's mistake; left to the library they fail as if they were ours.
 */
export function checkRepresentations(schema: GraphQLSchema): void {
  const union = schema.getType('_Entity');
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!isUnionType(union) || !resolve) throw new Error('The schema is no subgraph with entities');
  const entities = new Set(union.getTypes().map(({ name }) => name));
  field.resolve = (root, args: { representations: readonly unknown[] }, context, info) => {
    const { length } = args.representations;
    if (length > MAX_REPRESENTATIONS) throw queryTooLarge('representations', length, MAX_REPRESENTATIONS);
    args.representations.forEach((representation, index) => {
      const { __typename: name } = Object(representation) as { __typename?: unknown };
      if (typeof name !== 'string' || !entities.has(name))
        throw badUserInput(`representations[${index}].__typename`, 'names no entity of this subgraph');
    });
    return resolve(root, args, context, info);
  };
}
