import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const GROWTH_BYTES = 60_000_000;

/**
 * Keeps memory small while a background task runs for minutes. On a large machine V8 would rather let its heap grow than
 * collect what such a task has left behind; a container that counts on the service's usual size would then end it.
 */
export class GarbageCollection {
  private collect: (() => void) | undefined;
  private base = process.memoryUsage().heapUsed;

  /** Collects garbage once there is enough of it; to be called between two steps of the task. */
  relieve(): void {
    if (process.memoryUsage().heapUsed < this.base + GROWTH_BYTES) return;
    if (!this.collect) {
      setFlagsFromString('--expose-gc');
      this.collect = runInNewContext('gc') as () => void;
    }
    this.collect();
    this.base = process.memoryUsage().heapUsed;
  }
}
