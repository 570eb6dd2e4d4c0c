import { addAddresses } from '../address/address.service.js';
import type { CreateCustomerInput } from '../__generated__/resolvers-types.js';
import { addContacts } from '../contact/contact.service.js';
import type { Customer } from '../customer/customer.entity.js';
import { createCustomer } from '../customer/customer.service.js';
import { refuse } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';

/** How many contacts, and how many addresses, a customer may come with. */
export const MAX_PARTS = 50;

/** Adds a customer with its contacts and addresses. */
export async function takeInCustomer(
  write: Write,
  { contacts, addresses, ...input }: CreateCustomerInput,
): Promise<Customer> {
  for (const [name, parts] of Object.entries({ contacts, addresses })) {
    if (parts && parts.length > MAX_PARTS) refuse('TOO_MANY', [name], { max: MAX_PARTS });
  }
  const customer = await createCustomer(write, input);
  await addContacts(write, customer.id, contacts ?? [], ['contacts']);
  await addAddresses(write, customer.id, addresses ?? [], ['addresses']);
  return customer;
}
