import type {
  AssignCustomerOwnerInput,
  CreateCustomerInput,
  CustomerType,
  DeleteCustomerInput,
  RestoreCustomerInput,
  SetCustomerLevelInput,
  UpdateCustomerInput,
} from '../__generated__/resolvers-types.js';
import { checkFields, type CheckedFields } from '../mutation/fields.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { dayIn } from '../platform/records/calendar.js';
import { takeNumbers } from '../platform/records/code-sequence.js';
import { moneyColumns } from '../platform/records/money.js';
import { users } from '../user/user.edges.js';
import { customerAssignments, customers } from './customer.edges.js';
import type { Customer } from './customer.entity.js';
import {
  ASSIGNMENT_FIELDS,
  CUSTOMER_FIELDS,
  customerCode,
  isPerson,
  lifecycleEvent,
  NEW_CUSTOMER_FIELDS,
  nextLifecycleStage,
} from './customer.rules.js';

/** What is added together with a customer, and whether to look for duplicates: the business of other slices. */
type Parts = 'contacts' | 'addresses' | 'force';

/** Adds a customer without contacts and addresses; gives it a code where it has none. */
export async function createCustomer(
  write: Write,
  input: Omit<CreateCustomerInput, Parts>,
): Promise<Customer> {
  const fields = checkFields(input, NEW_CUSTOMER_FIELDS, 'new');
  const customer = await write.insert(customers, {
    ...customerColumns(fields),
    ownerId: fields.ownerId ?? (await ownerOfNew(write)),
    code: fields.code ?? (await nextCode(write)),
  });
  if (customer.ownerId !== null) await keepAssignment(write, customer, null, customer.ownerId, null);
  return customer;
}

/** Whose a new customer is when nobody is named: its author's, where these see only what is theirs. */
export async function ownerOfNew(write: Write): Promise<string | null> {
  const { viewer, id } = write.author;
  if (viewer.reach === 'all') return null;
  return (await write.find(users, id))?.id ?? null;
}

/**
 * Changes a customer's own fields.
 *
 * @throws ViolationError as `assertMayBecome`, or when a field is wrong or the customer has another version than expected
 */
export async function updateCustomer(write: Write, input: UpdateCustomerInput): Promise<Customer> {
  const fields = checkFields(input, CUSTOMER_FIELDS, 'change');
  const customer = await lockCustomer(write, input.id, input);
  await assertMayBecome(write, customer, fields.type ?? customer.type);
  return write.update(customers, customer, customerColumns(fields));
}

/** Deletes a customer and all that hangs on it, at one instant, so that it can come back together. */
export async function deleteCustomer(write: Write, input: DeleteCustomerInput): Promise<Customer> {
  const customer = await lockCustomer(write, input.id, input);
  await assertDeletable(write, customer);
  await write.removeBelow(customers, customer);
  return write.remove(customers, customer);
}

/** Brings a deleted customer back, with what was deleted together with it. */
export async function restoreCustomer(write: Write, { id }: RestoreCustomerInput): Promise<Customer> {
  const customer = await write.findDeleted(customers, id, 'CUSTOMER_NOT_FOUND');
  if (customer.mergedIntoId !== null) refuse('CUSTOMER_MERGED', ['id']);
  await write.restoreBelow(customers, customer, customer.deletedAt);
  return write.restore(customers, customer);
}

/** Passes a customer to another account manager, or to nobody. */
export async function assignOwner(write: Write, input: AssignCustomerOwnerInput): Promise<Customer> {
  const { reason = null } = checkFields(input, ASSIGNMENT_FIELDS, 'new');
  const customer = await lockCustomer(write, input.id, input);
  const ownerId = input.ownerId ?? null;
  const assigned = await write.update(customers, customer, { ownerId }, { event: 'assigned' });
  if (ownerId !== customer.ownerId) await keepAssignment(write, customer, customer.ownerId, ownerId, reason);
  return assigned;
}

/** Sets how important a customer is. */
export async function setLevel(write: Write, input: SetCustomerLevelInput): Promise<Customer> {
  const customer = await lockCustomer(write, input.id, input);
  return write.update(customers, customer, { level: input.level });
}

/**
 * Brings the lifecycle stage in line with the customer's contracts, of which one has just changed. The contracts are
 * looked at once the customer is locked: of two that end at the same time, the later one sees that none is left.
 */
