import type { ValueSource } from './field-source.js';

/** Where a planned row keeps what was read for its fields: by response name for edges, by declaration for values. */
export const PLANNED = Symbol('planned');

/** What the plan read for an edge or value of the row; undefined when it read nothing, so that a loader must. */
export function planned(row: object, what: string | number | ValueSource): unknown {
  return (row as { [PLANNED]?: ReadonlyMap<unknown, unknown> })[PLANNED]?.get(what);
}
