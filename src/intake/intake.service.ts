import { addAddresses } from '../address/address.service.js';
import type { CreateCustomerInput } from '../__generated__/resolvers-types.js';
import { addContacts } from '../contact/contact.service.js';
import type { Customer } from '../customer/customer.entity.js';
import { createCustomer } from '../customer/customer.service.js';
import { assertNoDuplicates } from '../duplicate/creation-check.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';

const MAX_PARTS = 50;

/** Adds a customer with its contacts and addresses, unless it is likely there already and nothing says to go on. */
export async function takeInCustomer(
  write: Write,
  { contacts, addresses, force, ...input }: CreateCustomerInput,
): Promise<Customer> {
  for (const [name, parts] of Object.entries({ contacts, addresses })) {
    if (parts && parts.length > MAX_PARTS) refuse('TOO_MANY', [name], { max: MAX_PARTS });
  }
  const customer = await createCustomer(write, input);
  await addContacts(write, customer.id, contacts ?? [], ['contacts']);
  await addAddresses(write, customer.id, addresses ?? [], ['addresses']);
  // Last, so that a name or code that is taken is told as that.
  if (!force) await assertNoDuplicates(write, customer.id);
  return customer;
}
