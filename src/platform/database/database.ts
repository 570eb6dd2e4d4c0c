import pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { Connection } from './connection.js';
import { whileUp } from './outage.js';
import { runTenantQuery } from './tenant-query.js';

/** A statement with its positional parameters. */
export interface SqlStatement {
  text: string;
  values: readonly unknown[];
  /** What the text is prepared as; made from it when left out. */
  name?: string;
  /**
   * Whether the server should plan it once for all values. Left to itself it plans a read by a list of keys anew each
   * time, because it takes unknown lists to be longer than ours are.
   */
  generic?: boolean;
}

/** Runs one statement inside the surrounding transaction and returns its rows. */
export type RunStatement = <Row>(statement: SqlStatement) => Promise<Row[]>;

/** Told of every statement that reads or writes business data; used to count them. */
export type StatementListener = (statement: SqlStatement) => void;

/** The group role that may touch tenant tables, and only through row-level security. */
export const RUNTIME_ROLE = 'crm_app';

/**
 * The one door to the database. Everything passes through a transaction that begins by naming its tenant,
 * so that row-level security confines each statement even where a predicate was forgotten.
 */
export class Database {
  private readonly listeners = new Set<StatementListener>();

  /**
   * Makes a transaction the tenant's ($1), read-only and, where there is but one login, the runtime role's; and says
   * how its statements are planned ($2).
   */
  private readonly enterText: string;

  constructor(private readonly connection: Connection) {
    const stepDown = connection.embedded ? `, set_config('role', '${RUNTIME_ROLE}', true)` : '';
    this.enterText = `SELECT set_config('transaction_read_only', 'on', true), set_config('app.tenant_id', $1, true), set_config('plan_cache_mode', $2, true)${stepDown}`;
  }

  get embedded(): boolean {
    return this.connection.embedded;
  }

  /** Listens to statements until the returned function is called. */
  listen(listener: StatementListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs one statement in a read-only transaction of the tenant, in one round trip, and returns its rows. */
  async query<Row>(tenantId: string, statement: SqlStatement): Promise<Row[]> {
    this.announce(statement);
    return whileUp(async () => {
      const client = await this.connection.pool.connect();
      try {
        return await runTenantQuery<Row>(client, this.enterText, tenantId, statement);
      } finally {
        client.release();
      }
    });
  }

  /** Runs several statements in one read-only transaction of the tenant. */
  async read<T>(tenantId: string, work: (run: RunStatement) => Promise<T>): Promise<T> {
    return whileUp(() => this.readOnce(tenantId, work));
  }

  private async readOnce<T>(tenantId: string, work: (run: RunStatement) => Promise<T>): Promise<T> {
    const client = await this.connection.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query(`BEGIN READ ONLY; ${this.enterTenant(tenantId)}`);
      const result = await work(async <Row>(statement: SqlStatement) => {
        this.announce(statement);
        const { rows } = await client.query(statement.text, [...statement.values]);
        return rows as Row[];
      });
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((reason: unknown) => {
        failure = reason instanceof Error ? reason : new Error(String(reason));
      });
      throw error;
    } finally {
      // A client that could not roll back is broken: the pool must not hand it out again.
      client.release(failure);
    }
  }

  /** Runs `work` in a read-write transaction of the tenant; all of it happens, or nothing. */
  async write<T>(tenantId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return whileUp(() =>
      this.connection.dataSource.transaction(async (manager) => {
        await manager.query(this.enterTenant(tenantId));
        return work(manager);
      }),
    );
  }

  /** Answers when the database does. */
  async ping(): Promise<void> {
    await this.connection.pool.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private enterTenant(tenantId: string): string {
    // The embedded database has one login, its superuser: stepping down is what puts row-level security in force.
    const stepDown = this.connection.embedded ? `SET LOCAL ROLE ${RUNTIME_ROLE}; ` : '';
    return `${stepDown}SELECT set_config('app.tenant_id', ${pg.escapeLiteral(tenantId)}, true)`;
  }

  private announce(statement: SqlStatement): void {
    for (const listener of this.listeners) listener(statement);
  }
}
