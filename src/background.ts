import { sealerTask } from './audit/sealer.js';
import { contractCalendar } from './contract/contract.calendar.js';
import { housekeeping } from './housekeeping.js';
import { consumeInbound } from './inbound/inbound.js';
import { connectAmqp } from './outbox/amqp.js';
import { EventBus } from './outbox/event-bus.js';
import { relayTask } from './outbox/relay.js';
import { inProcessTransport } from './outbox/transport.js';
import type { Config } from './platform/config.js';
import type { Database } from './platform/database/database.js';
import type { Logger } from './platform/logger.js';
import { retentionTask } from './retention/retention.task.js';
import { ImportWorker } from './transfer/import-worker.js';
import { Worker } from './platform/worker/worker.js';

/** What goes on beside requests. */
export interface Background {
  readonly bus: EventBus;
  /** To be told of every commit, so that its events leave at once. */
  readonly committed: (tenantId: string) => void;
  /** Ends the step that is under way; what is left waits for the next start, or for another server. */
  stop(): Promise<void>;
}

/** Starts the relay of events, what comes in from other systems, and what is done by the calendar. */
export function startBackground({
  config,
  database,
  logger,
}: {
  readonly config: Config;
  readonly database: Database;
  readonly logger: Logger;
}): Background {
  const bus = new EventBus();
  const broker = config.amqp && connectAmqp(config.amqp, bus, logger);
  const transport = broker ?? inProcessTransport(bus);
  const { timeZone } = config;
  const worker: Worker = new Worker(
    database,
    [
      relayTask(database, transport, logger),
      sealerTask(database, config.auditKey),
      contractCalendar({ database, timeZone, committed }),
      housekeeping(database),
      retentionTask({ database, timeZone, committed, logger }),
    ],
    logger,
  );
  const imports = new ImportWorker({ database, timeZone, logger, committed });
  if (broker) consumeInbound(broker, { database, timeZone, logger, committed });
  worker.start();
  imports.start();
  return {
    bus,
    committed,
    async stop() {
      await imports.stop();
      await worker.stop();
      await transport.close();
    },
  };

  function committed(tenantId: string): void {
    worker.wake(tenantId);
  }
}
