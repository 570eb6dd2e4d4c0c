import { v7 as uuidv7 } from 'uuid';
import type { CreateCustomerInput } from '../__generated__/resolvers-types.js';
import { tryFields, type CheckedFields } from '../mutation/fields.js';
import type { Violation } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { dayIn } from '../platform/records/calendar.js';
import { takeNumbers } from '../platform/records/code-sequence.js';
import { customerAssignments, customers } from './customer.edges.js';
import type { Customer } from './customer.entity.js';
import { customerCode, NEW_CUSTOMER_FIELDS } from './customer.rules.js';
import { customerColumns, ownerOfNew } from './customer.service.js';

type NewCustomer = CheckedFields<Omit<CreateCustomerInput, 'contacts' | 'addresses' | 'force'>>;

/** What became of each of many new customers, by the key that the caller gave it. */
export interface BatchOutcome {
  readonly created: Map<number, Customer>;
  readonly refused: Map<number, readonly Violation[]>;
}

/** The fields of one new customer among many, or what is wrong with them. */
export function checkNewCustomer(input: Omit<CreateCustomerInput, 'contacts' | 'addresses' | 'force'>) {
  return tryFields(input, NEW_CUSTOMER_FIELDS, 'new', []);
}

/**
 * Adds many customers, each as if they came one after the other in the order of the map: of two with one name, the
 * first one gets it. A customer that cannot be added does not keep the others from it.
 *
 * @param dryRun only tells which customers would be refused
 */
export async function createCustomers(
  write: Write,
  inputs: ReadonlyMap<number, NewCustomer>,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<BatchOutcome> {
  const outcome: BatchOutcome = { created: new Map(), refused: new Map() };
  const staff = await lockStaff(write, inputs.values());
  let waiting = inputs;
  while (waiting.size > 0) {
    const taken = await takenAmong(write, waiting.values());
    const accepted = new Map<number, NewCustomer>();
    for (const [key, fields] of waiting) {
      const violations = [...unknownStaff(fields, staff), ...clashes(fields, taken)];
      if (violations.length > 0) {
        outcome.refused.set(key, violations);
        continue;
      }
      accepted.set(key, fields);
      taken.names.add(fields.name);
      if (fields.code != null) taken.codes.add(fields.code);
    }
    if (dryRun) break;
    // Left out were those whose name or code somebody else took meanwhile: they are looked at again.
    waiting = await insertAll(write, accepted, taken.codes, outcome.created);
  }
  await keepAssignments(write, [...outcome.created.values()]);
  return outcome;
}

interface Taken {
  readonly names: Set<string>;
  readonly codes: Set<string>;
}

/** Which of the customers' names and codes the tenant's customers have. */
async function takenAmong(
  { manager, tenantId }: Write,
  fields: Iterable<Pick<NewCustomer, 'name' | 'code'>>,
): Promise<Taken> {
  const given = [...fields];
  const rows = await manager.query<{ name: string | null; code: string | null }[]>(
    `SELECT name, NULL AS code FROM customers WHERE tenant_id = $1 AND name = ANY($2::text[]) AND deleted_at IS NULL
     UNION ALL
     SELECT NULL, code FROM customers WHERE tenant_id = $1 AND code = ANY($3::text[])`,
    [tenantId, given.map(({ name }) => name), given.flatMap(({ code }) => code ?? [])],
  );
  return {
    names: new Set(rows.flatMap(({ name }) => name ?? [])),
    codes: new Set(rows.flatMap(({ code }) => code ?? [])),
  };
}

/** Which of the users that the customers name exist; they stay until the transaction ends. */
async function lockStaff({ manager, tenantId }: Write, fields: Iterable<NewCustomer>): Promise<Set<string>> {
  const named = [...fields].flatMap(({ ownerId, serviceOwnerId }) => [ownerId ?? [], serviceOwnerId ?? []]);
  const ids = [...new Set(named.flat())].filter((id) => !id.includes('\0'));
  if (ids.length === 0) return new Set();
  const rows = await manager.query<{ id: string }[]>(
    'SELECT id FROM users WHERE tenant_id = $1 AND id = ANY($2::text[]) ORDER BY id FOR KEY SHARE',
    [tenantId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

function unknownStaff(fields: NewCustomer, staff: ReadonlySet<string>): Violation[] {
  return (['ownerId', 'serviceOwnerId'] as const)
    .filter((field) => fields[field] != null && !staff.has(fields[field]))
    .map((field) => ({ code: 'NOT_FOUND', field: [field] }));
}

function clashes({ name, code }: NewCustomer, { names, codes }: Taken): Violation[] {
  const violations: Violation[] = [];
  if (names.has(name)) violations.push({ code: 'CUSTOMER_NAME_TAKEN', field: ['name'] });
  if (code != null && codes.has(code)) violations.push({ code: 'CUSTOMER_CODE_TAKEN', field: ['code'] });
  return violations;
}

/** Adds the customers; gives those that the database did not take. */
async function insertAll(
  write: Write,
  accepted: ReadonlyMap<number, NewCustomer>,
  takenCodes: ReadonlySet<string>,
  created: Map<number, Customer>,
): Promise<Map<number, NewCustomer>> {
  const entries = [...accepted];
  const ownerId = await ownerOfNew(write);
  const codes = await nextCodes(write, entries.filter(([, { code }]) => code == null).length, takenCodes);
  const rows = entries.map(([, fields]) => ({
    ...customerColumns(fields),
    ownerId: fields.ownerId ?? ownerId,
    id: uuidv7(),
    code: fields.code ?? codes.shift(),
  }));
  const inserted = await write.insertMany(customers, rows);
  const left = new Map<number, NewCustomer>();
  entries.forEach(([key, fields], index) => {
    const customer = inserted.get(rows[index]?.id ?? '');
    if (customer) created.set(key, customer);
    else left.set(key, fields);
  });
  return left;
}

/** The next codes of the day that nobody has chosen by hand. */
async function nextCodes(write: Write, count: number, takenCodes: ReadonlySet<string>): Promise<string[]> {
  const { manager, tenantId, author } = write;
  const day = dayIn(author.timeZone, author.now);
  const codes: string[] = [];
  while (codes.length < count) {
    const missing = count - codes.length;
    const last = await takeNumbers(manager, tenantId, `customer ${day}`, missing);
    const drawn = Array.from({ length: missing }, (_, index) =>
      customerCode(day, last - missing + 1 + index),
    );
    const { codes: taken } = await takenAmong(
      write,
      drawn.map((code) => ({ name: '', code })),
    );
    codes.push(...drawn.filter((code) => !taken.has(code) && !takenCodes.has(code)));
  }
  return codes;
}

async function keepAssignments(write: Write, created: readonly Customer[]): Promise<void> {
  const { id: assignedBy, now: assignedAt } = write.author;
  await write.insertManyHistory(
    customerAssignments,
    created
      .filter(({ ownerId }) => ownerId !== null)
      .map(({ id, ownerId }) => ({ customerId: id, toUserId: ownerId, assignedBy, assignedAt })),
  );
}
