import type { MergeCustomersInput, MergeMove, UserError } from '../__generated__/resolvers-types.js';
import { fieldsChangedSince } from '../audit/audit.js';
import { refreshCustomers } from '../customer/customer.derived.js';
import { customers } from '../customer/customer.edges.js';
import type { Customer } from '../customer/customer.entity.js';
import { isSame } from '../mutation/changes.js';
import type { Write } from '../mutation/write.js';
import type { MergeDetails, OverwrittenProperty } from './customer-merge.entity.js';
import { customerMerges } from './duplicate.edges.js';
import { childTypes, dropEquals, moveChildren, yieldFlags } from './merge-children.js';
import { planMerge, type MergePlan } from './merge-plan.js';
import { bestStage, MERGE_FIELDS } from './merge.rules.js';

/** What the payload of a merge holds; the merges themselves are loaded when they are asked for. */
export interface MergePayload {
  readonly customer?: Customer | null;
  readonly mergeIds?: readonly string[] | null;
  readonly moves?: MergeMove[] | null;
  readonly userErrors: UserError[];
}

/** Columns of a customer that follow from other records. */
const DERIVED = [
  'lifecycleStage',
  'grade',
  'lastContactAt',
  'nextRenewalOn',
  'lifetimeValueAmount',
  'lifetimeValueCurrency',
  'latestHealthScore',
] as const satisfies readonly (keyof Customer)[];

/**
 * Makes customers one. The merged ones become part of the survivor one after the other, each by a merge of its own, so
 * that the last one can be undone without the others.
 */
export async function mergeCustomers(
  write: Write,
  input: MergeCustomersInput,
): Promise<{ customer: Customer; mergeIds: string[]; moves: MergeMove[] }> {
  const plan = await planMerge(input, {
    read: (ids) => lockCustomers(write, ids),
    changedSince: (id, version) => fieldsChangedSince(write.manager, write.tenantId, id, version),
  });
  const moves = new Map<string, MergeMove>();
  const mergeIds: string[] = [];
  let customer = plan.survivor;
  for (const merged of plan.merged) {
    const result = await mergeOne(write, customer, merged, plan, moves);
    customer = result.customer;
    mergeIds.push(result.mergeId);
  }
  return { customer, mergeIds, moves: [...moves.values()] };
}

/**
 * Reads customers that the author sees and locks them in the order of their ids, so that two merges never wait for each
 * other. Nobody can hang a record on them until the transaction ends: that takes a lock which this one excludes.
 *
 * @param deleted whether deleted customers are among them, such as merged ones
 */
export async function lockCustomers(
  write: Write,
  ids: readonly string[],
  deleted = false,
): Promise<Customer[]> {
  const rows = await write.manager.query<Customer[]>(
    `SELECT ${customers.selectList('record')} FROM customers AS record
     WHERE ${deleted ? customers.seen('record', write.scope) : customers.visible('record', write.scope)}
       AND id = ANY($2::uuid[])
     ORDER BY id FOR UPDATE`,
    [write.tenantId, ids],
  );
  return rows.map((row) => write.opened(customers, row));
}

async function mergeOne(
  write: Write,
  survivor: Customer,
  merged: Customer,
  plan: MergePlan,
  moves: Map<string, MergeMove>,
): Promise<{ customer: Customer; mergeId: string }> {
  const details: MergeDetails = {
    name: merged.name,
    code: merged.code,
    moved: {},
    dropped: {},
    yielded: {},
    fields: [],
    derived: [],
  };
  for (const type of childTypes()) {
    const yielded = await yieldFlags(write, type, merged.id, survivor.id);
    const dropped = await dropEquals(write, type, merged.id, survivor.id);
    const { ids, living } = await moveChildren(write, type, merged.id, survivor.id, undefined, yielded);
    if (yielded.length > 0) details.yielded[type.name] = yielded;
    if (dropped.length > 0) details.dropped[type.name] = dropped;
    if (ids.length > 0) details.moved[type.name] = [...ids];
    const move = moves.get(type.name) ?? { kind: type.name, moved: 0, dropped: 0 };
    const { length } = dropped;
    moves.set(type.name, { ...move, moved: move.moved + living, dropped: move.dropped + length });
  }
  await retire(write, merged, survivor.id);
  const after = await takeOver(write, survivor, merged, plan);
  const chosen = Object.values(MERGE_FIELDS).flat();
  details.fields = states(survivor, after, chosen).filter(
    (state) => !isSame(customers, state.property, state.before, state.after),
  );
  details.derived = states(survivor, after, DERIVED);
  const { id: mergeId } = await write.insertHistory(customerMerges, {
    survivorId: survivor.id,
    mergedId: merged.id,
    details,
    mergedBy: write.author.id,
    mergedAt: write.author.now,
  });
  const changes = [{ field: 'merges', before: null, after: merged.id }];
  write.note({ type: customers, action: 'UPDATE', event: 'merged', row: after, changes });
  return { customer: after, mergeId };
}

/** Deletes a customer that became part of another one; its id and code lead there from now on. */
async function retire(write: Write, merged: Customer, survivorId: string): Promise<void> {
  const { tenantId, author } = write;
  const [[row]] = await write.manager.query<[Record<string, unknown>[], number]>(
    `UPDATE customers AS record SET merged_into_id = $3, deleted_at = $4, updated_by = $5, updated_at = now(),
       version = version + 1
     WHERE tenant_id = $1 AND id = $2 RETURNING ${customers.selectList('record')}`,
    [tenantId, merged.id, survivorId, author.now, author.id],
  );
  if (!row) throw new Error('A locked customer is gone');
  const changes = [{ field: 'mergedIntoId', before: null, after: survivorId }];
  write.note({ type: customers, action: 'DELETE', event: 'deleted', row, changes });
}

/** Gives the survivor the values that it takes from the merged customer, and what follows from all of its records. */
async function takeOver(
  write: Write,
  survivor: Customer,
  merged: Customer,
  { fields }: MergePlan,
): Promise<Customer> {
  const taken = fields
    .filter(({ from }) => from?.id === merged.id)
    .flatMap(({ field }) => MERGE_FIELDS[field].map((property) => [property, merged[property]]));
  await write.update(customers, survivor, {
    ...(Object.fromEntries(taken) as Partial<Customer>),
    lifecycleStage: bestStage([survivor.lifecycleStage, merged.lifecycleStage]),
    lastContactAt: latest(survivor.lastContactAt, merged.lastContactAt),
  });
  await refreshHealth(write, survivor.id);
  await refreshCustomers(write.manager, write.tenantId, [survivor.id]);
  return write.reread(customers, survivor.id, ['survivorId'], 'CUSTOMER_NOT_FOUND');
}

function latest(a: Date | null, b: Date | null): Date | null {
  return a === null || (b !== null && b > a) ? b : a;
}

/** Brings up to date the copy of the newest health score, where there is one. */
export async function refreshHealth({ manager, tenantId }: Write, customerId: string): Promise<void> {
  await manager.query(
    `UPDATE customers SET latest_health_score = newest.overall_score
     FROM (SELECT overall_score FROM health_scores WHERE tenant_id = $1 AND customer_id = $2
           ORDER BY score_date DESC LIMIT 1) AS newest
     WHERE tenant_id = $1 AND id = $2 AND latest_health_score IS DISTINCT FROM newest.overall_score`,
    [tenantId, customerId],
  );
}

function states(
  before: Customer,
  after: Customer,
  properties: readonly (keyof Customer)[],
): OverwrittenProperty[] {
  return properties.map((property) => ({ property, before: before[property], after: after[property] }));
}
