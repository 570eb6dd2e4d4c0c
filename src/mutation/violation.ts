import type { UserErrorCode } from '../__generated__/resolvers-types.js';

/** A rule of the business, or of a field, that an input breaks. */
export interface Violation {
  readonly code: UserErrorCode;
  /** Where in the input: names of fields and places in lists. */
  readonly field: readonly (string | number)[];
  /** Values that the message names. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** With VERSION_CONFLICT: the fields that others changed meanwhile. */
  readonly changedFields?: readonly string[];
}

/** Stops a mutation: nothing of it happens, and its payload says why. */
export class ViolationError extends Error {
  override name = 'ViolationError';

  /** @param payload what the payload tells beside the violations, by its fields */
  constructor(
    readonly violations: readonly Violation[],
    readonly payload: Readonly<Record<string, unknown>> = {},
  ) {
    super(violations.map(({ code, field }) => `${field.join('.')}: ${code}`).join('; '));
  }
}

/** @throws ViolationError always */
export function refuse(
  code: UserErrorCode,
  field: Violation['field'] = [],
  params?: Violation['params'],
): never {
  throw new ViolationError([{ code, field, params }]);
}
