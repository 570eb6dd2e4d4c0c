import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { queryTooCostly } from '../errors/errors.js';
import { QueryCosts } from './query-cost.js';

/** A request with this header is told what it cost, in `extensions.cost`; others are not, so that answers stay the same. */
const COST_HEADER = 'x-query-cost';

/** How much one operation may read. */
export class CostLimit {
  private readonly costs: QueryCosts;

  constructor(
    schema: GraphQLSchema,
    readonly limit: number,
  ) {
    this.costs = new QueryCosts(schema);
  }

  /**
   * The cost of a validated operation with these variables.
   *
   * @throws GraphQLError QUERY_TOO_COSTLY with cost and limit
   */
  assertAffordable(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): number {
    const requested = this.costs.of(document, operation, variables);
    if (requested > this.limit) throw queryTooCostly(requested, this.limit);
    return requested;
  }
}

/** Refuses operations that cost too much before anything is read, and tells those who ask what an operation cost. */
export function limitCost(costs: CostLimit): ApolloServerPlugin {
  return {
    requestDidStart: async ({ request: { http } }) => {
      const told = http?.headers.get(COST_HEADER) !== undefined;
      let requested: number | undefined;
      return {
        didResolveOperation: async ({ document, operation, request: { variables = {} } }) => {
          if (operation) requested = costs.assertAffordable(document, operation, variables);
        },
        willSendResponse: async ({ response: { body } }) => {
          if (!told || requested === undefined || body.kind !== 'single') return;
          const { extensions } = body.singleResult;
          body.singleResult.extensions = { ...extensions, cost: { requested, limit: costs.limit } };
        },
      };
    },
  };
}
