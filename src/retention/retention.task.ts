import { v7 as uuidv7 } from 'uuid';
import type { RetentionType } from '../__generated__/resolvers-types.js';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import type { BackgroundTask } from '../platform/worker/worker.js';
import { eraseInactive } from './prospects.js';
import { purgeAccessLog, purgeDeleted, purgeEvents, purgeImportFiles, purgeInteractions } from './purge.js';
import { RetentionRun } from './retention-run.entity.js';
import { cutoffOf, isDue } from './retention.rules.js';
import { currentRules, lastRuns } from './retention.service.js';

interface RetentionParts {
  readonly database: Database;
  readonly timeZone: string;
  readonly committed: (tenantId: string) => void;
}

const PURGES = {
  INTERACTIONS: purgeInteractions,
  DELETED_RECORDS: purgeDeleted,
  IMPORT_FILES: purgeImportFiles,
  PUBLISHED_EVENTS: purgeEvents,
  ACCESS_LOG: purgeAccessLog,
} as const;

/** Removes what was kept long enough, once a day for each type of data. */
export function retentionTask(parts: RetentionParts): BackgroundTask {
  return {
    name: 'retention',
    everySeconds: 3600,
    run: (tenantId, mayGoOn) => keepRetention(parts, tenantId, new Date(), mayGoOn),
  };
}

/**
 * Removes what is due at this instant, a few rows a transaction, and writes down how much that was. Who is stopped halfway
 * goes on at the next turn.
 */
export async function keepRetention(
  parts: RetentionParts,
  tenantId: string,
  now: Date,
  mayGoOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const last = await lastRuns(parts.database, tenantId);
  const due = (await currentRules(parts.database, tenantId)).filter(({ type }) => isDue(last.get(type), now));
  for (const { type, keepDays } of due) {
    const started = performance.now();
    const cutoff = cutoffOf(now, keepDays);
    let removed = 0;
    for (;;) {
      if (!(await mayGoOn())) return;
      const step = await removeSome(parts, tenantId, type, cutoff, now);
      if (step === 0) break;
      removed += step;
    }
    await parts.database.write(tenantId, (manager) =>
      manager.insert(RetentionRun, {
        ...{ tenantId, id: uuidv7(), type, cutoff, removed },
        startedAt: now,
        finishedAt: new Date(now.getTime() + performance.now() - started),
      }),
    );
  }
}

async function removeSome(
  { database, timeZone, committed }: RetentionParts,
  tenantId: string,
  type: RetentionType,
  cutoff: Date,
  now: Date,
): Promise<number> {
  if (type === 'INACTIVE_PROSPECTS') {
    const author = {
      tenantId,
      id: 'retention',
      roles: ['system'],
      viewer: serviceViewer(tenantId),
      now,
      timeZone,
    };
    return eraseInactive({ database, committed }, author, cutoff);
  }
  return database.write(tenantId, (manager) => PURGES[type](manager, tenantId, cutoff));
}
