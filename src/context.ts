import type { Identity } from './platform/auth/identity.js';
import type { StepUpSettings } from './platform/auth/step-up.js';
import { viewerOf } from './platform/auth/viewer.js';
import type { Database } from './platform/database/database.js';
import type { ReadContext } from './platform/edges/read-context.js';
import { Loaders } from './platform/edges/loaders.js';
import { ShownRecords } from './platform/edges/shown-records.js';
import type { ReadPlans } from './platform/edges/read-plans.js';
import type { Language } from './platform/language.js';
import type { Logger } from './platform/logger.js';
import type { CrmEvent } from './outbox/event.js';
import type { AccessLog } from './access/access-log.js';
import type { Workplace } from './mutation/transact.js';

/** What resolvers know of the request they serve. */
export interface RequestContext extends ReadContext {
  readonly identity: Identity;
  /** What login sensitive operations need. */
  readonly stepUp: StepUpSettings;
  readonly requestId: string;
  /** Id of the trace (W3C Trace Context) that the request is part of. */
  readonly traceId: string;
  readonly logger: Logger;
  /** Tells the server's log the name of the operation that runs. */
  readonly noteOperation: (name: string | null) => void;
  /** The request id that the caller gave, by which a repeated request is recognised. */
  readonly clientRequestId?: string;
  /** Whether mutations must be repeatable, and so need a request id. */
  readonly strict: boolean;
  /** The language of messages for people. */
  readonly language: Language;
  /** Where it is written down who read what. */
  readonly accessLog: AccessLog;
  /** How many values a person may have revealed within an hour. */
  readonly revealsPerHour: number;
  /** The tenant's events from now on; only where a subscription is executed. */
  readonly events: () => AsyncIterable<CrmEvent>;
  /** What the caller's changes of records need around them. */
  readonly workplace: () => Workplace;
}

/** The context of one GraphQL request; every request has loaders of its own, so nothing is shared between callers. */
export function createRequestContext(request: {
  identity: Identity;
  stepUp: StepUpSettings;
  accessLog: AccessLog;
  revealsPerHour: number;
  requestId: string;
  clientRequestId?: string;
  traceId: string;
  strict: boolean;
  language: Language;
  timeZone: string;
  database: Database;
  plans?: ReadPlans;
  logger: Logger;
  noteOperation: (name: string | null) => void;
  committed: (tenantId: string) => void;
  events?: () => AsyncIterable<CrmEvent>;
  now?: Date;
}): RequestContext {
  const { identity, traceId, timeZone, committed, events = noEvents, now = new Date(), ...rest } = request;
  const { tenantId, userId, roles } = identity;
  const viewer = viewerOf(identity);
  const author = { tenantId, id: userId, roles, viewer, timeZone, requestId: rest.requestId, traceId };
  return {
    ...rest,
    identity,
    traceId,
    now,
    events,
    tenantId,
    viewer,
    loaders: new Loaders(),
    shown: new ShownRecords(),
    // Each mutation of a document has its own instant: what one deletes does not come back with what another did.
    workplace: () => ({ database: rest.database, author: { ...author, now: new Date() }, committed }),
  };
}

function noEvents(): never {
  throw new Error('Events can be followed by subscriptions only');
}
