import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Connection, type AsyncMessage } from 'rabbitmq-client';
import type { CrmEvent } from '../../src/outbox/event.js';
import { mutate } from '../mutations/mutate.js';
import { onServices } from '../support/database.js';
import { startWholeService, type TestService } from '../support/service.js';

const URL = process.env['CRM_TEST_AMQP_URL'] ?? 'amqp://guest:guest@127.0.0.1:5672';

/** The embedded suite has no broker. */
function describeOnServices(name: string, tests: () => void): void {
  if (onServices) describe(name, tests);
  else it('needs a broker, which the embedded suite has not', () => expect(onServices).toBe(false));
}

describeOnServices('RabbitMQ', () => {
  const exchange = `crm.test.${randomUUID()}`;
  const inbound = `platform.test.${randomUUID()}`;
  const received: { message: AsyncMessage; event: CrmEvent }[] = [];
  let service: TestService;
  let rabbit: Connection;

  beforeAll(async () => {
    rabbit = new Connection(URL);
    const consumer = rabbit.createConsumer(
      {
        queueOptions: { exclusive: true },
        exchanges: [{ exchange, type: 'topic', durable: true }],
        queueBindings: [{ exchange, routingKey: 'crm.customer.*' }],
      },
      (message) => {
        received.push({ message, event: JSON.parse((message.body as Buffer).toString()) as CrmEvent });
      },
    );
    await new Promise((resolve) => consumer.on('ready', () => resolve(undefined)));
    service = await startWholeService({
      CRM_AMQP_URL: URL,
      CRM_AMQP_EXCHANGE: exchange,
      CRM_AMQP_INBOUND_EXCHANGE: inbound,
    });
  }, 30_000);
  afterAll(async () => {
    await service.close();
    for (const queue of [`${exchange}.inbound`, `${exchange}.dead`]) await rabbit.queueDelete({ queue });
    for (const name of [exchange, inbound, `${exchange}.dead`])
      await rabbit.exchangeDelete({ exchange: name });
    rabbit.unsafeDestroy();
  });

  const until = async (reached: () => boolean | Promise<boolean>) => {
    for (let tries = 0; !(await reached()) && tries < 1000; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await reached()).toBe(true);
  };

  it('gets events as durable messages, by routing key', async () => {
    const { payload } = await mutate(
      service,
      'acme',
      'createCustomer',
      { name: 'ABC', contacts: [{ name: 'Z' }] },
      'customer { id }',
    );
    await until(() => received.length === 1);
    const { message, event } = received[0]!;
    expect(message).toMatchObject({
      routingKey: 'crm.customer.created',
      messageId: event.id,
      durable: true,
      contentType: 'application/cloudevents+json',
      headers: { 'x-tenant-id': 'acme' },
    });
    expect(event.data.data.id).toBe((payload['customer'] as { id: string }).id);
  });

  it('brings events of other systems, once; what cannot be used waits among the dead letters', async () => {
    const { payload } = await mutate(
      service,
      'acme',
      'createCustomer',
      { name: 'Signer' },
      'customer { code }',
    );
    const data = {
      contractCode: 'ERP-1',
      customerCode: (payload['customer'] as { code: string }).code,
      name: 'Year',
      amount: '5000',
      startDate: '2026-01-01',
      endDate: '2099-12-31',
      signedDate: '2026-01-02',
    };
    const eventType = 'erp.contract.signed';
    const event = {
      eventId: randomUUID(),
      eventType,
      timestamp: '2026-05-01T00:00:00Z',
      source: 'erp',
      data,
    };
    const publisher = rabbit.createPublisher({ confirm: true });
    const send = (body: object) =>
      publisher.send({ exchange: inbound, routingKey: eventType, headers: { 'x-tenant-id': 'acme' } }, body);
    await send(event);
    await send(event);
    await send({ ...event, eventId: randomUUID(), data: {} });
    await until(async () => {
      const [found] = await service.asOwner<{ n: number }>(
        "SELECT count(*)::int AS n FROM contracts WHERE status = 'ACTIVE'",
      );
      return found!.n === 1;
    });
    await until(
      async () =>
        (await rabbit.queueDeclare({ queue: `${exchange}.dead`, passive: true })).messageCount === 1,
    );
    const dead = await rabbit.basicGet({ queue: `${exchange}.dead`, noAck: true });
    expect(dead?.body).toMatchObject({ data: {} });
    await publisher.close();
  });
});
