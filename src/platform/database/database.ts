import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { serviceViewer, type Reach, type Viewer } from '../auth/viewer.js';
import { IndexLookup } from '../encryption/blind-index.js';
import { keyStoreOf } from '../encryption/key-store.js';
import { Keyring, type Encryption } from '../encryption/keyring.js';
import { UnknownKeyError, type TenantKeys } from '../encryption/tenant-keys.js';
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
/** The one to which policies about who sees what apply besides. Logins are of both: who takes neither is a reader. */
export const READER_ROLE = 'crm_reader';

const roleOf = (reach: Reach) => (reach === 'all' ? RUNTIME_ROLE : READER_ROLE);

/**
 * Makes a transaction the tenant's ($1) and read-only; says how its statements are planned ($2) and how many milliseconds
 * one may take ($6; 0 is without limit), and who reads: their reach ($3), user ($4), customer ($5) and role ($7).
 */
const ENTER = `SELECT ${[
  `set_config('transaction_read_only', 'on', true)`,
  ...[
    'app.tenant_id',
    'plan_cache_mode',
    'app.reach',
    'app.user_id',
    'app.customer_id',
    'statement_timeout',
    'role',
  ].map((name, index) => `set_config('${name}', $${index + 1}, true)`),
].join(', ')}`;

/**
 * The one door to the database. Everything passes through a transaction that begins by naming its tenant,
 * so that row-level security confines each statement even where a predicate was forgotten.
 */
export class Database {
  /** The keys under which tenants' values are sealed. */
  readonly keyring: Keyring;
  private readonly listeners: Set<StatementListener>;

  constructor(
    private readonly connection: Connection,
    private readonly encryption: Encryption,
    private readonly statementTimeoutMs = 0,
    original?: Database,
  ) {
    this.keyring = original?.keyring ?? new Keyring(keyStoreOf(this), encryption);
    this.listeners = original?.listeners ?? new Set();
  }

  /** The same database, where no statement may take longer; the embedded one does not watch the time. */
  timed(statementTimeoutMs: number): Database {
    return new Database(this.connection, this.encryption, statementTimeoutMs, this);
  }

  get embedded(): boolean {
    return this.connection.embedded;
  }

  /** Listens to statements until the returned function is called. */
  listen(listener: StatementListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs one statement in a read-only transaction of the viewer's, in one round trip, and returns its rows. */
  async query<Row>(viewer: Viewer, given: SqlStatement): Promise<Row[]> {
    const statement = given.values.some(isLookup) ? await this.withIndexes(viewer.tenantId, given) : given;
    this.announce(statement);
    return whileUp(async () => {
      const client = await this.connection.pool.connect();
      try {
        return await runTenantQuery<Row>(client, this.entry(viewer, statement), statement);
      } finally {
        client.release();
      }
    });
  }

  /** Runs several statements in one read-only transaction of the viewer's. */
  async read<T>(viewer: Viewer, work: (run: RunStatement) => Promise<T>): Promise<T> {
    return whileUp(() => this.readOnce(viewer, work));
  }

  private async readOnce<T>(viewer: Viewer, work: (run: RunStatement) => Promise<T>): Promise<T> {
    const client = await this.connection.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query(`BEGIN READ ONLY; ${this.enter(viewer, viewer.reach)}`);
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

  /**
   * Runs `work` in a read-write transaction of the tenant; all of it happens, or nothing. Row-level security shows it
   * all of the tenant, because what is unique or derived takes hidden records into account: what the author does not
   * see, statements have to leave out.
   *
   * @param author whose eyes those statements read with
   */
  async write<T>(
    tenantId: string,
    work: (manager: EntityManager) => Promise<T>,
    author: Viewer = serviceViewer(tenantId),
  ): Promise<T> {
    return whileUp(() =>
      this.connection.dataSource.transaction(async (manager) => {
        await manager.query(this.enter({ ...author, tenantId }, 'all'));
        return work(manager);
      }),
    );
  }

  /**
   * The same with the tenant's keys at hand. When a value turns out to be sealed by keys that are newer than those, all
   * of it is done again with the newest ones.
   */
  async writeSealed<T>(
    tenantId: string,
    work: (manager: EntityManager, keys: TenantKeys) => Promise<T>,
    author: Viewer = serviceViewer(tenantId),
  ): Promise<T> {
    const keys = await this.keyring.keysOf(tenantId);
    try {
      return await this.write(tenantId, (manager) => work(manager, keys), author);
    } catch (error) {
      if (!(error instanceof UnknownKeyError)) throw error;
      const newest = await this.keyring.reload(tenantId);
      return this.write(tenantId, (manager) => work(manager, newest), author);
    }
  }

  /** Answers when the database does. */
  async ping(): Promise<void> {
    await this.connection.pool.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private enter({ tenantId, userId, customerId = '' }: Viewer, reach: Reach): string {
    const settings = Object.entries({
      'app.tenant_id': tenantId,
      'app.reach': reach,
      'app.user_id': userId,
      'app.customer_id': customerId,
      statement_timeout: String(this.statementTimeoutMs),
      // On the embedded database, which has one login, its superuser, this is what puts row-level security in force.
      role: roleOf(reach),
    }).map(([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`);
    return `SELECT ${settings.join(', ')}`;
  }

  /** What makes a transaction the viewer's, as `ENTER` takes it. */
  private entry({ tenantId, reach, userId, customerId = '' }: Viewer, { generic }: SqlStatement) {
    const planning = generic ? 'force_generic_plan' : 'auto';
    const timeout = String(this.statementTimeoutMs);
    return { text: ENTER, values: [tenantId, planning, reach, userId, customerId, timeout, roleOf(reach)] };
  }

  /** Puts the tenant's indexes of the values that a statement looks up in their place. */
  private async withIndexes(tenantId: string, statement: SqlStatement): Promise<SqlStatement> {
    const keys = await this.keyring.keysOf(tenantId);
    const values = statement.values.map((value) => (isLookup(value) ? keys.indexesOf(value) : value));
    return { ...statement, values };
  }

  private announce(statement: SqlStatement): void {
    for (const listener of this.listeners) listener(statement);
  }
}

function isLookup(value: unknown): value is IndexLookup {
  return value instanceof IndexLookup;
}
