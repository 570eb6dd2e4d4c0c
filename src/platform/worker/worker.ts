import type { Database } from '../database/database.js';
import type { Logger } from '../logger.js';
import { registeredTenants } from '../tenancy/registry.js';
import { Leases } from './leases.js';

/** Something that is done for every tenant again and again, by one server at a time. */
export interface BackgroundTask {
  readonly name: string;
  readonly everySeconds: number;
  /** Whether a commit of the tenant is a reason to do it at once. */
  readonly afterCommits?: boolean;
  /**
   * Looks whether there is something to do, asks whether it may, and does it; between two steps it asks again. Asking
   * takes the lease, which is a write: a tenant that has nothing to do costs a look only.
   */
  readonly run: (tenantId: string, mayGoOn: () => Promise<boolean>) => Promise<void>;
}

/**
 * Does background tasks: every task for every tenant in turn, and at once where a commit gives reason. A task that
 * fails is logged and comes up again at its next turn; it never takes another one or another tenant along.
 */
export class Worker {
  private readonly leases: Leases;
  private readonly timers: NodeJS.Timeout[] = [];
  /** Runs that are under way. */
  private readonly running = new Map<string, Promise<void>>();
  /** Runs that were asked for while they were under way. */
  private readonly askedAgain = new Set<string>();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly tasks: readonly BackgroundTask[],
    private readonly logger: Logger,
  ) {
    this.leases = new Leases(database);
  }

  /** Begins to do the tasks in turn; the first turn is now. */
  start(): void {
    for (const task of this.tasks) {
      const turn = () => void this.turn(task);
      turn();
      this.timers.push(setInterval(turn, task.everySeconds * 1000).unref());
    }
  }

  /** Does at once what a commit of the tenant gives reason for. */
  readonly wake = (tenantId: string): void => {
    for (const task of this.tasks) if (task.afterCommits) void this.runOne(task, tenantId);
  };

  /** Lets running tasks end their step, and begins no more. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running.values());
    await this.leases.releaseAll().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'leases were not given back; they run out by themselves');
    });
  }

  private async turn(task: BackgroundTask): Promise<void> {
    try {
      for (const tenantId of await registeredTenants(this.database)) {
        if (this.stopping) return;
        await this.runOne(task, tenantId);
      }
    } catch (error) {
      this.logger.error({ err: error, task: task.name }, 'background task found no tenants');
    }
  }

  /** Runs the task for the tenant, one run at a time; asked for meanwhile, it runs once more. */
  private async runOne(task: BackgroundTask, tenantId: string): Promise<void> {
    if (this.stopping) return;
    const key = `${tenantId} ${task.name}`;
    if (this.running.has(key)) {
      this.askedAgain.add(key);
      return;
    }
    const done = this.repeat(task, tenantId, key).finally(() => this.running.delete(key));
    this.running.set(key, done);
    await done;
  }

  private async repeat(task: BackgroundTask, tenantId: string, key: string): Promise<void> {
    const mayGoOn = async () => !this.stopping && (await this.leases.acquire(tenantId, task.name));
    do {
      try {
        await task.run(tenantId, mayGoOn);
      } catch (error) {
        this.logger.error({ err: error, task: task.name, tenant: tenantId }, 'background task failed');
        this.askedAgain.delete(key);
      }
    } while (this.askedAgain.delete(key));
  }
}
