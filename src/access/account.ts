import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind } from 'graphql';
import type { AccessChannel } from '../__generated__/resolvers-types.js';
import { formatError } from '../platform/errors/reporting.js';
import type { ShownRecords } from '../platform/edges/shown-records.js';
import type { AccessLog } from './access-log.js';
import { entriesOfShown, type Reader } from './entries.js';

/** What is known of a request that has been carried out. */
interface AnsweredRequest extends Reader {
  readonly shown: ShownRecords;
  readonly accessLog: AccessLog;
}

/** Has it written down what a request has read; the answer is to be given after that. */
export async function account(
  request: AnsweredRequest,
  channel: AccessChannel,
  operation: string | null,
): Promise<void> {
  await request.accessLog.append(entriesOfShown(request, request.shown, { channel, operation }));
}

/** Accounts for every GraphQL request that gets data. */
export function accountForAnswers<Context extends AnsweredRequest>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, contextValue, operationName, operation }) => {
        const { body } = response;
        if (body.kind === 'single' && !body.singleResult.data) return;
        const [first] = operation?.selectionSet.selections ?? [];
        const field = first?.kind === Kind.FIELD ? first.name.value : null;
        try {
          await account(contextValue, 'GRAPHQL', operationName ?? field);
        } catch (error) {
          if (!(error instanceof GraphQLError)) throw error;
          // What cannot be accounted for is not shown.
          response.http.status = 503;
          response.body = { kind: 'single', singleResult: { errors: [formatError(error.toJSON())] } };
        }
      },
    }),
  };
}
