import { badUserInput } from '../errors/errors.js';

/** The paging arguments of a connection field. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly offset?: number | null;
}

/** A validated window on an ordered list. */
export interface Page {
  readonly size: number;
  /** Whether the window is taken from the end (`last`). */
  readonly backward: boolean;
  readonly offset: number;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;
const MAX_OFFSET = 10_000;

/**
 * Checks a connection's paging arguments and fills in the default page size.
 *
 * @throws GraphQLError BAD_USER_INPUT naming the argument that is out of range or contradicts another
 */
export function pageOf({ first, after, last, before, offset }: PageArguments): Page {
  if (isGiven(first) && isGiven(last)) throw badUserInput('last', 'cannot be combined with first');
  assertRange('first', first, MAX_PAGE_SIZE);
  assertRange('last', last, MAX_PAGE_SIZE);
  assertRange('offset', offset, MAX_OFFSET);
  if (isGiven(offset) && (isGiven(after) || isGiven(before) || isGiven(last))) {
    throw badUserInput('offset', 'cannot be combined with after, before or last');
  }
  return {
    size: last ?? first ?? DEFAULT_PAGE_SIZE,
    backward: isGiven(last),
    offset: offset ?? 0,
    after: after ?? undefined,
    before: before ?? undefined,
  };
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function assertRange(name: string, value: number | null | undefined, max: number): void {
  if (isGiven(value) && (value < 0 || value > max))
    throw badUserInput(name, `must be between 0 and ${max}, not ${value}`);
}
