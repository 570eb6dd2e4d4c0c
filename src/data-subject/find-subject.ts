import type { SubjectType } from '../__generated__/resolvers-types.js';
import { contacts } from '../contact/contact.edges.js';
import { Contact } from '../contact/contact.entity.js';
import { customers } from '../customer/customer.edges.js';
import { Customer } from '../customer/customer.entity.js';
import { isPerson } from '../customer/customer.rules.js';
import type { RunStatement } from '../platform/database/database.js';
import { openRow } from '../platform/encryption/sealed-rows.js';
import type { TenantKeys } from '../platform/encryption/tenant-keys.js';
import { isRecordId } from '../platform/records/identifier.js';
import { traitsOf, type Subject } from '../personal-data/subject.js';

/** Which person is meant. */
export interface SubjectReference {
  readonly type: SubjectType;
  readonly id: string;
  /** Contacts that were added to a customer later are not meant; all are when left out. */
  readonly addedUntil?: Date;
}

/** A person, with the record that they are. */
export interface FoundSubject extends Subject {
  readonly contact: Contact | null;
  readonly customer: Customer | null;
}

/**
 * The person that a reference means, deleted or not: a contact, or a customer that is an individual. A customer that
 * became part of another is the same person as that one. Undefined when there is no such record, `'NOT_A_PERSON'` for
 * customers that are organisations.
 */
export async function findSubject(
  run: RunStatement,
  keys: TenantKeys,
  { type, id, addedUntil }: SubjectReference,
): Promise<FoundSubject | 'NOT_A_PERSON' | undefined> {
  if (!isRecordId(id)) return undefined;
  return type === 'CONTACT' ? findContact(run, keys, id) : findIndividual(run, keys, id, addedUntil);
}

async function findContact(
  run: RunStatement,
  keys: TenantKeys,
  id: string,
): Promise<FoundSubject | undefined> {
  const [found] = await run<Contact>({
    text: `SELECT ${contacts.selectList('c')} FROM contacts AS c WHERE c.tenant_id = $1 AND c.id = $2`,
    values: [keys.tenantId, id],
  });
  if (!found) return undefined;
  const contact = openRow(keys, Contact, found);
  const around = await run<{ id: string }>({
    text: sameCustomers('c.id'),
    values: [keys.tenantId, contact.customerId],
  });
  const traits = traitsOf([contact]);
  return {
    type: 'CONTACT',
    id: contact.id,
    contactIds: [contact.id],
    customerIds: [],
    surroundings: around.map((row) => row.id),
    own: traits,
    all: traits,
    contact,
    customer: null,
  };
}

async function findIndividual(
  run: RunStatement,
  keys: TenantKeys,
  id: string,
  addedUntil: Date | undefined,
): Promise<FoundSubject | 'NOT_A_PERSON' | undefined> {
  const columns = customers.selectList('c');
  const same = await run<Customer>({ text: sameCustomers(columns), values: [keys.tenantId, id] });
  const merged = same.map((row) => openRow(keys, Customer, row));
  const customer = merged.find(({ mergedIntoId }) => mergedIntoId === null);
  if (!customer) return undefined;
  if (!isPerson(customer)) return 'NOT_A_PERSON';
  const customerIds = merged.map((row) => row.id);
  const below = await run<Contact>({
    text: `SELECT ${contacts.selectList('c')} FROM contacts AS c
           WHERE c.tenant_id = $1 AND c.customer_id = ANY($2::uuid[])
             AND ($3::timestamptz IS NULL OR c.created_at <= $3) ORDER BY c.id`,
    values: [keys.tenantId, customerIds, addedUntil ?? null],
  });
  const people = below.map((row) => openRow(keys, Contact, row));
  return {
    type: 'CUSTOMER',
    id: customer.id,
    contactIds: people.map((row) => row.id),
    customerIds,
    surroundings: [],
    own: traitsOf(merged),
    all: traitsOf([...merged, ...people]),
    contact: null,
    customer,
  };
}

/** The customer, the one that it became part of, and those that became part of that. */
const sameCustomers = (columns: string) => `
  WITH RECURSIVE same AS (
    SELECT id, merged_into_id FROM customers WHERE tenant_id = $1 AND id = $2
    UNION
    SELECT other.id, other.merged_into_id FROM customers AS other
    JOIN same ON other.id = same.merged_into_id OR other.merged_into_id = same.id
    WHERE other.tenant_id = $1
  )
  SELECT ${columns} FROM customers AS c JOIN same USING (id)
  WHERE c.tenant_id = $1 ORDER BY c.id`;
