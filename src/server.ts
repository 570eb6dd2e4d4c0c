import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors, { type FastifyCorsOptions } from '@fastify/cors';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { AccessLog } from './access/access-log.js';
import { account, accountForAnswers } from './access/account.js';
import { entriesOf } from './access/entries.js';
import type { RequestContext } from './context.js';
import { subjectExportRoutes } from './data-subject/export.routes.js';
import { healthRoutes } from './health.js';
import { metricsRoutes } from './metrics.js';
import { createAuthenticate } from './platform/auth/authenticate.js';
import type { Identity } from './platform/auth/identity.js';
import { assertPortalKeepsToContract } from './platform/auth/portal.js';
import type { Config } from './platform/config.js';
import { executeCompiled } from './platform/execution/apollo-executor.js';
import { ReadPlans } from './platform/edges/read-plans.js';
import type { Database } from './platform/database/database.js';
import {
  failureReporting,
  formatError,
  graphqlErrorReply,
  nameRequest,
} from './platform/errors/reporting.js';
import { Admission } from './platform/limits/admission.js';
import { CostLimit, limitCost } from './platform/limits/cost-limit.js';
import { DOCUMENT_LIMITS } from './platform/limits/document-limits.js';
import { Entrance, type Arrival } from './platform/limits/entrance.js';
import { SCHEMA_READER } from './platform/limits/gateway-credential.js';
import { admitRequest } from './platform/limits/http-admission.js';
import { hideSchema } from './platform/limits/schema-hints.js';
import { TrustedDocuments } from './platform/limits/trusted-documents.js';
import { countOperations, observeRequests, ServerMetrics } from './platform/metrics.js';
import { EventBus } from './outbox/event-bus.js';
import { contextOf, traceIdOf, type ServerContext } from './request-context.js';
import { serveSubscriptions } from './subscriptions.js';
import { playgroundRoutes } from './playground/playground.js';
import { reportRoutes } from './report/report.routes.js';
import { exportRoutes } from './transfer/export.routes.js';
import { importRoutes } from './transfer/import.routes.js';

declare module 'fastify' {
  interface FastifyRequest {
    identity?: Identity;
    /** The GraphQL operation's name, once it is known. */
    operation?: string;
  }
}

const BODY_LIMIT_BYTES = 1_048_576;
const REQUEST_ID = /^[\w.:-]{1,128}$/;

export interface ServerParts {
  readonly config: Config;
  /** Of which requests are answered; it says how long one statement may take. */
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly logger: FastifyBaseLogger;
  /** Where published events come from, for subscriptions. */
  readonly bus?: EventBus;
  /** Told of every commit, so that its events can leave. */
  readonly committed?: (tenantId: string) => void;
}

