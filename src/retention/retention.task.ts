import { v7 as uuidv7 } from 'uuid';
import type { RetentionType } from '../__generated__/resolvers-types.js';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import type { Logger } from '../platform/logger.js';
import type { BackgroundTask } from '../platform/worker/worker.js';
import { InactiveProspects } from './prospects.js';
import { purgeAccessLog, purgeDeleted, purgeEvents, purgeImportFiles, purgeInteractions } from './purge.js';
import { RetentionRun } from './retention-run.entity.js';
import { cutoffOf, isDue } from './retention.rules.js';
import { currentRules, lastRuns } from './retention.service.js';

interface RetentionParts {
  readonly database: Database;
  readonly timeZone: string;
  readonly committed: (tenantId: string) => void;
  readonly logger: Logger;
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
 * goes on at the next turn. A type that fails keeps no other from its turn.
 *
 * @throws AggregateError when types failed, after all had their turn
 */
export async function keepRetention(
  parts: RetentionParts,
  tenantId: string,
  now: Date,
  mayGoOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  const last = await lastRuns(parts.database, tenantId);
  const due = (await currentRules(parts.database, tenantId)).filter(({ type }) => isDue(last.get(type), now));
  const failures = new Map<RetentionType, unknown>();
  for (const { type, keepDays } of due) {
    try {
      const cutoff = cutoffOf(now, keepDays);
      if (!(await lookThrough(parts, { tenantId, type, cutoff, now }, mayGoOn))) break;
    } catch (error) {
      failures.set(type, error);
    }
  }
  if (failures.size > 0)
    throw new AggregateError(failures.values(), `Retention failed: ${[...failures.keys()].join(', ')}`);
}

/** Data of one type, and until when it was kept long enough. */
interface Turn {
  readonly tenantId: string;
  readonly type: RetentionType;
  readonly cutoff: Date;
  readonly now: Date;
}

/** Removes step by step, and writes down what was removed even when it fails; whether it came to the end. */
async function lookThrough(
  parts: RetentionParts,
  turn: Turn,
  mayGoOn: () => Promise<boolean>,
): Promise<boolean> {
  const started = performance.now();
  const remover = removerOf(parts, turn);
  let completed = false;
  try {
    while (!completed && (await mayGoOn())) completed = !(await remover.removeSome());
    return completed;
  } finally {
    const { tenantId, type, cutoff, now } = turn;
    const { removed, failed } = remover;
    if (completed || removed > 0 || failed > 0)
      await parts.database.write(tenantId, (manager) =>
        manager.insert(RetentionRun, {
          ...{ tenantId, id: uuidv7(), type, cutoff, removed, failed, completed },
          startedAt: now,
          finishedAt: new Date(now.getTime() + performance.now() - started),
        }),
      );
  }
}

/** Removes data of one type in steps. */
interface Remover {
  /** How many went so far. */
  readonly removed: number;
  /** How many could not be removed. */
  readonly failed: number;
  /** Takes a step; whether there was something to do. */
  removeSome(): Promise<boolean>;
}

function removerOf(parts: RetentionParts, { tenantId, type, cutoff, now }: Turn): Remover {
  const { database, timeZone } = parts;
  if (type === 'INACTIVE_PROSPECTS') {
    const viewer = serviceViewer(tenantId);
    const author = { tenantId, id: 'retention', roles: ['system'], viewer, now, timeZone };
    return new InactiveProspects(parts, author, cutoff);
  }
  const purge = PURGES[type];
  const remover = {
    removed: 0,
    failed: 0,
    async removeSome() {
      const some = await database.write(tenantId, (manager) => purge(manager, tenantId, cutoff));
      remover.removed += some;
      return some > 0;
    },
  };
  return remover;
}
