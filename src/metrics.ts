import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Identity } from './platform/auth/identity.js';
import { assertMayCall } from './platform/auth/operation-access.js';
import { viewerOf } from './platform/auth/viewer.js';
import type { Database } from './platform/database/database.js';
import { httpErrorReply } from './platform/errors/reporting.js';
import { preferredType } from './platform/media-type.js';
import type { ServerMetrics } from './platform/metrics.js';
import { REPORT_CALLS } from './report/report.access.js';
import { readTotals } from './report/totals.service.js';

const FORMATS = ['application/json', 'text/plain', 'application/openmetrics-text'] as const;

/**
 * `GET /metrics`: the figures of the caller's tenant as JSON or, for those who prefer text, figures of the process in
 * the text format of Prometheus. The latter say nothing of any tenant and need no token. OpenMetrics scrapers read that
 * text as well: a counter would change its name between the two formats.
 *
 * @param identify says who sends a request; rejects with UNAUTHENTICATED or FORBIDDEN
 */
export function metricsRoutes(
  app: FastifyInstance,
  database: Database,
  metrics: ServerMetrics,
  identify: (request: FastifyRequest) => Promise<Identity>,
): void {
  app.get('/metrics', { errorHandler: httpErrorReply }, async (request, reply) => {
    void reply.header('vary', 'accept');
    if (preferredType(request.headers.accept, FORMATS) === 'application/json') {
      const identity = await identify(request);
      assertMayCall(REPORT_CALLS['GET /metrics'], identity);
      return readTotals(database, viewerOf(identity));
    }
    const { text, contentType } = await metrics.exposition();
    return reply.type(contentType).send(text);
  });
}
