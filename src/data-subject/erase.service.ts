import type { EraseSubjectInput, ErasureReason } from '../__generated__/resolvers-types.js';
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

/** What an erasure left. */
export interface ErasureResult {
  readonly erasure: Erasure | null;
  readonly contact: Contact | null;
  readonly customer: Customer | null;
}

/**
 * Erases a person from everything that is held. Done again, it erases what has come since and is listed once.
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
  await eraseRecords(write, subject, input.reason);
  const erasure = await listed(write, subject, input.reason, overrideHold);
  const [contact, customer] = [
    await read(write, contacts, subject.contact?.id),
    await read(write, customers, subject.customer?.id),
  ];
  return { erasure, contact, customer };
}

/**
 * Reads a person and locks all of its records until the transaction ends; customers before contacts, as everybody does.
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

/** Empties all that is held of a person, and tells the audit log and other systems of each record that was theirs. */
export async function eraseRecords(
  write: Write,
  subject: FoundSubject,
  reason: ErasureReason,
): Promise<void> {
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
  for (const [type, id] of fresh) {
    const row = await read(write, type, id);
    if (row) write.note({ type, action: 'UPDATE', event: 'erased', row, changes });
  }
}

/** The records that are the person and were not erased before. */
async function notErased(
  { manager, tenantId }: Write,
  { contactIds, customerIds }: FoundSubject,
): Promise<[RecordType, string][]> {
  const rows = await manager.query<{ kind: string; id: string }[]>(
    `SELECT 'customer' AS kind, id FROM customers
     WHERE tenant_id = $1 AND id = ANY($2::uuid[]) AND erased_at IS NULL
     UNION ALL
     SELECT 'contact', id FROM contacts WHERE tenant_id = $1 AND id = ANY($3::uuid[]) AND erased_at IS NULL`,
    [tenantId, customerIds, contactIds],
  );
  return rows.map(({ kind, id }) => [(kind === 'customer' ? customers : contacts) as RecordType, id]);
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

async function listed(
  write: Write,
  { type, id }: FoundSubject,
  reason: ErasureReason,
  holdOverride: string | null,
): Promise<Erasure> {
  const [known] = await write.manager.query<Erasure[]>(
    `SELECT ${erasures.selectList('e')} FROM erasures AS e
     WHERE e.tenant_id = $1 AND e.subject_type = $2 AND e.subject_id = $3 ORDER BY e.erased_at, e.id LIMIT 1`,
    [write.tenantId, type, id],
  );
  if (known) return known;
  return write.insertHistory(erasures, {
    subjectType: type,
    subjectId: id,
    reason,
    holdOverride,
    erasedBy: write.author.id,
    erasedAt: write.author.now,
  });
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
