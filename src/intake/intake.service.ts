import { ADDRESS_FIELDS } from '../address/address.rules.js';
import { addAddresses } from '../address/address.service.js';
import type { CreateCustomerInput } from '../__generated__/resolvers-types.js';
import { NEW_CONTACT_FIELDS } from '../contact/contact.rules.js';
import { addContacts } from '../contact/contact.service.js';
import type { Customer } from '../customer/customer.entity.js';
import { NEW_CUSTOMER_FIELDS } from '../customer/customer.rules.js';
import { createCustomer } from '../customer/customer.service.js';
import { checkFields, listOf, type FieldRules } from '../mutation/fields.js';
import { assertNoDuplicates } from '../duplicate/creation-check.js';
import type { Write } from '../mutation/write.js';

/** How many contacts, and how many addresses, a customer may come with. */
export const MAX_PARTS = 50;

const INTAKE_FIELDS: FieldRules<Omit<CreateCustomerInput, 'force'>> = {
  ...NEW_CUSTOMER_FIELDS,
  contacts: listOf(MAX_PARTS, NEW_CONTACT_FIELDS),
  addresses: listOf(MAX_PARTS, ADDRESS_FIELDS),
};

/** Adds a customer with its contacts and addresses, unless it is likely there already and nothing says to go on. */
export async function takeInCustomer(
  write: Write,
  { contacts, addresses, force, ...input }: CreateCustomerInput,
): Promise<Customer> {
  // All that is wrong anywhere is said at once.
  checkFields({ ...input, contacts, addresses }, INTAKE_FIELDS, 'new');
  const customer = await createCustomer(write, input);
  await addContacts(write, customer.id, contacts ?? [], ['contacts']);
  await addAddresses(write, customer.id, addresses ?? [], ['addresses']);
  // Last, so that a name or code that is taken is told as that.
  if (!force) await assertNoDuplicates(write, customer.id);
  return customer;
}