/** A server that is ready to listen. `app.close()` drains: running requests end, new ones are turned away. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, database, schema, logger, bus = new EventBus(), committed = () => undefined } = parts;
  const { limits } = config;
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    forceCloseConnections: 'idle',
  });
  if (config.corsOrigins.length > 0) await app.register(cors, corsSettings(config.corsOrigins));
  const metrics = new ServerMetrics();
  answerWithRequestFacts(app);
  observeRequests(app, metrics);
  healthRoutes(app, database);

  const costs = new CostLimit(schema, limits.queryCost);
  const apollo = new ApolloServer<RequestContext>({
    gateway: executeCompiled(schema),
    // Who may read the schema, and which documents are executed, is decided before they come here.
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !limits.introspection,
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    formatError,
    logger,
    stopOnTerminationSignals: false,
    // Apollo's own ends every answer with a line break, for which V8 copies the whole text.
    stringifyResult: (answer) => JSON.stringify(answer),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitCost(costs),
      ...(limits.introspection ? [] : [hideSchema()]),
      operationNaming(),
      keepingToContract(schema),
      failureReporting(),
      countOperations(metrics),
      accountForAnswers(),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const accessLog = new AccessLog(database, logger);
  app.addHook('onClose', () => accessLog.stop());

  const authenticate = createAuthenticate(config.auth);
  const { strict } = config.auth;
  const admission = new Admission({
    introspection: limits.introspection,
    trusted: limits.trustedDocuments && new TrustedDocuments(limits.trustedDocuments.directory),
    gatewayIsFree: limits.trustedDocuments?.gatewayIsFree ?? true,
  });
  const entrance = new Entrance(limits, { authenticate, strict }, logger);
  app.addHook('onClose', async () => {
    entrance.close();
  });
  const identify = async (request: FastifyRequest) =>
    (request.identity = await entrance.enter(arrivalOf(request)));
  reportRoutes(app, database, identify);
  const { stepUp } = config;
  const exported = exportAccounting(accessLog);
  exportRoutes(app, { database, schema, stepUp, exported }, identify);
  importRoutes(app, { database, strict, timeZone: config.timeZone }, identify);
  subjectExportRoutes(app, { database, timeZone: config.timeZone, stepUp, committed }, identify);
  metricsRoutes(app, database, metrics, identify);
  const plans = config.readPlan ? new ReadPlans() : undefined;
  const server = { config, database, plans, accessLog, committed };
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => requestContext(request, server),
  });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    errorHandler: graphqlErrorReply,
    // Before the body is read.
    onRequest: async (request) => {
      request.identity = await entrance.enterGraphQL(arrivalOf(request));
    },
    preHandler: async (request) => {
      const gateway = entrance.isGateway(request.headers);
      const sender = { gateway, schemaOnly: request.identity === SCHEMA_READER };
      admitRequest(request, admission, sender, limits.introspection || gateway);
    },
    async handler(request, reply) {
      const body: unknown = await answer.call(this, request, reply);
      if (typeof body !== 'string') return body;
      // Encoded here, once: a string is gone through for its length, and again in small pieces as it is written.
      return Buffer.from(reply.statusCode >= 400 ? nameRequest(body, request.id) : body);
    },
  });
  serveSubscriptions(app, {
    schema,
    bus,
    authenticate,
    entrance,
    admission,
    costs,
    hidesSchema: !limits.introspection,
    logger,
    contextFor: (identity, headers, events) =>
      contextOf(server, {
        identity,
        headers,
        events,
        requestId: randomUUID(),
        logger,
        noteOperation: () => undefined,
      }),
    answered: (context, operation) => account(context, 'SUBSCRIPTION', operation),
  });
  if (config.playground) await playgroundRoutes(app);
  return app;
}

function arrivalOf({ headers, socket }: FastifyRequest): Arrival {
  return { headers, connection: socket.remoteAddress };
}

function requestContext(request: FastifyRequest, server: ServerContext): RequestContext {
  const { identity, id: requestId, headers } = request;
  if (!identity) throw new Error('The request reached GraphQL without authentication');
  const logger = request.log.child({ tenant: identity.tenantId });
  const noteOperation = (name: string | null) => {
    request.operation = name ?? undefined;
  };
  return contextOf(server, { identity, requestId, headers, logger, noteOperation });
}

/** Accounts for the customers that an export is about to give away. */
function exportAccounting(accessLog: AccessLog) {
  return (request: FastifyRequest, identity: Identity, ids: readonly string[]) => {
    const { id: requestId, headers } = request;
    const reader = { identity, requestId, traceId: traceIdOf(headers, requestId), now: new Date() };
    return accessLog.append(
      entriesOf(reader, {
        action: 'EXPORT',
        channel: 'HTTP',
        operation: 'GET /customers/export',
        recordType: 'Customer',
        recordIds: ids,
        customerIds: ids,
      }),
    );
  };
}

/** Lets pages of these origins call the service; they see the headers that name a request and page a list. */
function corsSettings(origin: string[]): FastifyCorsOptions {
  return {
    origin,
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'x-response-time', 'x-total-count', 'www-authenticate', 'retry-after'],
    maxAge: 600,
  };
}

/** Notes the operation's name for the logs. */
function operationNaming(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operationName, contextValue }) => {
        contextValue.noteOperation(operationName);
      },
    }),
  };
}

/** Refuses what portals are not offered. */
function keepingToContract(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, contextValue: { viewer } }) => {
        assertPortalKeepsToContract(schema, document, viewer);
      },
    }),
  };
}

/** Every answer names its request and how long it took; one log line tells the same. */
function answerWithRequestFacts(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    void reply.header('x-response-time', reply.elapsedTime.toFixed(3));
  });
  app.addHook(
    'onResponse',
    async ({ method, url, identity, operation, log }, { statusCode, elapsedTime }) => {
      log.info(
        {
          tenant: identity?.tenantId,
          operation,
          method,
          path: url.split('?', 1)[0],
          statusCode,
          milliseconds: Math.round(elapsedTime * 10) / 10,
        },
        'request',
      );
    },
  );
}
