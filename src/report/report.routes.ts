import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Identity } from '../platform/auth/identity.js';
import { assertMayCall } from '../platform/auth/operation-access.js';
import { viewerOf } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { badUserInput } from '../platform/errors/errors.js';
import { httpErrorReply } from '../platform/errors/reporting.js';
import { timeZoneNamed } from '../platform/records/time-zone.js';
import { REPORT_CALLS } from './report.access.js';
import { readFunnel } from './funnel.service.js';
import { assertDay, assertPeriod, usualStart } from './period.rules.js';

const TIME_ZONE = 'Asia/Shanghai';
const PARAMETERS = ['from', 'to', 'ownerId', 'timezone'] as const;
type Parameters = Partial<Record<(typeof PARAMETERS)[number], string>>;

/**
 * `GET /reports/funnel?from=&to=&ownerId=&timezone=`: the sales funnel of the caller's tenant as JSON, with the period
 * and time zone it is of. Without `to` the period ends today; without `from` it has 365 days.
 *
 * @param identify says who sends a request; rejects with UNAUTHENTICATED or FORBIDDEN
 */
export function reportRoutes(
  app: FastifyInstance,
  database: Database,
  identify: (request: FastifyRequest) => Promise<Identity>,
): void {
  app.get<{ Querystring: Record<string, unknown> }>(
    '/reports/funnel',
    { errorHandler: httpErrorReply },
    async (request) => {
      const identity = await identify(request);
      assertMayCall(REPORT_CALLS['GET /reports/funnel'], identity);
      const viewer = viewerOf(identity);
      const now = new Date();
      const { ownerId, timezone = TIME_ZONE, ...given } = readParameters(request.query);
      const zone = timeZoneNamed(timezone, 'timezone');
      const to = given.to ?? zone.dayOf(now);
      // Before it is counted back from it.
      assertDay(to, 'to');
      const period = { from: given.from ?? usualStart(to), to };
      assertPeriod(period, '');
      const funnel = await readFunnel({ database, viewer, now }, { period, ownerId, zone });
      return { period, timezone, ...funnel };
    },
  );
}

/** The parameters that have a value. @throws GraphQLError BAD_USER_INPUT naming one that is given twice */
function readParameters(query: Readonly<Record<string, unknown>>): Parameters {
  const parameters: Parameters = {};
  for (const name of PARAMETERS) {
    const value = query[name];
    if (value === undefined || value === '') continue;
    if (typeof value !== 'string') throw badUserInput(name, 'is given more than once');
    parameters[name] = value;
  }
  return parameters;
}
