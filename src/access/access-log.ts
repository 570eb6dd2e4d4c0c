import { setTimeout as sleep } from 'node:timers/promises';
import { serviceUnavailable } from '../platform/errors/errors.js';
import type { Database } from '../platform/database/database.js';
import type { Logger } from '../platform/logger.js';
import type { AccessEntry } from './access-entry.entity.js';
import { insertAccessEntries } from './insert.js';

/** Entries of one write, at most. */
const BATCH = 500;
/** Ids and entries that may wait; beyond that, requests wait until there is room. */
const CAPACITY = 100_000;
/** How long a request waits for room, and how often it looks. */
const ROOM_MS = 3_000;
const LOOK_MS = 50;
const FLUSH_MS = 1000;
/** How long a stop waits for a database that is away. */
const STOP_MS = 10_000;

/**
 * Writes the access log beside the requests that it tells about: in batches, every second or as soon as there are
 * enough. No entry that was taken is dropped: what cannot be written is tried again each second, and while too much
 * waits, requests wait as well, some seconds at most.
 */
export class AccessLog {
  private waiting: AccessEntry[] = [];
  private size = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> | undefined;
  /** The write that follows the one under way. */
  private next: Promise<void> | undefined;
  private failing = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /**
   * Takes entries; resolves at once unless there is no room, so an answer that waits for it is always accounted for.
   *
   * @throws GraphQLError SERVICE_UNAVAILABLE when there is still no room after some seconds; nothing is taken then
   */
  async append(entries: readonly AccessEntry[]): Promise<void> {
    if (entries.length === 0) return;
    for (let waited = 0; this.size > CAPACITY; waited += LOOK_MS) {
      if (waited >= ROOM_MS)
        throw serviceUnavailable('What you read cannot be accounted for at the moment; try again');
      await sleep(LOOK_MS);
    }
    for (const entry of entries) {
      this.waiting.push(entry);
      this.size += sizeOf(entry);
    }
    if (this.stopped) return this.flush();
    // A database that is away is not asked by each request whether it is back.
    if (this.waiting.length >= BATCH && !this.failing) void this.flush();
    else this.schedule();
  }

  /** Writes what waits now, and not what comes meanwhile; what cannot be written stays and is tried again later. */
  flush(): Promise<void> {
    if (!this.writing) return this.write();
    return (this.next ??= this.writing.then(() => {
      this.next = undefined;
      return this.writing ?? this.write();
    }));
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

  private write(): Promise<void> {
    this.writing = this.drain().finally(() => {
      this.writing = undefined;
      if (this.waiting.length > 0) this.schedule();
    });
    return this.writing;
  }

  private async drain(): Promise<void> {
    // What comes meanwhile waits for its own turn: else each write would end with a handful of entries in the next one.
    for (let due = this.waiting.length; due > 0; due -= BATCH) {
      const batch = this.waiting.slice(0, Math.min(BATCH, due));
      const failed = await this.writeBatch(batch);
      this.waiting = [...this.waiting.slice(batch.length), ...failed];
      this.size = this.waiting.reduce((sum, entry) => sum + sizeOf(entry), 0);
      this.failing = failed.length > 0;
      if (this.failing) return;
    }
  }

  /** Writes entries, those of each tenant in a transaction of their own; returns those that could not be written. */
  private async writeBatch(batch: readonly AccessEntry[]): Promise<AccessEntry[]> {
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
