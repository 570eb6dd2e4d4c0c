import type {
  CreateContactInput,
  CustomerContactInput,
  DeleteContactInput,
  RestoreContactInput,
  SetPrimaryContactInput,
  UpdateContactInput,
} from '../__generated__/resolvers-types.js';
import { customers } from '../customer/customer.edges.js';
import { checkFields, tryEach, type CheckedFields } from '../mutation/fields.js';
import { refuse, type Violation } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { contacts } from './contact.edges.js';
import type { Contact } from './contact.entity.js';
import { CONTACT_FIELDS, NEW_CONTACT_FIELDS, secondPrimary } from './contact.rules.js';

/** Adds a contact to a customer; a primary one takes the place of the one before. */
export async function createContact(
  write: Write,
  { customerId, ...input }: CreateContactInput,
): Promise<Contact> {
  const fields = checkFields(input, NEW_CONTACT_FIELDS, 'new');
  if (fields.isPrimary) await write.lock(customers, customerId, CUSTOMER);
  else await write.require(customers, customerId, CUSTOMER.field, CUSTOMER.missing);
  if (fields.isPrimary) await yieldPrimary(write, customerId);
  return write.insert(contacts, { ...(fields as Partial<Contact>), customerId });
}

/** Adds the contacts of a customer that is being added. */
export async function addContacts(
  write: Write,
  customerId: string,
  inputs: readonly CustomerContactInput[],
  place: Violation['field'],
): Promise<void> {
  const second = secondPrimary(inputs);
  if (second >= 0) refuse('SECOND_PRIMARY_CONTACT', [...place, second, 'isPrimary']);
  for (const [index, input] of inputs.entries()) {
    const fields = checkFields(input, NEW_CONTACT_FIELDS, 'new', [...place, index]);
    await write.insert(contacts, { ...(fields as Partial<Contact>), customerId });
  }
}

/** The fields of the contacts of a customer that is to be added, and what is wrong with them. */
export function checkContacts(inputs: readonly CustomerContactInput[], place: Violation['field']) {
  const { values, violations } = tryEach(inputs, NEW_CONTACT_FIELDS, place);
  const second = secondPrimary(inputs);
  if (second >= 0)
    violations.push({ code: 'SECOND_PRIMARY_CONTACT', field: [...place, second, 'isPrimary'] });
  return { values, violations };
}

/** Adds the checked contacts of many customers that are being added. */
export async function insertContacts(
  write: Write,
  contactsOf: ReadonlyMap<string, readonly CheckedFields<CustomerContactInput>[]>,
): Promise<void> {
  const rows = [...contactsOf].flatMap(([customerId, list]) =>
    list.map((fields) => ({ ...(fields as Partial<Contact>), customerId })),
  );
  await write.insertMany(contacts, rows);
}

/** Changes a contact. */
export async function updateContact(write: Write, input: UpdateContactInput): Promise<Contact> {
  const fields = checkFields(input, CONTACT_FIELDS, 'change');
  const { row: contact } = await lockContact(write, input);
  return write.update(contacts, contact, fields as Partial<Contact>);
}

/** Deletes a contact. */
export async function deleteContact(write: Write, input: DeleteContactInput): Promise<Contact> {
  return write.remove(contacts, (await lockContact(write, input)).row);
}

/** Brings a deleted contact back; not as the primary one where another has become that. */
export async function restoreContact(write: Write, { id }: RestoreContactInput): Promise<Contact> {
  const contact = await write.findDeleted(contacts, id);
  await write.lock(customers, contact.customerId, { field: ['id'], missing: 'CUSTOMER_NOT_FOUND' });
  const current = contact.isPrimary && (await primaryContact(write, contact.customerId));
  return write.restore(contacts, contact, current ? { isPrimary: false } : {});
}

/** Makes a contact the primary one of its customer. */
export async function setPrimaryContact(write: Write, { id }: SetPrimaryContactInput): Promise<Contact> {
  // Others who move the customer's primary contact wait for the customer.
  const { row: contact, parent } = await lockContact(write, { id });
  if (contact.isPrimary) return contact;
  await yieldPrimary(write, parent.id);
  return write.update(contacts, contact, { isPrimary: true });
}

/** Locks a contact after its customer, whose keys for duplicates are made of it, too; an erasure does it in this order. */
function lockContact(write: Write, input: { readonly id: string; readonly expectedVersion?: number | null }) {
  return write.lockWithParent(contacts, input, customers, 'customerId');
}

const CUSTOMER = { field: ['customerId'], missing: 'CUSTOMER_NOT_FOUND' } as const;

async function primaryContact({ manager, tenantId }: Write, customerId: string): Promise<string | undefined> {
  const [row] = await manager.query<{ id: string }[]>(
    'SELECT id FROM contacts WHERE tenant_id = $1 AND customer_id = $2 AND is_primary AND deleted_at IS NULL',
    [tenantId, customerId],
  );
  return row?.id;
}

async function yieldPrimary(write: Write, customerId: string): Promise<void> {
  const id = await primaryContact(write, customerId);
  if (id !== undefined) await write.update(contacts, await write.lock(contacts, id), { isPrimary: false });
}
