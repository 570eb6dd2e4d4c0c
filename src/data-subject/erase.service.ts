import type { EraseSubjectInput, ErasureReason, SubjectType } from '../__generated__/resolvers-types.js';
import { fieldsChangedSince } from '../audit/audit.js';
import { contacts } from '../contact/contact.edges.js';
import type { Contact } from '../contact/contact.entity.js';
import { customers } from '../customer/customer.edges.js';
import type { Customer } from '../customer/customer.entity.js';
import { indexCustomers } from '../duplicate/key-index.js';
import { checkFields, text } from '../mutation/fields.js';
import { refuse, ViolationError } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import type { ErasedRecords } from '../personal-data/holding.js';
import type { RecordType } from '../platform/records/record-type.js';
import { erasures } from './data-subject.edges.js';
import type { Erasure } from './erasure.entity.js';
import { findSubject, type FoundSubject, type SubjectReference } from './find-subject.js';
import { holdings } from './holdings.js';

/** A customer or contact that was erased. */
export interface ErasedRecord {
  readonly type: SubjectType;
  readonly id: string;
}

/** What an erasure left. */
export interface ErasureResult {
  readonly erasure: Erasure | null;
  readonly contact: Contact | null;
  readonly customer: Customer | null;
}

/**
 * Erases a person from everything that is held. Done again, it erases what has come since. Each record that was the person
 * is listed, and once: in a backup they may belong together in other ways.
 *
 * @throws ViolationError when there is no such person, it has another version than expected, or its contracts and
 *   payments are open and nobody says why that does not matter
 */
export async function eraseSubject(write: Write, input: EraseSubjectInput): Promise<ErasureResult> {
  const given = { overrideHold: input.overrideHold ?? null };
  const { overrideHold } = checkFields(given, { overrideHold: text(500) }, 'new');
  const subject = await lockSubject(write, input);
  await assertVersion(write, subject, input.expectedVersion);
  if (overrideHold === null && (await isHeld(write, subject))) refuse('LEGAL_HOLD', ['id']);
  const fresh = await eraseRecords(write, subject, input.reason);
  await list(write, [subject, ...fresh], input.reason, overrideHold);
  const erasure = await listed(write, subject);
  const [contact, customer] = [
    await read(write, contacts, subject.contact?.id),
    await read(write, customers, subject.customer?.id),
  ];
  return { erasure, contact, customer };
}

/**
 * Reads a person and locks all of its records until the transaction ends; customers before contacts, as changes of contacts
 * do. Whoever takes them the other way round, as who restores a contact, may lose the deadlock, and is tried again.
 *
 * @throws ViolationError NOT_FOUND or SUBJECT_NOT_A_PERSON
 */
export async function lockSubject(write: Write, reference: SubjectReference): Promise<FoundSubject> {
  const { manager, keys, tenantId } = write;
  const find = () =>
    findSubject((statement) => manager.query(statement.text, [...statement.values]), keys, reference);
  const known = person(await find());
  for (const [table, ids] of [
    ['customers', [...known.customerIds, ...known.surroundings]],
    ['contacts', known.contactIds],
  ] as const) {
    await manager.query(
      `SELECT FROM ${table} WHERE tenant_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`,
      [tenantId, ids],
    );
  }
  // As others have left it.
  return person(await find());
}

/**
 * Empties all that is held of a person, and tells the audit log and other systems of each record that was theirs.
 *
 * @returns the records that are the person and were not erased before
 */
export async function eraseRecords(
  write: Write,
  subject: FoundSubject,
  reason: ErasureReason,
): Promise<ErasedRecord[]> {
  const { manager, tenantId, author } = write;
  const fresh = await notErased(write, subject);
  const erased: ErasedRecords = new Map();
  for (const holding of holdings) await holding.erase?.(write, subject, erased);
  await indexCustomers(manager, write.keys, subject.surroundings);
  await manager.query('DELETE FROM duplicate_keys WHERE tenant_id = $1 AND customer_id = ANY($2::uuid[])', [
    tenantId,
    subject.customerIds,
  ]);
  const changes = [
    { field: 'erasedAt', before: null, after: author.now.toISOString() },
    { field: 'erasureReason', before: null, after: reason },
  ];
  for (const { type: kind, id } of fresh) {
    const type = (kind === 'CUSTOMER' ? customers : contacts) as RecordType;
    const row = await read(write, type, id);
    if (row) write.note({ type, action: 'UPDATE', event: 'erased', row, changes });
  }
  return fresh;
}

