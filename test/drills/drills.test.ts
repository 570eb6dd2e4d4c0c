import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection } from 'rabbitmq-client';
import { mutate } from '../mutations/mutate.js';
import { onServices } from '../support/database.js';
import { startTestService, startWholeService, type TestService } from '../support/service.js';
import { crashDrill } from './crash.js';
import { postgresPrograms } from './postgres-server.js';
import { hasRabbit, makeRabbit, type RabbitServer } from './rabbitmq-server.js';

/** Runs where the programs are installed; says so where they are not. */
function drill(name: string, possible: boolean, tests: () => void): void {
  if (onServices && possible) describe(name, tests);
  else it(`${name} needs a server of its own`, () => expect(onServices && possible).toBe(false));
}

drill('crash drill', postgresPrograms() !== undefined, () => {
  it('loses nothing and doubles nothing while server and database are killed', async () => {
    const report = await crashDrill({ mutations: 200, clients: 10, kills: 3, restarts: 1 });
    expect(report).toMatchObject({
      acknowledged: 200,
      kills: 3,
      restarts: 1,
      lost: 0,
      doubled: 0,
      auditEntries: 200,
      events: 200,
      unpublished: 0,
    });
    expect(report.repeated).toBeGreaterThan(0);
  }, 180_000);
});

describe('race drill', () => {
  const [ROUNDS, RACERS] = onServices ? [200, 50] : [10, 20];
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  it('one request id at the same time has exactly one effect', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const input = { name: `racer ${round}` };
      const answers = await Promise.all(
        Array.from({ length: RACERS }, () =>
          mutate(service, 'acme', 'createCustomer', input, 'customer { id }', {
            'x-request-id': `race-${round}`,
          }),
        ),
      );
      const done = answers.filter(({ errors }) => errors === undefined);
      const ids = new Set(done.map(({ payload }) => (payload['customer'] as { id: string }).id));
      expect(ids.size).toBe(1);
      const others = answers.filter(({ errors }) => errors !== undefined);
      expect(done.length + others.length).toBe(RACERS);
      for (const { errors } of others) {
        expect(errors).toMatchObject([{ extensions: { code: 'IDEMPOTENT_CONFLICT', retryable: true } }]);
      }
    }
    const [counted] = await service.asOwner(
      `SELECT (SELECT count(*)::int FROM customers) AS customers, (SELECT count(*)::int FROM audit_entries) AS entries,
              (SELECT count(*)::int FROM outbox_events) AS events`,
    );
    expect(counted).toEqual({ customers: ROUNDS, entries: ROUNDS, events: ROUNDS });
  }, 240_000);
});

drill('broker drill', hasRabbit, () => {
  const [CUSTOMERS, CHANGES] = [50, 9];
  const queue = 'drill';
  let broker: RabbitServer;
  let service: TestService;
  let consumer: ChildProcess | undefined;

  beforeAll(async () => {
    broker = await makeRabbit();
    await broker.start();
    service = await startWholeService({ CRM_AMQP_URL: broker.url });
    await service.asOwner(
      `CREATE TABLE drill_applied (place bigserial, event_id text PRIMARY KEY, record_id text, version int)`,
    );
    await service.asOwner('GRANT ALL ON drill_applied, drill_applied_place_seq TO crm_app');
    const rabbit = new Connection(broker.url);
    await rabbit.exchangeDeclare({ exchange: 'crm.events', type: 'topic', durable: true });
    await rabbit.queueDeclare({ queue, durable: true });
    await rabbit.queueBind({ queue, exchange: 'crm.events', routingKey: 'crm.#' });
    await rabbit.close();
  }, 120_000);
  afterAll(async () => {
    consumer?.kill('SIGKILL');
    await service.close();
    await broker.remove();
  }, 60_000);

  const startConsumer = () => {
    const script = join(import.meta.dirname, 'consumer.ts');
    consumer = spawn(process.execPath, [
      '--import',
      'tsx',
      script,
      broker.url,
      queue,
      service.runtimeUrl ?? '',
    ]);
  };
  const applied = async () =>
    Number((await service.asOwner<{ n: string }>('SELECT count(*) AS n FROM drill_applied'))[0]?.n);
  const until = async (reached: () => Promise<boolean>) => {
    for (let tries = 0; tries < 600 && !(await reached()); tries += 1)
      await new Promise((done) => setTimeout(done, 100));
  };

  it('brings every event, in the order of each record, when broker and consumer come back', async () => {
    await broker.stop();
    for (let index = 0; index < CUSTOMERS; index += 1) {
      const made = await mutate(service, 'acme', 'createCustomer', { name: `c ${index}` }, 'customer { id }');
      const { id } = made.payload['customer'] as { id: string };
      for (let change = 0; change < CHANGES; change += 1) {
        const { payload } = await mutate(
          service,
          'acme',
          'updateCustomer',
          { id, remarks: `${change}` },
          'customer { id }',
        );
        expect(payload.userErrors).toEqual([]);
      }
    }
    const total = CUSTOMERS * (1 + CHANGES);
    await broker.start();
    startConsumer();
    await until(async () => (await applied()) >= total / 3);
    consumer!.kill('SIGKILL');
    startConsumer();
    await until(async () => (await applied()) >= total);
    const rows = await service.asOwner<{ record_id: string; versions: number[] }>(
      `SELECT record_id, array_agg(version ORDER BY place) AS versions FROM drill_applied GROUP BY record_id`,
    );
    expect(rows).toHaveLength(CUSTOMERS);
    for (const { versions } of rows) {
      expect(versions).toEqual(Array.from({ length: 1 + CHANGES }, (_, index) => index + 1));
    }
  }, 240_000);
});
