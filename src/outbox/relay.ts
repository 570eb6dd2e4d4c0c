import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import type { Logger } from '../platform/logger.js';
import type { BackgroundTask } from '../platform/worker/worker.js';
import { eventOf, type WaitingEvent } from './event.js';
import { TransportDown, type EventTransport } from './transport.js';

const BATCH = 200;
/** How often an event that the broker refuses is tried before it is put aside for somebody to look at. */
const MAX_ATTEMPTS = 10;

/**
 * Publishes what transactions left in the outbox, at least once. Events of one record leave one after the other, in
 * the order of its changes; those of different records side by side.
 */
export function relayTask(database: Database, transport: EventTransport, logger: Logger): BackgroundTask {
  return {
    name: 'relay',
    everySeconds: 5,
    afterCommits: true,
    run: async (tenantId, mayGoOn) => {
      if ((await readWaiting(database, tenantId, 1)).length === 0) return;
      while (await mayGoOn()) {
        const waiting = await readWaiting(database, tenantId, BATCH);
        const { published, refused, down } = await publishAll(transport, tenantId, waiting);
        await markPublished(database, tenantId, published);
        await markRefused(database, tenantId, refused);
        for (const { event, error } of refused) {
          logger.warn({ err: error, tenant: tenantId, eventId: event.id, type: event.type }, 'event refused');
        }
        if (down) throw new Error('The broker is out of reach; events wait', { cause: down });
        // What was refused is tried at the next turn, not at once.
        if (waiting.length < BATCH || published.length === 0) return;
      }
    },
  };
}

interface Outcome {
  readonly published: string[];
  readonly refused: { readonly event: WaitingEvent; readonly error: unknown }[];
  /** Why the broker could not be reached, when it could not. */
  down: unknown;
}

async function publishAll(
  transport: EventTransport,
  tenantId: string,
  waiting: readonly WaitingEvent[],
): Promise<Outcome> {
  const outcome: Outcome = { published: [], refused: [], down: undefined };
  const byRecord = Map.groupBy(waiting, ({ recordId }) => recordId);
  await Promise.all(
    [...byRecord.values()].map(async (events) => {
      for (const event of events) {
        try {
          await transport.publish(eventOf(tenantId, event));
          outcome.published.push(event.id);
        } catch (error) {
          if (error instanceof TransportDown) outcome.down = error;
          else outcome.refused.push({ event, error });
          // What comes after it in the record's life must not overtake it.
          return;
        }
      }
    }),
  );
  return outcome;
}

async function readWaiting(database: Database, tenantId: string, limit: number): Promise<WaitingEvent[]> {
  return database.query<WaitingEvent>(serviceViewer(tenantId), {
    text: `SELECT id, sequence, type, record_type AS "recordType", record_id AS "recordId",
             customer_id AS "customerId", data, trace_id AS "traceId", occurred_at AS "occurredAt", attempts
           FROM outbox_events
           WHERE tenant_id = $1 AND published_at IS NULL AND dead_at IS NULL
           ORDER BY sequence LIMIT $2`,
    values: [tenantId, limit],
  });
}

async function markPublished(database: Database, tenantId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await database.write(tenantId, (manager) =>
    manager.query(
      'UPDATE outbox_events SET published_at = now() WHERE tenant_id = $1 AND id = ANY($2::uuid[])',
      [tenantId, ids],
    ),
  );
}

async function markRefused(database: Database, tenantId: string, refused: Outcome['refused']): Promise<void> {
  if (refused.length === 0) return;
  await database.write(tenantId, (manager) =>
    manager.query(
      `UPDATE outbox_events AS event
       SET attempts = event.attempts + 1, last_error = refused.error,
           dead_at = CASE WHEN event.attempts + 1 >= $4 THEN now() END
       FROM unnest($2::uuid[], $3::text[]) AS refused (id, error)
       WHERE event.tenant_id = $1 AND event.id = refused.id`,
      [
        tenantId,
        refused.map(({ event }) => event.id),
        refused.map(({ error }) => String(error).slice(0, 500)),
        MAX_ATTEMPTS,
      ],
    ),
  );
}
