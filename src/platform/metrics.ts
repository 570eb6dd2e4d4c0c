import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** How a GraphQL operation ended: without errors, with errors of the caller's making, or with one of ours. */
const OUTCOMES = ['ok', 'refused', 'failed'] as const;
type Outcome = (typeof OUTCOMES)[number];

const OUR_FAILURES: readonly unknown[] = ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE'];

/**
 * What one server tells of its process. No label carries a tenant, a person or anything else that a caller chooses, so
 * that the number of series stays small and whoever may scrape learns nothing of tenants.
 */
export class ServerMetrics {
  private readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer, by route pattern and status.',
    labelNames: ['route', 'status'],
    registers: [this.registry],
  });

  private readonly operations = new Counter({
    name: 'graphql_operations_total',
    help: 'GraphQL operations by outcome: ok, refused (the caller erred), failed (the server or its database did).',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    for (const outcome of OUTCOMES) this.operations.inc({ outcome }, 0);
  }

  observeRequest(route: string, status: number, seconds: number): void {
    this.requests.observe({ route, status }, seconds);
  }

  countOperation(outcome: Outcome): void {
    this.operations.inc({ outcome });
  }

  /** All of it as Prometheus reads it, and the media type of that text. */
  async exposition(): Promise<{ text: string; contentType: string }> {
    return { text: await this.registry.metrics(), contentType: this.registry.contentType };
  }
}

/** Times every request under the pattern of its route; requests that no route takes share one name. */
export function observeRequests(app: FastifyInstance, metrics: ServerMetrics): void {
  app.addHook('onResponse', async ({ routeOptions }, { statusCode, elapsedTime }) => {
    metrics.observeRequest(routeOptions.url ?? 'none', statusCode, elapsedTime / 1_000);
  });
}

/** Counts the operations that Apollo Server answers. */
export function countOperations(metrics: ServerMetrics): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        metrics.countOperation(outcomeOf(body.kind === 'single' ? body.singleResult.errors : undefined));
      },
    }),
  };
}

function outcomeOf(errors: readonly GraphQLFormattedError[] = []): Outcome {
  if (errors.some(({ extensions }) => OUR_FAILURES.includes(extensions?.['code']))) return 'failed';
  return errors.length > 0 ? 'refused' : 'ok';
}
