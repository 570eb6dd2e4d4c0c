import { AMQPChannelError, Connection, ConsumerStatus, type AsyncMessage } from 'rabbitmq-client';
import type { Config } from '../platform/config.js';
import type { Logger } from '../platform/logger.js';
import type { CrmEvent } from './event.js';
import type { EventBus } from './event-bus.js';
import { TransportDown, type EventTransport } from './transport.js';

/** How long an event waits for a connection before the relay is told that the broker is away. */
const ACQUIRE_TIMEOUT_MS = 5000;
const CLOSE_TIMEOUT_MS = 2000;
/** Inbound events that are worked on at once. */
const CONCURRENCY = 5;
const RETRY_PAUSE_MS = 1000;

/** What became of an inbound event: carried out (now or before), to be tried again, or of no use ever. */
export type InboundOutcome = 'done' | 'retry' | 'useless';

/** The connection to RabbitMQ. It reconnects by itself; while it is down, nothing is lost and the service runs on. */
export interface AmqpBroker extends EventTransport {
  /** Takes events of other systems from the inbound queue; useless ones go to the dead letters. */
  consume(
    routingKeys: readonly string[],
    handle: (body: unknown, message: AsyncMessage) => Promise<InboundOutcome>,
  ): void;
}

/**
 * Connects to RabbitMQ: a durable topic exchange that events are published to with publisher confirms, and a queue of
 * this process alone that brings all servers' events to the subscribers here.
 */
export function connectAmqp(
  { url, exchange, inboundExchange }: NonNullable<Config['amqp']>,
  bus: EventBus,
  logger: Logger,
): AmqpBroker {
  const rabbit = new Connection({
    url,
    acquireTimeout: ACQUIRE_TIMEOUT_MS,
    retryHigh: 5000,
    connectionName: 'crm',
  });
  rabbit.on('error', (error: unknown) => logger.warn({ err: error }, 'broker connection'));
  rabbit.on('connection', () => logger.info('broker connected'));
  const events = { exchange, type: 'topic', durable: true } as const;
  const publisher = rabbit.createPublisher({ confirm: true, exchanges: [events] });
  const subscription = rabbit.createConsumer(
    {
      noAck: true,
      queueOptions: { exclusive: true, autoDelete: true },
      exchanges: [events],
      queueBindings: [{ exchange, routingKey: '#' }],
    },
    ({ body }) => {
      const event = parsed(body) as CrmEvent | undefined;
      if (event) bus.deliver(event);
    },
  );
  subscription.on('error', (error: unknown) => logger.warn({ err: error }, 'broker subscription'));
  const consumers = [subscription];

  return {
    async publish(event) {
      const { id, type, tenantid, sequence } = event;
      const envelope = {
        exchange,
        routingKey: type,
        durable: true,
        messageId: id,
        type,
        appId: 'crm',
        contentType: 'application/cloudevents+json',
        headers: { 'x-tenant-id': tenantid, 'x-sequence': sequence },
      };
      try {
        await publisher.send(envelope, Buffer.from(JSON.stringify(event)));
      } catch (error) {
        throw isRefusal(error) ? error : new TransportDown('The broker took no event', { cause: error });
      }
    },

    consume(routingKeys, handle) {
      const [queue, dead] = [`${exchange}.inbound`, `${exchange}.dead`];
      const consumer = rabbit.createConsumer(
        {
          queue,
          queueOptions: { durable: true, arguments: { 'x-dead-letter-exchange': dead } },
          exchanges: [
            { exchange: inboundExchange, type: 'topic', durable: true },
            { exchange: dead, type: 'topic', durable: true },
          ],
          queueBindings: routingKeys.map((routingKey) => ({ exchange: inboundExchange, routingKey })),
          qos: { prefetchCount: 2 * CONCURRENCY },
          concurrency: CONCURRENCY,
        },
        async (message) => {
          const outcome = await handle(parsed(message.body), message);
          if (outcome === 'done') return ConsumerStatus.ACK;
          if (outcome === 'useless') return ConsumerStatus.DROP;
          await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE_MS).unref());
          return ConsumerStatus.REQUEUE;
        },
      );
      consumer.on('error', (error: unknown) => logger.warn({ err: error }, 'inbound events'));
      consumers.push(consumer);
      // Dead letters wait in a queue of their own until somebody has looked at them.
      void keepDeadLetters(rabbit, dead).catch((error: unknown) => {
        logger.warn({ err: error }, 'dead letter queue');
      });
    },

    async close() {
      const closed = Promise.all([publisher.close(), ...consumers.map((consumer) => consumer.close())])
        .then(() => rabbit.close())
        .catch((error: unknown) => logger.warn({ err: error }, 'broker connection did not close cleanly'));
      const late = new Promise((resolve) => setTimeout(resolve, CLOSE_TIMEOUT_MS).unref());
      await Promise.race([closed, late]);
      rabbit.unsafeDestroy();
    },
  };
}

async function keepDeadLetters(rabbit: Connection, dead: string): Promise<void> {
  await rabbit.onConnect(0, true);
  await rabbit.exchangeDeclare({ exchange: dead, type: 'topic', durable: true });
  await rabbit.queueDeclare({ queue: dead, durable: true });
  await rabbit.queueBind({ queue: dead, exchange: dead, routingKey: '#' });
}

/** The broker is there and did not take this event. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && error.code === 'NACK' && !(error instanceof AMQPChannelError)
  );
}

function parsed(body: unknown): unknown {
  if (!Buffer.isBuffer(body)) return body;
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
