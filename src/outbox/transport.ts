import type { CrmEvent } from './event.js';
import type { EventBus } from './event-bus.js';

/** How events leave: to a broker, or to subscribers inside this process. */
export interface EventTransport {
  /**
   * Hands an event over; settles when it cannot be lost any more.
   *
   * @throws TransportDown when nothing can be handed over for now; any other error is about this event
   */
  publish(event: CrmEvent): Promise<void>;
  close(): Promise<void>;
}

/** The broker is away: what waits goes on waiting. */
export class TransportDown extends Error {
  override name = 'TransportDown';
}

/** Delivers to subscribers inside this process, where there is no broker. */
export function inProcessTransport(bus: EventBus): EventTransport {
  return {
    publish: async (event) => bus.deliver(event),
    close: async () => undefined,
  };
}
