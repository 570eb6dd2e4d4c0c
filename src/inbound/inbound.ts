import { GraphQLError } from 'graphql';
import { ZodError } from 'zod';
import { transact } from '../mutation/transact.js';
import { ViolationError } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import type { AmqpBroker, InboundOutcome } from '../outbox/amqp.js';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import type { Logger } from '../platform/logger.js';
import { INBOUND_EVENTS, readInbound, type InboundEvent } from './inbound.events.js';
import { HANDLERS } from './inbound.service.js';

/** The documents' code of a failed synchronisation between systems. */
const SYNC_FAILED = 50002;

export interface InboundParts {
  readonly database: Database;
  readonly timeZone: string;
  readonly logger: Logger;
  readonly committed: (tenantId: string) => void;
}

/** Carries out what other systems tell by way of the broker. */
export function consumeInbound(broker: AmqpBroker, parts: InboundParts): void {
  broker.consume(Object.keys(INBOUND_EVENTS), (body, { headers, redelivered }) =>
    receive(parts, body, headers, redelivered),
  );
}

/** Carries out one message and says what is to become of it. */
export async function receive(
  parts: InboundParts,
  body: unknown,
  headers: Readonly<Record<string, unknown>> = {},
  redelivered = false,
): Promise<InboundOutcome> {
  try {
    await carryOut(parts, readInbound(body, headers));
    return 'done';
  } catch (error) {
    const { logger } = parts;
    if (error instanceof ZodError || error instanceof ViolationError) {
      logger.error({ err: error, numericCode: SYNC_FAILED }, 'inbound event put aside');
      return 'useless';
    }
    const away = error instanceof GraphQLError && error.extensions['retryable'] === true;
    logger.error({ err: error, numericCode: SYNC_FAILED }, 'inbound event failed');
    // What fails twice for a reason of its own would fail for ever.
    return away || !redelivered ? 'retry' : 'useless';
  }
}

/** Carries out an event once, however often it comes: the inbox remembers it in the same transaction. */
async function carryOut({ database, timeZone, committed }: InboundParts, event: InboundEvent): Promise<void> {
  const { tenantId, id, type, source, traceId, data } = event;
  const author = {
    tenantId,
    id: source,
    roles: ['system'],
    viewer: serviceViewer(tenantId),
    now: new Date(),
    timeZone,
    requestId: id,
    traceId,
  };
  await transact({ database, author, committed }, type, undefined, async (write) => {
    const [isNew] = await write.manager.query<unknown[]>(
      `INSERT INTO inbox_events (tenant_id, source, id, type) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [tenantId, source, id, type],
    );
    const handle = HANDLERS[type] as (write: Write, data: unknown) => Promise<void>;
    if (isNew) await handle(write, data);
  });
}
