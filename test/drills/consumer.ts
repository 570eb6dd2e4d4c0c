import { Connection } from 'rabbitmq-client';
import { migrations } from '../../migrations/all.js';
import { entities } from '../../src/entities.js';
import type { CrmEvent } from '../../src/outbox/event.js';
import { connect } from '../../src/platform/database/connection.js';

/**
 * A consumer as other systems have them: it applies an event and remembers its id in one transaction, then
 * acknowledges it. Killed in between, it gets the event again and finds that it has been applied.
 */
const [, , url = '', queue = '', database = ''] = process.argv;
const { pool } = await connect({ url: database, poolSize: 1 }, { entities, migrations });
const rabbit = new Connection(url);
rabbit.on('error', () => undefined);
const settings = { queue, queueOptions: { durable: true }, qos: { prefetchCount: 20 }, concurrency: 1 };
const consumer = rabbit.createConsumer(settings, async ({ body }) => {
  const { id, data } = JSON.parse((body as Buffer).toString()) as CrmEvent;
  await pool.query(
    'INSERT INTO drill_applied (event_id, record_id, version) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [id, data.data.id, data.data.version],
  );
});
consumer.on('error', (error: unknown) => console.error(error));
