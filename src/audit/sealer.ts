import type { Database } from '../platform/database/database.js';
import type { BackgroundTask } from '../platform/worker/worker.js';
import { sealEntries } from './seal.js';

/** Seals what was written down since its last turn. */
export function sealerTask(database: Database, key: string | undefined): BackgroundTask {
  return {
    name: 'audit sealer',
    everySeconds: 5,
    run: async (tenantId) => {
      await sealEntries(database, tenantId, { key });
    },
  };
}
