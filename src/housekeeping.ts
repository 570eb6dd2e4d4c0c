import type { Database } from './platform/database/database.js';
import { forgetExpired } from './platform/idempotency/idempotency.js';
import type { BackgroundTask } from './platform/worker/worker.js';

/** How long published events stay in the outbox, for people who look for what became of them. */
const EVENT_DAYS = 7;

/** Deletes what nobody asks for any more: request ids past their time, and events that were published long ago. */
export function housekeeping(database: Database): BackgroundTask {
  return {
    name: 'housekeeping',
    everySeconds: 3600,
    run: async (tenantId, mayGoOn) => {
      if (!(await mayGoOn())) return;
      await database.write(tenantId, async (manager) => {
        await forgetExpired(manager, tenantId);
        await manager.query(
          `DELETE FROM outbox_events
           WHERE tenant_id = $1 AND published_at < now() - make_interval(days => $2)`,
          [tenantId, EVENT_DAYS],
        );
      });
    },
  };
}
