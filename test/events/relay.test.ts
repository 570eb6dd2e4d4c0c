import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CloudEvent } from 'cloudevents';
import type { CrmEvent } from '../../src/outbox/event.js';
import { relayTask } from '../../src/outbox/relay.js';
import { TransportDown, type EventTransport } from '../../src/outbox/transport.js';
import { createLogger } from '../../src/platform/logger.js';
import { Worker } from '../../src/platform/worker/worker.js';
import { mutate } from '../mutations/mutate.js';
import { startTestService, type TestService } from '../support/service.js';

let service: TestService;

beforeEach(async () => {
  service = await startTestService();
});
afterEach(() => service.close());

/** A transport that remembers what it took, and does as `behave` says with each event. */
function transport(behave: (event: CrmEvent) => void = () => undefined) {
  const taken: CrmEvent[] = [];
  const publish: EventTransport['publish'] = async (event) => {
    await new Promise(setImmediate);
    behave(event);
    taken.push(event);
  };
  return { taken, publish, close: () => Promise.resolve() };
}

const always = () => Promise.resolve(true);
const logger = createLogger('silent');
const relay = (to: EventTransport) => relayTask(service.database, to, logger).run('acme', always);

async function customers(count: number): Promise<{ id: string; name: string }[]> {
  const made: { id: string; name: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const input = { name: `客户 ${index}`, phone: '13812345678' };
    const { payload } = await mutate(service, 'acme', 'createCustomer', input, 'customer { id name }', {
      'x-request-id': `make ${index}`,
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    });
    made.push(payload['customer'] as { id: string; name: string });
  }
  return made;
}

async function rename(id: string, name: string): Promise<void> {
  const { payload } = await mutate(service, 'acme', 'updateCustomer', { id, name }, 'customer { id }');
  expect(payload.userErrors).toEqual([]);
}

const states = () =>
  service.asOwner<{ published: boolean; dead: boolean; attempts: number }>(
    `SELECT published_at IS NOT NULL AS published, dead_at IS NOT NULL AS dead, attempts
     FROM outbox_events ORDER BY sequence`,
  );

describe('the relay', () => {
  it('publishes CloudEvents that carry the envelope of the platform, personal data masked', async () => {
    const [customer] = await customers(1);
    const to = transport();
    await relay(to);
    const [event] = to.taken;
    expect(new CloudEvent(JSON.parse(JSON.stringify(event)) as Partial<CloudEvent>).validate()).toBe(true);
    expect(event).toMatchObject({
      type: 'crm.customer.created',
      source: 'crm',
      subject: `Customer/${customer!.id}`,
      tenantid: 'acme',
      data: {
        eventId: event!.id,
        eventType: 'crm.customer.created',
        timestamp: event!.time,
        source: 'crm',
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        data: { id: customer!.id, recordType: 'Customer', customerId: customer!.id, version: 1 },
      },
    });
    expect(event!.data.data.changes).toContainEqual({ field: 'phone', before: null, after: '138****5678' });
    expect(JSON.stringify(event)).not.toContain('13812345678');
    expect(await states()).toEqual([{ published: true, dead: false, attempts: 0 }]);
    await relay(to);
    expect(to.taken).toHaveLength(1);
  });

  it('keeps the order of each record, more events than fit one batch', async () => {
    const made = await customers(4);
    for (let round = 0; round < 60; round += 1) {
      for (const { id, name } of made) await rename(id, `${name} ${round}`);
    }
    const to = transport();
    await relay(to);
    expect(to.taken).toHaveLength(4 * 61);
    for (const { id } of made) {
      const versions = to.taken
        .filter(({ data }) => data.data.id === id)
        .map(({ data }) => data.data.version);
      expect(versions).toEqual(Array.from({ length: 61 }, (_, index) => index + 1));
    }
  }, 60_000);

  it('loses nothing while the broker is away', async () => {
    const [customer] = await customers(1);
    await rename(customer!.id, 'Neu');
    let away = true;
    const to = transport(() => {
      if (away) throw new TransportDown('away');
    });
    await expect(relay(to)).rejects.toThrow('out of reach');
    expect(await states()).toEqual(Array(2).fill({ published: false, dead: false, attempts: 0 }));
    away = false;
    await relay(to);
    expect(to.taken.map(({ data }) => data.data.version)).toEqual([1, 2]);
  });

  it('puts an event aside that the broker refuses, and holds back only what came after it in the record', async () => {
    const [bad, good] = await customers(2);
    await rename(bad!.id, 'Neu');
    const to = transport(({ data }) => {
      if (data.data.id === bad!.id && data.data.version === 1) throw new Error('refused');
    });
    for (let attempt = 1; attempt < 10; attempt += 1) {
      await relay(to);
      expect(to.taken.map(({ data }) => data.data.id)).toEqual([good!.id]);
      expect((await states())[0]).toEqual({ published: false, dead: false, attempts: attempt });
    }
    await relay(to);
    expect((await states())[0]).toEqual({ published: false, dead: true, attempts: 10 });
    await relay(to);
    expect(to.taken.map(({ data }) => [data.data.id, data.data.version])).toEqual([
      [good!.id, 1],
      [bad!.id, 2],
    ]);
  });

  it('runs on one server at a time, is woken by commits, and goes to another server at a stop', async () => {
    await customers(3);
    const [one, other] = [transport(), transport()];
    const workers = [one, other].map(
      (to) => new Worker(service.database, [relayTask(service.database, to, logger)], logger),
    );
    const published = async (count: number) => {
      while ((await states()).filter((state) => state.published).length < count)
        await new Promise(setImmediate);
    };
    for (const worker of workers) worker.wake('acme');
    await published(3);
    expect([one.taken.length, other.taken.length].sort()).toEqual([0, 3]);
    const [holder, waiting] = one.taken.length > 0 ? [0, 1] : [1, 0];
    const [customer] = await customers(1);
    await rename(customer!.id, 'Neu');
    workers[waiting]!.wake('acme');
    workers[holder]!.wake('acme');
    await published(4);
    expect([one, other][waiting]!.taken).toEqual([]);
    await workers[holder]!.stop();
    await rename(customer!.id, 'Neuer');
    workers[waiting]!.wake('acme');
    await published(5);
    expect([one, other][waiting]!.taken).toHaveLength(1);
    await workers[waiting]!.stop();
  });
});
