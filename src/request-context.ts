import type { IncomingHttpHeaders } from 'node:http';
import type { AccessLog } from './access/access-log.js';
import { createRequestContext, type RequestContext } from './context.js';
import type { CrmEvent } from './outbox/event.js';
import type { Identity } from './platform/auth/identity.js';
import type { Config } from './platform/config.js';
import type { Database } from './platform/database/database.js';
import type { ReadPlans } from './platform/edges/read-plans.js';
import { languageOf } from './platform/language.js';
import type { Logger } from './platform/logger.js';

/** W3C Trace Context: version, trace id, parent id, flags. */
const TRACE_PARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;

/** What all requests to a server share. */
export interface ServerContext {
  readonly config: Config;
  readonly database: Database;
  readonly plans: ReadPlans | undefined;
  readonly accessLog: AccessLog;
  readonly committed: (tenantId: string) => void;
}

/** What a request brings. */
export interface Caller {
  readonly identity: Identity;
  readonly headers: IncomingHttpHeaders;
  readonly requestId: string;
  readonly logger: Logger;
  readonly noteOperation: (name: string | null) => void;
  readonly events?: () => AsyncIterable<CrmEvent>;
}

/** The trace that a request is part of; its own id where it names none. */
export function traceIdOf({ traceparent }: IncomingHttpHeaders, requestId: string): string {
  return (typeof traceparent === 'string' ? TRACE_PARENT.exec(traceparent)?.[1] : undefined) ?? requestId;
}

/** The context of a request, from what its headers say. */
export function contextOf(
  { config, ...server }: ServerContext,
  { headers, ...caller }: Caller,
): RequestContext {
  const given = headers['x-request-id'];
  return createRequestContext({
    ...server,
    ...caller,
    clientRequestId: typeof given === 'string' && given !== '' ? given : undefined,
    traceId: traceIdOf(headers, caller.requestId),
    strict: config.auth.strict,
    stepUp: config.stepUp,
    revealsPerHour: config.revealsPerHour,
    language: languageOf(headers['accept-language']),
    timeZone: config.timeZone,
  });
}
