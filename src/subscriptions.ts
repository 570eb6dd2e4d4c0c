import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { type Context as ConnectionContext, type ServerOptions } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { RequestContext } from './context.js';
import type { CrmEvent } from './outbox/event.js';
import type { EventBus } from './outbox/event-bus.js';
import type { Authenticate } from './platform/auth/authenticate.js';
import type { Identity } from './platform/auth/identity.js';
import { badRequest } from './platform/errors/errors.js';
import { formatError } from './platform/errors/reporting.js';
import { queryLimitsRule, QUERY_LIMITS } from './platform/limits/query-limits.js';

const PATH = '/graphql';
/** Close code of the protocol, after HTTP's 401. */
const UNAUTHENTICATED = 4401;
const MAX_MESSAGE_BYTES = 65_536;
/** Operations that one connection may have running. */
const MAX_SUBSCRIPTIONS = 50;
/** Header names that may also come as connection parameters, for browsers, which cannot set headers on WebSockets. */
const PARAMETERS = ['authorization', 'x-tenant-id', 'x-user-id', 'x-user-roles', 'accept-language'];

export interface SubscriptionParts {
  readonly schema: GraphQLSchema;
  readonly bus: EventBus;
  readonly authenticate: Authenticate;
  readonly contextFor: (
    identity: Identity,
    headers: IncomingHttpHeaders,
    events: () => AsyncIterable<CrmEvent>,
  ) => RequestContext;
}

type Connection = ConnectionContext<Record<string, unknown>, Extra & { headers?: IncomingHttpHeaders }>;

/**
 * Serves GraphQL subscriptions over WebSocket, protocol graphql-transport-ws. Who follows something is asked for anew
 * at each event: a token that has expired or is no longer accepted ends the subscription before the event is shown.
 */
export function serveSubscriptions(app: FastifyInstance, parts: SubscriptionParts): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const options: ServerOptions<Record<string, unknown>, Extra & { headers?: IncomingHttpHeaders }> = {
    onConnect: async (connection) => {
      connection.extra.headers = headersOf(connection);
      try {
        await parts.authenticate(connection.extra.headers);
        return true;
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        connection.extra.socket.close(UNAUTHENTICATED, error.message);
        return false;
      }
    },
    onSubscribe: (connection, _id, payload) => prepare(parts, connection, payload),
    subscribe: (args) => follow(parts, args as Subscription),
    execute: () => ({ errors: [new GraphQLError('Only subscriptions are served over WebSocket')] }),
    onError: (_connection, _id, _payload, errors) => errors.map((error) => formatError(error.toJSON())),
  };
  const server = useServer(options, sockets);
  app.server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?', 1)[0] !== PATH) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request));
  });
  app.addHook('preClose', async () => {
    for (const socket of sockets.clients) socket.close(1001, 'Going away');
    await server.dispose();
  });
}

interface Subscription extends ExecutionArgs {
  readonly contextValue: { readonly headers: IncomingHttpHeaders; readonly identity: Identity };
}

function headersOf({ connectionParams = {}, extra }: Connection): IncomingHttpHeaders {
  const given = Object.entries(connectionParams)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) => PARAMETERS.includes(name) && typeof value === 'string');
  return { ...extra.request.headers, ...(Object.fromEntries(given) as IncomingHttpHeaders) };
}

async function prepare(
  { schema, authenticate }: SubscriptionParts,
  connection: Connection,
  {
    query,
    operationName,
    variables,
  }: { query: string; operationName?: string | null; variables?: object | null },
): Promise<Subscription | readonly GraphQLError[]> {
  if (Object.keys(connection.subscriptions).length > MAX_SUBSCRIPTIONS) {
    return [badRequest('subscription', `a connection may have ${MAX_SUBSCRIPTIONS} at a time`)];
  }
  try {
    const headers = connection.extra.headers ?? {};
    const identity = await authenticate(headers);
    const document = parse(query, { maxTokens: QUERY_LIMITS.tokens });
    const errors = validate(schema, document, [...specifiedRules, queryLimitsRule]);
    if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [badRequest('query', 'only subscriptions are served over WebSocket')];
    }
    const variableValues = (variables ?? {}) as Record<string, unknown>;
    return { schema, document, operationName, variableValues, contextValue: { headers, identity } };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return [error.extensions['code'] === undefined ? coded(error, 'GRAPHQL_PARSE_FAILED') : error];
  }
}

/** The error with a code, so that it is shown. */
function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code, ...extensions } });
}

/** The answers to a subscription: one for each event, executed with a context of its own. */
async function follow(
  { bus, authenticate, contextFor }: SubscriptionParts,
  args: Subscription,
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  const { headers, identity } = args.contextValue;
  const ended = new AbortController();
  const events = () => bus.events(identity.tenantId, ended.signal);
  const source = await createSourceEventStream({
    ...args,
    contextValue: contextFor(identity, headers, events),
  });
  if (!(Symbol.asyncIterator in source)) return source;
  return answers(source, ended, async (event) => {
    const current = await authenticate(headers);
    return execute({ ...args, rootValue: event, contextValue: contextFor(current, headers, events) });
  });
}

async function* answers(
  source: AsyncIterable<unknown>,
  ended: AbortController,
  answer: (event: unknown) => Promise<ExecutionResult>,
): AsyncGenerator<ExecutionResult, void, void> {
  try {
    for await (const event of source) yield await answer(event);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    yield { errors: [error] };
  } finally {
    ended.abort();
  }
}