export async function followContracts(write: Write, customerId: string): Promise<void> {
  const customer = await lockCustomer(write, customerId);
  const lifecycleStage = nextLifecycleStage(
    customer.lifecycleStage,
    (await tiesOf(write, customer)).contract,
  );
  await write.update(customers, customer, { lifecycleStage }, { event: lifecycleEvent(lifecycleStage) });
}

/** @throws ViolationError CUSTOMER_NOT_FOUND or VERSION_CONFLICT */
async function lockCustomer(
  write: Write,
  id: string,
  { expectedVersion }: { expectedVersion?: number | null } = {},
): Promise<Customer> {
  return write.lock(customers, id, { missing: 'CUSTOMER_NOT_FOUND', expectedVersion });
}

/**
 * Whether somebody is a person can be corrected, but not of those who were erased as one, nor of customers that others
 * became part of: those are persons, too, or organisations.
 *
 * @throws ViolationError SUBJECT_ERASED or PERSON_AND_ORGANISATION
 */
async function assertMayBecome(
  { manager, tenantId }: Write,
  customer: Customer,
  type: CustomerType,
): Promise<void> {
  if (isPerson({ type }) === isPerson(customer)) return;
  const { id, erasedAt } = customer;
  if (erasedAt !== null) refuse('SUBJECT_ERASED', ['type'], { type: 'CUSTOMER', id });
  const merged = await manager.query<unknown[]>(
    'SELECT FROM customers WHERE tenant_id = $1 AND merged_into_id = $2 LIMIT 1',
    [tenantId, id],
  );
  if (merged.length > 0) refuse('PERSON_AND_ORGANISATION', ['type']);
}

/** @throws ViolationError when the customer has a contract in force or has paid */
async function assertDeletable(write: Write, customer: Customer): Promise<void> {
  const { contract, payment } = await tiesOf(write, customer);
  if (contract) refuse('CUSTOMER_HAS_ACTIVE_CONTRACT', ['id']);
  if (payment) refuse('CUSTOMER_HAS_RECEIVED_PAYMENTS', ['id']);
}

/** Whether the customer has a contract in force, and whether it has paid. */
async function tiesOf(
  { manager, tenantId }: Write,
  { id }: Customer,
): Promise<{ contract: boolean; payment: boolean }> {
  const [ties] = await manager.query<{ contract: boolean; payment: boolean }[]>(
    `SELECT
       EXISTS (SELECT FROM contracts
               WHERE tenant_id = $1 AND customer_id = $2 AND status = 'ACTIVE' AND deleted_at IS NULL) AS contract,
       EXISTS (SELECT FROM payments
               WHERE tenant_id = $1 AND customer_id = $2 AND status = 'RECEIVED' AND deleted_at IS NULL) AS payment`,
    [tenantId, id],
  );
  return ties ?? { contract: false, payment: false };
}

async function nextCode(write: Write): Promise<string> {
  const { manager, tenantId, author } = write;
  const day = dayIn(author.timeZone, author.now);
  for (;;) {
    const code = customerCode(day, await takeNumbers(manager, tenantId, `customer ${day}`));
    // Somebody may have chosen the same code by hand.
    const taken = await manager.query<unknown[]>('SELECT FROM customers WHERE tenant_id = $1 AND code = $2', [
      tenantId,
      code,
    ]);
    if (taken.length === 0) return code;
  }
}

async function keepAssignment(
  write: Write,
  customer: Customer,
  fromUserId: string | null,
  toUserId: string | null,
  reason: string | null,
): Promise<void> {
  const { id: assignedBy, now: assignedAt } = write.author;
  await write.insertHistory(customerAssignments, {
    customerId: customer.id,
    fromUserId,
    toUserId,
    reason,
    assignedBy,
    assignedAt,
  });
}

/** The columns of a customer's fields that were given. */
export function customerColumns({
  annualRevenue,
  ...fields
}: CheckedFields<UpdateCustomerInput> | CheckedFields<Omit<CreateCustomerInput, Parts>>): Partial<Customer> {
  return {
    ...fields,
    ...moneyColumns('annualRevenueAmount', 'annualRevenueCurrency', annualRevenue),
  } as Partial<Customer>;
}
