import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../platform/database/database.js';
import type { Logger } from '../platform/logger.js';
import type { AccessEntry } from './access-entry.entity.js';
import { insertAccessEntries } from './insert.js';

/** Entries of one write, at most. */
const BATCH = 500;
/** Ids and entries that may wait; beyond that, requests wait until there is room. */
const CAPACITY = 100_000;
const FLUSH_MS = 1000;
/** How long a stop waits for a database that is away. */
const STOP_MS = 10_000;

/**
 * Writes the access log beside the requests that it tells about: in batches, every second or as soon as there are
 * enough. No entry is dropped: what cannot be written is tried again, and while too much waits, requests wait as well.
 */
export class AccessLog {
  private waiting: AccessEntry[] = [];
  private size = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | undefined;
  private room = Promise.withResolvers<undefined>();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /** Takes entries; resolves at once unless there is no room, so an answer that waits for it is always accounted for. */
  async append(entries: readonly AccessEntry[]): Promise<void> {
    if (entries.length === 0) return;
    for (const entry of entries) {
      this.waiting.push(entry);
      this.size += sizeOf(entry);
    }
    if (this.stopped) return this.flush();
    if (this.waiting.length >= BATCH) void this.flush();
    else this.schedule();
    while (this.size > CAPACITY) await this.room.promise;
  }

  /** Writes what waits now, and not what comes meanwhile; what cannot be written stays and is tried again later. */
  flush(): Promise<void> {
    this.writing ??= this.drain().finally(() => {
      this.writing = undefined;
      if (this.waiting.length > 0) this.schedule();
    });
    return this.writing;
  }

  /** Writes everything, to be called when no request runs any more. What the database does not take goes to the log. */
  async stop(): Promise<void> {
    this.stopped = true;
    const deadline = Date.now() + STOP_MS;
    await this.flush();
    while (this.waiting.length > 0 && Date.now() < deadline) {
      await sleep(250);
      await this.flush();
    }
    clearTimeout(this.timer);
    for (const entry of this.waiting) this.logger.error({ entry }, 'entry of the access log was not written');
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, FLUSH_MS).unref();
  }

  private async drain(): Promise<void> {
    // What comes meanwhile waits for its own turn: else each write would end with a handful of entries in the next one.
    for (let due = this.waiting.length; due > 0; due -= BATCH) {
      const batch = this.waiting.slice(0, Math.min(BATCH, due));
      const failed = await this.write(batch);
      this.waiting = [...this.waiting.slice(batch.length), ...failed];
      this.size = this.waiting.reduce((sum, entry) => sum + sizeOf(entry), 0);
      this.room.resolve(undefined);
      this.room = Promise.withResolvers<undefined>();
      if (failed.length > 0) return;
    }
  }

  /** Writes entries, those of each tenant in a transaction of their own; returns those that could not be written. */
  private async write(batch: readonly AccessEntry[]): Promise<AccessEntry[]> {
    const failed: AccessEntry[] = [];
    for (const [tenantId, entries] of Map.groupBy(batch, (entry) => entry.tenantId)) {
      try {
        await this.database.write(tenantId, (manager) => insertAccessEntries(manager, entries));
      } catch (error) {
        failed.push(...entries);
        this.logger.error(
          { err: error, tenant: tenantId, entries: entries.length },
          'access log waits to be written',
        );
      }
    }
    return failed;
  }
}

function sizeOf({ recordIds, customerIds }: AccessEntry): number {
  return 1 + recordIds.length + customerIds.length;
}
