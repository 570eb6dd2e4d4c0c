import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { ReadContext } from '../edges/read-context.js';
import { QueryExecutor } from './query-executor.js';

const TRACE_HEADER = 'apollo-federation-include-trace';

/**
 * Lets Apollo Server execute operations by `QueryExecutor`. The server has one hook for that, made for gateways: it
 * takes the schema and the executor from here and keeps parsing, validation, plugins and transport to itself.
 */
export function executeCompiled(schema: GraphQLSchema): ApolloServerOptionsWithGateway<object>['gateway'] {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => {
      const executor = new QueryExecutor(schema);
      return {
        executor: async ({ document, operation, request, context }) => {
          // The name that was asked for: the context has none where the document has no such operation.
          const { variables = {}, operationName = null, http } = request;
          const { roles } = (context as ReadContext).viewer;
          const execution = { document, operation, operationName, variables, contextValue: context, roles };
          // Traces come from hooks around each resolver, which only graphql-js calls.
          const traced = http?.headers.get(TRACE_HEADER) === 'ftv1';
          return traced ? executor.interpret(execution) : executor.execute(execution);
        },
      };
    },
    stop: async () => undefined,
  };
}
