import { badRequest, queryTooLarge } from '../errors/errors.js';

/** How large the variables of a GraphQL request may be; all of them together are bounded by the body. */
const VARIABLE_LIMITS = {
  /** Objects and lists inside each other. */
  variableNesting: 32,
  /** Values in one list. */
  listItems: 2_000,
  /** Characters of a field's name. */
  nameLength: 128,
  /** Characters of a text. */
  textLength: 65_536,
} as const;

/**
 * Refuses variables that nest deeper, or have longer lists, names or texts than VARIABLE_LIMITS allow.
 *
 * @throws GraphQLError QUERY_TOO_LARGE naming what is too large, its size and the limit; BAD_REQUEST for variables that
 *   are no object
 */
export function assertModestVariables(variables: unknown): void {
  if (variables === undefined || variables === null) return;
  if (typeof variables !== 'object' || Array.isArray(variables)) {
    throw badRequest('variables', 'must be an object');
  }
  // Without recursion, so that what nests deeply is refused instead of exhausting the stack.
  let level: unknown[] = [variables];
  for (let depth = 1; level.length > 0; depth += 1) {
    assertWithin('variableNesting', depth);
    const below: unknown[] = [];
    for (const value of level) {
      const values = Array.isArray(value) ? itemsOf(value) : valuesOf(value as object);
      for (const item of values) {
        if (typeof item === 'string') assertWithin('textLength', item.length);
        else if (typeof item === 'object' && item !== null) below.push(item);
      }
    }
    level = below;
  }
}

function itemsOf(list: readonly unknown[]): readonly unknown[] {
  assertWithin('listItems', list.length);
  return list;
}

function valuesOf(object: object): readonly unknown[] {
  for (const name of Object.keys(object)) assertWithin('nameLength', name.length);
  return Object.values(object);
}

function assertWithin(measure: keyof typeof VARIABLE_LIMITS, size: number): void {
  const limit = VARIABLE_LIMITS[measure];
  if (size > limit) throw queryTooLarge(measure, size, limit);
}
