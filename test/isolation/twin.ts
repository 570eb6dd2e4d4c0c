import { readsPlain, readsType, sightOf, type Caller, type Sight } from './rules.js';
import type { WorldRow } from './row.js';
import type { World } from './world.js';

/** Types on which nothing depends that a caller sees: where the caller does not see them, the twin has none. */
const LEAVES = [
  'HealthScore',
  'Interaction',
  'AuditEntry',
  'CustomerMerge',
  'ImportJob',
  'ImportError',
].concat([...['AccessEntry', 'CustomerAccess', 'Consent']]);

/**
 * The world as it may be, for all that the caller can tell: without the rows that they do not see, and with other
 * values where they are not shown the ones there are. What they are answered must be the same in both.
 */
export function twinRows(world: World, caller: Caller): WorldRow[] {
  const sight = sightOf(caller, world.customers, world.staff);
  return world.rows
    .filter((row) => isKept(caller, row, sight))
    .map((row) => {
      const values = { ...row.values };
      for (const [property, make] of row.marks) {
        const { type, tenant, id: record, customer, removed } = row;
        const shown = readsPlain(caller, { type, property, tenant, record, customer, removed }, sight);
        if (!shown && !(row.removed && property === 'code')) values[property] = make();
      }
      return { ...row, values };
    });
}

function isKept(caller: Caller, row: WorldRow, sight: Sight): boolean {
  if (row.tenant !== caller.tenant || caller.roles.length === 0) return false;
  const { mergedIntoId } = row.values;
  // Who knows a merged customer by its key is led to the one that took its place.
  if (typeof mergedIntoId === 'string') return sight.customer(mergedIntoId);
  if (row.customer === undefined) return !LEAVES.includes(row.type) || readsType(caller, row.type);
  if (row.removed || !sight.customer(row.customer)) return false;
  return !LEAVES.includes(row.type) || readsType(caller, row.type) || isMergeOf(row);
}

/** Merges are what the merged customer hangs on. */
function isMergeOf({ type }: WorldRow): boolean {
  return type === 'CustomerMerge';
}
