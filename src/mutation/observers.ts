import type { Change } from './recording.js';
import type { Write } from './write.js';

/** Told, before a transaction ends, what it changed; what it writes belongs to the same transaction. */
type Observer = (write: Write, changes: readonly Change[]) => Promise<void>;

const observers: Observer[] = [];

/**
 * Has a slice told of all changes of records, for what it derives from records of slices that do not know it. To be
 * called once, as the slice is loaded.
 */
export function observeChanges(observer: Observer): void {
  observers.push(observer);
}

/** Tells every observer of the changes. */
export async function tellObservers(write: Write, changes: readonly Change[]): Promise<void> {
  for (const observer of observers) await observer(write, changes);
}
