import { EventEmitter, on } from 'node:events';
import type { CrmEvent } from './event.js';

/** Events that a subscriber has not taken yet; one that is further behind is cut off rather than kept in memory. */
const MAX_WAITING = 10_000;

/** Brings published events to subscribers inside this process. */
export class EventBus {
  private readonly emitter = new EventEmitter({ captureRejections: true }).setMaxListeners(0);

  deliver(event: CrmEvent): void {
    this.emitter.emit(event.tenantid, event);
  }

  /** The tenant's events from now on, until the signal ends them. */
  async *events(tenantId: string, signal: AbortSignal): AsyncGenerator<CrmEvent, void, void> {
    const waiting = { count: 0 };
    const source = on(this.emitter, tenantId, { signal });
    const count = () => {
      waiting.count += 1;
      if (waiting.count > MAX_WAITING) void source.return?.();
    };
    this.emitter.on(tenantId, count);
    try {
      for await (const [event] of source) {
        waiting.count -= 1;
        yield event as CrmEvent;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.emitter.off(tenantId, count);
    }
  }
}
