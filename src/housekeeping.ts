import type { Database } from './platform/database/database.js';
import { forgetExpired } from './platform/idempotency/idempotency.js';
import type { BackgroundTask } from './platform/worker/worker.js';

/** Deletes what nobody asks for any more: request ids past their time. What tenants decide on is up to retention. */
export function housekeeping(database: Database): BackgroundTask {
  return {
    name: 'housekeeping',
    everySeconds: 3600,
    run: async (tenantId, mayGoOn) => {
      if (!(await mayGoOn())) return;
      await database.write(tenantId, (manager) => forgetExpired(manager, tenantId));
    },
  };
}
