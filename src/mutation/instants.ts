import { refuse } from './violation.js';

/** How far the clocks of callers may be ahead of ours. */
const CLOCK_DIFFERENCE_MS = 60_000;

/** @throws ViolationError IN_THE_FUTURE for something that cannot have happened yet */
export function assertHappened(instant: Date, now: Date, field: string): void {
  if (instant.getTime() > now.getTime() + CLOCK_DIFFERENCE_MS) refuse('IN_THE_FUTURE', [field]);
}
