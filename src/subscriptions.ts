import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { type Context as ConnectionContext, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { RequestContext } from './context.js';
import type { CrmEvent } from './outbox/event.js';
import type { EventBus } from './outbox/event-bus.js';
import type { Authenticate } from './platform/auth/authenticate.js';
import type { Identity } from './platform/auth/identity.js';
import { assertPortalKeepsToContract } from './platform/auth/portal.js';
import { viewerOf } from './platform/auth/viewer.js';
import { badRequest } from './platform/errors/errors.js';
import { reportErrors } from './platform/errors/reporting.js';
import type { Admission } from './platform/limits/admission.js';
import type { CostLimit } from './platform/limits/cost-limit.js';
import { DOCUMENT_LIMITS } from './platform/limits/document-limits.js';
import type { Arrival, Entrance } from './platform/limits/entrance.js';
import { withoutHints } from './platform/limits/schema-hints.js';

const PATH = '/graphql';
/** Close code of the protocol, after HTTP's 401. */
const UNAUTHENTICATED = 4401;
/** Close code of the protocol for too many connects, after HTTP's 429. */
const RATE_LIMITED = 4429;
const MAX_MESSAGE_BYTES = 65_536;
/** Operations that one connection may have running. */
const MAX_SUBSCRIPTIONS = 50;
/** Header names that may also come as connection parameters, for browsers, which cannot set headers on WebSockets. */
const PARAMETERS = [
  'authorization',
  'x-tenant-id',
  'x-user-id',
  'x-user-roles',
  'x-customer-id',
  'accept-language',
];

export interface SubscriptionParts {
  readonly schema: GraphQLSchema;
  readonly bus: EventBus;
  readonly authenticate: Authenticate;
  readonly entrance: Entrance;
  readonly admission: Admission;
  readonly costs: CostLimit;
  /** Whether mistakes are told without hints at what the schema has. */
  readonly hidesSchema: boolean;
  readonly logger: FastifyBaseLogger;
  readonly contextFor: (
    identity: Identity,
    headers: IncomingHttpHeaders,
    events: () => AsyncIterable<CrmEvent>,
  ) => RequestContext;
  /** Told of each event that is about to be passed on; resolves when that is accounted for. */
  readonly answered: (context: RequestContext, operation: string | null) => Promise<void>;
}

type Connection = ConnectionContext<Record<string, unknown>, Extra & { headers?: IncomingHttpHeaders }>;

/**
 * Serves GraphQL subscriptions over WebSocket, protocol graphql-transport-ws. Who follows something is asked for anew
 * at each event: a token that has expired or is no longer accepted ends the subscription before the event is shown.
 */
export function serveSubscriptions(app: FastifyInstance, parts: SubscriptionParts): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const report = (errors: readonly GraphQLError[], { operationName = null }: SubscribePayload) => {
    const requestId = randomUUID();
    return reportErrors(errors, { requestId, logger: parts.logger.child({ requestId }) }, operationName);
  };
  const options: ServerOptions<Record<string, unknown>, Extra & { headers?: IncomingHttpHeaders }> = {
    onConnect: async (connection) => {
      connection.extra.headers = headersOf(connection);
      try {
        await parts.entrance.enter(arrivalOf(connection));
        return true;
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        const isRate = error.extensions['code'] === 'RATE_LIMITED';
        connection.extra.socket.close(isRate ? RATE_LIMITED : UNAUTHENTICATED, error.message);
        return false;
      }
    },
    onSubscribe: (connection, _id, payload) => prepare(parts, connection, payload),
    subscribe: (args) => follow(parts, args as Subscription),
    execute: () => ({ errors: [new GraphQLError('Only subscriptions are served over WebSocket')] }),
    onError: (_connection, _id, payload, errors) => report(errors, payload),
    onNext: (_connection, _id, payload, _args, { errors, ...answer }) =>
      errors && { ...answer, errors: report(errors, payload) },
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

function arrivalOf({ extra: { headers = {}, request } }: Connection): Arrival {
  return { headers, connection: request.socket.remoteAddress };
}

function headersOf({ connectionParams = {}, extra }: Connection): IncomingHttpHeaders {
  const given = Object.entries(connectionParams)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) => PARAMETERS.includes(name) && typeof value === 'string');
  return { ...extra.request.headers, ...(Object.fromEntries(given) as IncomingHttpHeaders) };
}

async function prepare(
  { schema, entrance, admission, costs, hidesSchema }: SubscriptionParts,
  connection: Connection,
  payload: SubscribePayload,
): Promise<Subscription | readonly GraphQLError[]> {
  if (Object.keys(connection.subscriptions).length > MAX_SUBSCRIPTIONS) {
    return [badRequest('subscription', `a connection may have ${MAX_SUBSCRIPTIONS} at a time`)];
  }
  try {
    const arrival = arrivalOf(connection);
    const { headers } = arrival;
    const identity = await entrance.enter(arrival);
    const gateway = entrance.isGateway(headers);
    const query = admission.admit(payload, { gateway, schemaOnly: false, registers: true });
    const document = parse(query ?? '', { maxTokens: DOCUMENT_LIMITS.tokens });
    const mistakes = (errors: readonly GraphQLError[], code: string) =>
      (hidesSchema ? withoutHints(errors) : errors).map((error) => coded(error, code));
    const errors = validate(schema, document);
    if (errors.length > 0) return mistakes(errors, 'GRAPHQL_VALIDATION_FAILED');
    assertPortalKeepsToContract(schema, document, viewerOf(identity));
    const { operationName } = payload;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return [badRequest('query', 'only subscriptions are served over WebSocket')];
    }
    const variableValues = payload.variables ?? {};
    const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues, {
      maxErrors: 50,
    });
    if (coerced.errors) return mistakes(coerced.errors, 'BAD_USER_INPUT');
    costs.assertAffordable(document, operation, variableValues);
    return { schema, document, operationName, variableValues, contextValue: { headers, identity } };
  } catch (error) {
    if (!(error instanceof GraphQLError)) return [unforeseen(error)];
    return [error.extensions['code'] === undefined ? coded(error, 'GRAPHQL_PARSE_FAILED') : error];
  }
}

/** What was thrown, as an error without code: it is masked on its way out. */
function unforeseen(error: unknown): GraphQLError {
  return new GraphQLError('unforeseen', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}

/** The error with a code, so that it is shown. */
function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code, ...extensions } });
}

/** The answers to a subscription: one for each event, executed with a context of its own. */
async function follow(
  { bus, authenticate, contextFor, answered }: SubscriptionParts,
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
    const contextValue = contextFor(current, headers, events);
    const answer = await execute({ ...args, rootValue: event, contextValue });
    if (answer.data) await answered(contextValue, args.operationName ?? null);
    return answer;
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
    yield { errors: [error instanceof GraphQLError ? error : unforeseen(error)] };
  } finally {
    ended.abort();
  }
}
