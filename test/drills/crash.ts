import { migrations } from '../../migrations/all.js';
import { entities } from '../../src/entities.js';
import { connect } from '../../src/platform/database/connection.js';
import { runCommand } from '../support/command.js';
import { insist, type Order } from './client.js';
import { freePort, makePostgres, type PostgresServer } from './postgres-server.js';
import { Supervisor } from './supervisor.js';

export interface CrashDrill {
  readonly mutations: number;
  readonly clients: number;
  /** How often the server is killed with SIGKILL, and PostgreSQL made to crash and recover. */
  readonly kills: number;
  readonly restarts: number;
}

export interface CrashReport extends CrashDrill {
  readonly acknowledged: number;
  /** Acknowledged mutations whose effect is not there. */
  readonly lost: number;
  /** Mutations whose effect is there more than once. */
  readonly doubled: number;
  readonly auditEntries: number;
  readonly events: number;
  readonly unpublished: number;
  /** Mutations that had to be sent more than once. */
  readonly repeated: number;
  readonly seconds: number;
}

/** What the orders made: how often each name, subject and version stands in the database. */
interface Found {
  readonly names: Map<string, number>;
  readonly audit: number;
  readonly events: number;
  readonly unpublished: number;
}

/**
 * Clients that insist on their mutations, while server and database are killed under them.
 *
 * Each client works on a customer of its own: it makes it, then changes it and adds contacts and interactions. Every
 * mutation leaves one record or one version, one audit entry and one event.
 */
export async function crashDrill(drill: CrashDrill): Promise<CrashReport> {
  const began = Date.now();
  const postgres = await makePostgres();
  await postgres.start();
  migrate(postgres);
  const url = `http://127.0.0.1:${await freePort()}`;
  const supervisor = new Supervisor(url, {
    PORT: new URL(url).port,
    HOST: '127.0.0.1',
    CRM_DATABASE_URL: postgres.urlOf('crm_drill'),
  });
  supervisor.start();
  try {
    await supervisor.ready();
    const state = { acknowledged: 0, repeated: 0, restarts: 0 };
    const expected = new Map<string, number>();
    const work = Promise.all(
      Array.from({ length: drill.clients }, (_, client) => runClient(url, drill, client, expected, state)),
    );
    await Promise.all([work, makeTrouble(drill, state, supervisor, postgres)]);
    await supervisor.ready();
    const found = await settled(postgres);
    return {
      ...drill,
      kills: supervisor.kills,
      restarts: state.restarts,
      acknowledged: state.acknowledged,
      lost: [...expected].filter(([name, count]) => (found.names.get(name) ?? 0) < count).length,
      doubled: [...found.names].filter(([name, count]) => count > (expected.get(name) ?? 0)).length,
      auditEntries: found.audit,
      events: found.events,
      unpublished: found.unpublished,
      repeated: state.repeated,
      seconds: Math.round((Date.now() - began) / 1000),
    };
  } finally {
    await supervisor.stop();
    await postgres.remove();
  }
}

function migrate(postgres: PostgresServer): void {
  const { status, stdout, stderr } = runCommand('src/cli/database.ts', ['migrate'], {
    CRM_MIGRATION_DATABASE_URL: postgres.urlOf('postgres'),
    CRM_DATABASE_URL: postgres.urlOf('crm_drill'),
  });
  if (status !== 0) throw new Error(`The drill's database was not migrated: ${stdout}${stderr}`);
}

interface State {
  acknowledged: number;
  repeated: number;
  restarts: number;
}

async function runClient(
  url: string,
  { mutations, clients }: CrashDrill,
  client: number,
  expected: Map<string, number>,
  state: State,
): Promise<void> {
  let customerId = '';
  for (let step = 0; client + step * clients < mutations; step += 1) {
    const name = `order ${client} ${step}`;
    const order = orderOf(name, step, customerId);
    const { payload, attempts } = await insist(url, order);
    if (step === 0) customerId = (payload['customer'] as { id: string }).id;
    // An update is seen in the customer's version, everything else by the name that it was given.
    const trace = order.name === 'updateCustomer' ? `version of order ${client} 0` : name;
    expected.set(trace, (expected.get(trace) ?? 0) + 1);
    state.acknowledged += 1;
    if (attempts > 1) state.repeated += 1;
  }
}

function orderOf(name: string, step: number, customerId: string): Order {
  const requestId = name.replaceAll(' ', '-');
  if (step === 0) return { name: 'createCustomer', requestId, input: { name }, selection: 'customer { id }' };
  if (step % 3 === 1) {
    const input = { id: customerId, remarks: name };
    return { name: 'updateCustomer', requestId, input, selection: 'customer { version }' };
  }
  if (step % 3 === 2) {
    return { name: 'createContact', requestId, input: { customerId, name }, selection: 'contact { id }' };
  }
  const input = {
    customerId,
    type: 'CALL',
    direction: 'OUTBOUND',
    subject: name,
    occurredAt: '2026-01-01T00:00:00Z',
  };
  return { name: 'createInteraction', requestId, input, selection: 'interaction { id }' };
}

/** Kills the server, and the database, as the work goes on. */
async function makeTrouble(
  { mutations, kills, restarts }: CrashDrill,
  state: State,
  supervisor: Supervisor,
  postgres: PostgresServer,
): Promise<void> {
  const blows = kills + restarts;
  for (let blow = 1; blow <= blows; blow += 1) {
    const at = Math.floor((mutations * blow) / (blows + 1));
    while (state.acknowledged < at) await new Promise((done) => setTimeout(done, 5));
    if (blow % Math.max(1, Math.floor(blows / (restarts + 1))) === 0 && state.restarts < restarts) {
      await postgres.crash();
      await postgres.start();
      state.restarts += 1;
    } else {
      supervisor.kill();
    }
    await supervisor.ready();
  }
}

/** What is in the database once all events have left. */
async function settled(postgres: PostgresServer): Promise<Found> {
  const connection = await connect(
    { url: postgres.urlOf('postgres'), poolSize: 1 },
    { entities, migrations },
  );
  const { pool } = connection;
  try {
    const count = async (sql: string) =>
      Number((await pool.query<{ n: string }>(`SELECT count(*) AS n ${sql}`)).rows[0]?.n);
    const waiting = () => count('FROM outbox_events WHERE published_at IS NULL');
    for (let tries = 0; tries < 300 && (await waiting()) > 0; tries += 1) {
      await new Promise((done) => setTimeout(done, 100));
    }
    const { rows } = await pool.query<{ name: string; n: string }>(`
      SELECT name, count(*) AS n FROM customers GROUP BY name
      UNION ALL SELECT name, count(*) FROM contacts GROUP BY name
      UNION ALL SELECT subject, count(*) FROM interactions GROUP BY subject
      UNION ALL SELECT 'version of ' || name, version - 1 FROM customers`);
    return {
      names: new Map(rows.map(({ name, n }) => [name, Number(n)])),
      audit: await count('FROM audit_entries'),
      events: await count('FROM outbox_events'),
      unpublished: await waiting(),
    };
  } finally {
    await connection.close();
  }
}