/** The records that are the person and are not erased. */
export async function notErased(
  { manager, tenantId }: Write,
  { contactIds, customerIds }: FoundSubject,
): Promise<ErasedRecord[]> {
  return manager.query<ErasedRecord[]>(
    `SELECT 'CUSTOMER' AS type, id FROM customers
     WHERE tenant_id = $1 AND id = ANY($2::uuid[]) AND erased_at IS NULL
     UNION ALL
     SELECT 'CONTACT', id FROM contacts WHERE tenant_id = $1 AND id = ANY($3::uuid[]) AND erased_at IS NULL`,
    [tenantId, customerIds, contactIds],
  );
}

/** @throws ViolationError NOT_FOUND or SUBJECT_NOT_A_PERSON */
function person(found: Awaited<ReturnType<typeof findSubject>>): FoundSubject {
  if (found === 'NOT_A_PERSON') refuse('SUBJECT_NOT_A_PERSON', ['id']);
  return found ?? refuse('NOT_FOUND', ['id']);
}

async function assertVersion(
  write: Write,
  { contact, customer }: FoundSubject,
  expected: number | null | undefined,
): Promise<void> {
  const record = contact ?? customer;
  if (expected == null || !record || record.version === expected) return;
  const { id, version } = record;
  throw new ViolationError([
    {
      code: 'VERSION_CONFLICT',
      field: ['expectedVersion'],
      params: { version },
      changedFields: await fieldsChangedSince(write.manager, write.tenantId, id, expected),
    },
  ]);
}

/** Whether a contract of the person is in force, or money is still to come. */
async function isHeld(
  { manager, tenantId }: Write,
  { customerIds }: Pick<FoundSubject, 'customerIds'>,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT FROM contracts AS contract WHERE tenant_id = $1 AND customer_id = ANY($2::uuid[]) AND deleted_at IS NULL
       AND (status = 'ACTIVE' OR (status <> 'DRAFT' AND EXISTS (
         SELECT FROM payments AS payment WHERE payment.tenant_id = $1 AND payment.contract_id = contract.id
           AND payment.status = 'PLANNED' AND payment.deleted_at IS NULL)))
     LIMIT 1`,
    [tenantId, customerIds],
  );
  return rows.length > 0;
}

/** Adds those of the records to the list of erasures that are not on it. */
export async function list(
  write: Write,
  records: readonly ErasedRecord[],
  reason: ErasureReason,
  holdOverride: string | null = null,
): Promise<void> {
  const { manager, tenantId, author } = write;
  const missing = new Map(records.map(({ id, type }) => [id, type]));
  const known = await manager.query<{ id: string }[]>(
    'SELECT subject_id AS id FROM erasures WHERE tenant_id = $1 AND subject_id = ANY($2::uuid[])',
    [tenantId, [...missing.keys()]],
  );
  for (const { id } of known) missing.delete(id);
  if (missing.size === 0) return;
  const common = { reason, holdOverride, erasedBy: author.id, erasedAt: author.now };
  await write.insertManyHistory(
    erasures,
    [...missing].map(([subjectId, subjectType]) => ({ subjectId, subjectType, ...common })),
  );
}

async function listed({ manager, tenantId }: Write, { type, id }: FoundSubject): Promise<Erasure> {
  const [erasure] = await manager.query<Erasure[]>(
    `SELECT ${erasures.selectList('e')} FROM erasures AS e
     WHERE e.tenant_id = $1 AND e.subject_type = $2 AND e.subject_id = $3 ORDER BY e.erased_at, e.id LIMIT 1`,
    [tenantId, type, id],
  );
  if (!erasure) throw new Error('An erasure is not on the list');
  return erasure;
}

/** A record, deleted or not. */
async function read<T extends object>(
  write: Write,
  type: RecordType<T>,
  id: string | undefined,
): Promise<T | null> {
  if (id === undefined) return null;
  const [row] = await write.manager.query<T[]>(
    `SELECT ${type.selectList('r')} FROM ${type.table} AS r WHERE r.tenant_id = $1 AND r.id = $2`,
    [write.tenantId, id],
  );
  return row ? write.opened(type, row) : null;
}
