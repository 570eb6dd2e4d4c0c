import type { ValueSource } from './field-source.js';

/** Where a planned row keeps what was read for its fields: by response name for edges, by declaration for values. */
export const PLANNED = Symbol('planned');

/** What the plan read for an edge or value of the row; undefined when it read nothing, so that a loader must. */
export function planned<Value>(row: object, what: string | number | ValueSource): Value | undefined {
  return (row as { [PLANNED]?: Map<unknown, Value> })[PLANNED]?.get(what);
}
