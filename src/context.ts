import type { Identity } from './platform/auth/identity.js';
import type { Database } from './platform/database/database.js';
import type { ReadContext } from './platform/edges/read-context.js';
import { Loaders } from './platform/edges/loaders.js';
import type { ReadPlans } from './platform/edges/read-plans.js';
import type { Logger } from './platform/logger.js';

/** What resolvers know of the request they serve. */
export interface RequestContext extends ReadContext {
  readonly identity: Identity;
  readonly requestId: string;
  readonly logger: Logger;
  /** Tells the server's log the name of the operation that runs. */
  readonly noteOperation: (name: string | null) => void;
}

/** The context of one GraphQL request; every request has loaders of its own, so nothing is shared between callers. */
export function createRequestContext(request: {
  identity: Identity;
  requestId: string;
  database: Database;
  plans?: ReadPlans;
  logger: Logger;
  noteOperation: (name: string | null) => void;
  now?: Date;
}): RequestContext {
  const { identity, now = new Date(), ...rest } = request;
  return { ...rest, identity, now, tenantId: identity.tenantId, loaders: new Loaders() };
}
