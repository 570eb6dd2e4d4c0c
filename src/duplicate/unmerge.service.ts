import type { MergeField, UnmergeCustomersInput } from '../__generated__/resolvers-types.js';
import { refreshCustomers } from '../customer/customer.derived.js';
import { customers } from '../customer/customer.edges.js';
import type { Customer } from '../customer/customer.entity.js';
import { nextLifecycleStage } from '../customer/customer.rules.js';
import { isSame } from '../mutation/changes.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import type { CustomerMerge, OverwrittenProperty } from './customer-merge.entity.js';
import { customerMerges } from './duplicate.edges.js';
import { childTypes, moveChildren, regainFlags, restoreEquals } from './merge-children.js';
import { MERGE_FIELDS } from './merge.rules.js';
import { lockCustomers, refreshHealth } from './merge.service.js';

/**
 * Undoes a merge: the merged customer comes back with the records that were moved and still are the survivor's, and
 * with the payments of its contracts. The survivor's fields get their former values unless somebody has changed them.
 */
export async function unmergeCustomers(
  write: Write,
  { mergeId }: UnmergeCustomersInput,
): Promise<{ customer: Customer; restored: Customer; keptFields: MergeField[] }> {
  const merge = await write.lock(customerMerges, mergeId, { field: ['mergeId'] });
  const { survivor, merged } = await lockBoth(write, merge);
  const { details } = merge;

  const keptFields = changedSince(survivor, details.fields);
  const kept = new Set(keptFields.flatMap((field) => [...MERGE_FIELDS[field]] as string[]));
  const isUntouched = details.derived.every(({ property, after }) =>
    isSame(customers, property, survivor[property as keyof Customer], after),
  );
  const former = [...details.fields.filter(({ property }) => !kept.has(property)), ...details.derived];
  await write.update(customers, survivor, valuesBefore(former));
  await write.restore(customers, merged, { mergedIntoId: null });

  for (const type of childTypes()) {
    await moveChildren(write, type, survivor.id, merged.id, details.moved);
    await regainFlags(write, type, merged.id, details.yielded[type.name] ?? []);
    await restoreEquals(write, type, details.dropped[type.name] ?? []);
  }
  if (!isUntouched) await deriveAnew(write, [survivor.id, merged.id]);
  await write.manager.query(
    'UPDATE customer_merges SET undone_at = $3, undone_by = $4 WHERE tenant_id = $1 AND id = $2',
    [write.tenantId, merge.id, write.author.now, write.author.id],
  );
  const [customer, restored] = [await current(write, survivor.id), await current(write, merged.id)];
  const changes = [{ field: 'merges', before: merged.id, after: null }];
  write.note({ type: customers, action: 'UPDATE', event: 'unmerged', row: customer, changes });
  return { customer, restored, keptFields };
}

/**
 * Locks both customers of a merge.
 *
 * @throws ViolationError when the author does not see both, when the merge was undone, when a later one builds on it, or when the survivor was deleted
 */
async function lockBoth(
  write: Write,
  { id, survivorId, mergedId, undoneAt }: CustomerMerge,
): Promise<{ survivor: Customer; merged: Customer }> {
  if (undoneAt !== null) refuse('MERGE_UNDONE', ['mergeId']);
  const rows = await lockCustomers(write, [survivorId, mergedId], true);
  const survivor = rows.find((row) => row.id === survivorId);
  const merged = rows.find((row) => row.id === mergedId);
  if (!survivor || !merged) refuse('NOT_FOUND', ['mergeId']);
  // Ids of merges sort by their order: the survivor's lock puts them one after the other.
  const later = await write.manager.query<unknown[]>(
    `SELECT FROM customer_merges WHERE tenant_id = $1 AND survivor_id = $2 AND id > $3 AND undone_at IS NULL LIMIT 1`,
    [write.tenantId, survivorId, id],
  );
  if (survivor.mergedIntoId !== null || later.length > 0) refuse('MERGE_BUILT_ON', ['mergeId']);
  if (!(await write.find(customers, survivorId))) refuse('CUSTOMER_NOT_FOUND', ['mergeId']);
  return { survivor, merged };
}

/** The fields that have other values by now than the merge gave them. */
function changedSince(survivor: Customer, overwritten: readonly OverwrittenProperty[]): MergeField[] {
  const changed = overwritten
    .filter(
      ({ property, after }) => !isSame(customers, property, survivor[property as keyof Customer], after),
    )
    .map(({ property }) => property);
  return (Object.keys(MERGE_FIELDS) as MergeField[]).filter((field) =>
    MERGE_FIELDS[field].some((property) => changed.includes(property)),
  );
}

function valuesBefore(overwritten: readonly OverwrittenProperty[]): Partial<Customer> {
  return customers.revive(Object.fromEntries(overwritten.map(({ property, before }) => [property, before])));
}

/** What follows from records that have changed since the merge. */
async function deriveAnew(write: Write, ids: readonly string[]): Promise<void> {
  for (const id of ids) await refreshHealth(write, id);
  await refreshCustomers(write.manager, write.tenantId, ids);
  for (const id of ids) {
    const customer = await current(write, id);
    const [force] = await write.manager.query<unknown[]>(
      `SELECT FROM contracts WHERE tenant_id = $1 AND customer_id = $2 AND status = 'ACTIVE' AND deleted_at IS NULL LIMIT 1`,
      [write.tenantId, id],
    );
    const lifecycleStage = nextLifecycleStage(customer.lifecycleStage, force !== undefined);
    await write.update(customers, customer, { lifecycleStage });
  }
}

async function current(write: Write, id: string): Promise<Customer> {
  return write.reread(customers, id, ['mergeId'], 'CUSTOMER_NOT_FOUND');
}
