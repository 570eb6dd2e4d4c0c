import { createHash } from 'node:crypto';
import pg from 'pg';
import type { SqlStatement } from './database.js';

/** Prepared statements that one connection keeps; each costs the server memory for its plan. */
const MAX_PREPARED = 60;

/** The statement that a transaction begins with. */
interface Entry {
  readonly text: string;
  readonly values: readonly string[];
}

/** The messages that node-postgres' `Connection` sends, which its published types leave out. */
interface WireConnection {
  readonly parsedStatements: Record<string, string>;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: unknown[] }): void;
  execute(message: object): void;
  close(message: { type: 'S'; name: string }): void;
}

declare module 'pg' {
  // What `Query` offers to subclasses, which its published types leave out.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars -- as declared there
  interface Query<R extends pg.QueryResultRow = any, I extends any[] = any> {
    name: string;
    text: string;
    callback: (error: Error | null, result?: { rows: unknown[] }) => void;
    prepare(connection: WireConnection): void;
    handleDataRow(message: unknown): void;
    handleCommandComplete(message: unknown, connection: WireConnection): void;
    handleError(error: Error, connection: WireConnection): void;
  }
}

/**
 * One prepared statement in a read-only transaction of a tenant, in one round trip.
 *
 * The messages for "this transaction is the tenant's and reads only" and for the statement itself leave together,
 * before one Sync: until that, the server treats them as one transaction (PostgreSQL documentation, 55.2.3 Extended
 * Query, and 55.2.4 Pipelining). The settings are local to it, so nothing of the tenant stays on the connection.
 */
class TenantQuery extends pg.Query {
  private entered = false;

  constructor(
    private readonly enter: Entry,
    statement: SqlStatement,
    callback: pg.Query['callback'],
  ) {
    const { text, values, name = statementName(text) } = statement;
    super({ name, text, values: [...values] });
    this.callback = callback;
  }

  override prepare(connection: WireConnection): void {
    prepareOnce(connection, ENTER, this.enter.text);
    connection.bind({ statement: ENTER, values: [...this.enter.values] });
    connection.execute({});
    // Parsed after that, because parsing may wait for a lock, and the time for it is limited from there on.
    prepareOnce(connection, this.name, this.text);
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.entered) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (this.entered) super.handleCommandComplete(message, connection);
    this.entered = true;
  }

  override handleError(error: Error, connection: WireConnection): void {
    // Whether the server has the statements is unknown after an error: the next use closes and prepares them anew.
    connection.parsedStatements[this.name] = UNKNOWN;
    connection.parsedStatements[ENTER] = UNKNOWN;
    super.handleError(error, connection);
  }
}

const ENTER = 'crm_enter';
const UNKNOWN = '';

function prepareOnce(connection: WireConnection, name: string, text: string): void {
  const { parsedStatements } = connection;
  if (parsedStatements[name]) return;
  const others = Object.keys(parsedStatements).filter((known) => known !== ENTER && known !== name);
  for (const known of others.slice(0, Math.max(0, others.length - MAX_PREPARED + 1))) {
    connection.close({ type: 'S', name: known });
    Reflect.deleteProperty(parsedStatements, known);
  }
  // Closing what does not exist is no error; parsing a name that exists would be.
  connection.close({ type: 'S', name });
  connection.parse({ name, text });
  parsedStatements[name] = text;
}

/** The name that a statement's text is prepared under. */
export function statementName(text: string): string {
  return `crm_${createHash('sha1').update(text).digest('base64url')}`;
}

/**
 * Runs a statement with the viewer's eyes and returns its rows.
 *
 * @param enter the statement that makes a transaction the tenant's and read-only, with its values
 */
export function runTenantQuery<Row>(
  client: pg.ClientBase,
  enter: Entry,
  statement: SqlStatement,
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const query = new TenantQuery(enter, statement, (error, result) => {
      if (error) reject(error);
      else resolve((result?.rows ?? []) as Row[]);
    });
    client.query(query);
  });
}
