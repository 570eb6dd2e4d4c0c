import type { EntityManager } from 'typeorm';
import { draftBatches, type Draft } from './drafts.js';
import { refreshCustomers } from '../customer/customer.derived.js';
import { indexCustomers } from '../duplicate/key-index.js';
import type { TenantKeys } from '../platform/encryption/tenant-keys.js';
import { recordStages } from './derived.js';
import type { KindName } from './kinds.js';
import type { RecordPlan } from './plan.js';
import { columnOf, type Registry } from './registry.js';
import { sealRows, type Row } from './seal.js';
import type { KindCounts } from './report.js';
import { addReferences, BATCH, draftId, keyOf, type Verdict } from './validate.js';

/** Stands in created_by and updated_by of what an import writes. */
const ACTOR = 'import';

/** Told of each batch that was checked or written, by the name of the step. */
export type Progress = (step: string, records: number) => void;

/**
 * Reads the files a second time and writes what was found good, in the transaction of `manager`.
 *
 * @throws Error when a file gave something else than before, or the database refused: nothing may be kept then
 */
export async function load(
  plans: readonly RecordPlan[],
  keys: TenantKeys,
  registry: Registry,
  { skipped, counts: expected }: Verdict,
  manager: EntityManager,
  progress: Progress,
): Promise<Map<KindName, KindCounts>> {
  const { tenantId } = keys;
  const counts = new Map<KindName, KindCounts>();
  const customers = new Set<string>();
  for (const [place, plan] of plans.entries()) {
    const { kind } = plan;
    const count = counts.get(kind.name) ?? { inserted: 0, updated: 0, unchanged: 0, skipped: 0 };
    counts.set(kind.name, { ...count, skipped: expected.get(kind.name)?.skipped ?? 0 });
    const tally = counts.get(kind.name) ?? count;
    for await (const batch of draftBatches(plan, () => undefined, BATCH)) {
      const rows = batch
        .filter((draft) => !skipped.has(draftId(place, draft)))
        .map((draft) => rowOf(plan, draft, registry));
      if (rows.length === 0) continue;
      const written = await upsert(plan, keys, rows, manager);
      if (plan.properties.includes('stage'))
        await recordStages(
          manager,
          tenantId,
          rows.map(({ id }) => id),
        );
      const inserted = rows.filter(({ isNew }) => isNew).length;
      tally.inserted += inserted;
      tally.updated += written - inserted;
      tally.unchanged += rows.length - written;
      for (const { id, values } of rows)
        customers.add(String(kind.name === 'customers' ? id : values.get('customerId')));
      progress(`loading ${kind.name}`, rows.length);
    }
  }
  for (const [kind, { inserted, updated, unchanged }] of counts) {
    const before = expected.get(kind);
    if (inserted + updated + unchanged !== (before?.inserted ?? 0) + (before?.unchanged ?? 0)) {
      throw new Error(`the files of ${kind} changed while they were being imported`);
    }
  }
  await refreshCustomers(manager, tenantId, [...customers]);
  await indexCustomers(manager, keys, [...customers]);
  return counts;
}

function rowOf(plan: RecordPlan, draft: Draft, registry: Registry): Row {
  const record = registry.get(plan.kind.name, keyOf(plan.kind, draft));
  if (!record || draft.problems.length > 0 || addReferences(plan, draft, registry)) {
    throw new Error(`${plan.source.file} changed while it was being imported (line ${draft.line})`);
  }
  return { id: record.id, isNew: record.state === 'new', values: draft.values };
}

/** Inserts the rows, or brings those that exist up to date; how many were written. Untouched rows stay as they are. */
async function upsert(
  { kind, properties: given }: RecordPlan,
  keys: TenantKeys,
  plain: readonly Row[],
  manager: EntityManager,
): Promise<number> {
  const { properties, rows } = await sealRows(manager, keys, kind, given, plain);
  const columns = properties.map((property) => ({ property, ...columnOf(kind, property) }));
  const names = columns.map(({ column }) => column);
  const lists = columns.map(({ type }, place) => `$${place + 4}::${type}[]`);
  const authors = kind.versioned ? ['created_by', 'updated_by'] : ['created_by'];
  const changes = [
    ...names.map((name) => `${name} = excluded.${name}`),
    'updated_at = now()',
    ...(kind.versioned ? ['version = kept.version + 1', 'updated_by = excluded.updated_by'] : []),
  ];
  const text = `
    WITH written AS (
      INSERT INTO ${kind.table} AS kept (tenant_id, ${authors.join(', ')}, id, ${names.join(', ')})
      SELECT $1, ${authors.map(() => '$2').join(', ')}, * FROM unnest($3::uuid[], ${lists.join(', ')})
      ON CONFLICT (tenant_id, id) DO UPDATE SET ${changes.join(', ')}
      WHERE (${names.map((name) => `kept.${name}`).join(', ')})
        IS DISTINCT FROM (${names.map((name) => `excluded.${name}`).join(', ')})
      RETURNING 1
    )
    SELECT count(*)::int AS written FROM written`;
  const values = columns.map(({ property }) => rows.map((row) => row.values.get(property) ?? null));
  const [answer] = await manager.query<{ written: number }[]>(text, [
    keys.tenantId,
    ACTOR,
    rows.map(({ id }) => id),
    ...values,
  ]);
  return answer?.written ?? 0;
}
