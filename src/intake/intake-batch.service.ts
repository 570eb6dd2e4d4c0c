import type {
  CreateCustomerInput,
  CustomerAddressInput,
  CustomerContactInput,
} from '../__generated__/resolvers-types.js';
import { checkAddresses, insertAddresses } from '../address/address.service.js';
import { checkContacts, insertContacts } from '../contact/contact.service.js';
import { checkNewCustomer, createCustomers, type BatchOutcome } from '../customer/customer-batch.service.js';
import type { CheckedFields } from '../mutation/fields.js';
import type { Violation } from '../mutation/violation.js';
import type { Write } from '../mutation/write.js';
import { MAX_PARTS } from './intake.service.js';

/** One of many customers to take in, with what was already found wrong with it. */
export interface Candidate {
  readonly input: CreateCustomerInput;
  readonly violations?: readonly Violation[];
}

interface Checked {
  readonly customer: Extract<ReturnType<typeof checkNewCustomer>, { values: unknown }>['values'];
  readonly contacts: readonly CheckedFields<CustomerContactInput>[];
  readonly addresses: readonly CheckedFields<CustomerAddressInput>[];
}

/**
 * Adds many customers with their contacts and addresses, in a number of statements that does not depend on theirs; each
 * as if they came one by one. Those that a rule refuses are left out.
 *
 * @param candidates by a key of the caller's, in the order in which they come
 * @param dryRun only tells which would be refused
 */
export async function takeInCustomers(
  write: Write,
  candidates: ReadonlyMap<number, Candidate>,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<BatchOutcome> {
  const refused = new Map<number, readonly Violation[]>();
  const accepted = new Map<number, Checked>();
  for (const [key, candidate] of candidates) {
    const result = check(candidate);
    if ('violations' in result) refused.set(key, result.violations);
    else accepted.set(key, result);
  }
  const fields = new Map([...accepted].map(([key, { customer }]) => [key, customer]));
  const outcome = await createCustomers(write, fields, { dryRun });
  const parts = [...outcome.created].flatMap(([key, { id }]) => {
    const checked = accepted.get(key);
    return checked ? [{ id, ...checked }] : [];
  });
  await insertContacts(write, new Map(parts.map(({ id, contacts }) => [id, contacts])));
  await insertAddresses(write, new Map(parts.map(({ id, addresses }) => [id, addresses])));
  return { created: outcome.created, refused: new Map([...refused, ...outcome.refused]) };
}

function check({ input, violations = [] }: Candidate): Checked | { readonly violations: Violation[] } {
  const { contacts, addresses, ...own } = input;
  const customer = checkNewCustomer(own);
  const people = checkContacts((contacts ?? []).slice(0, MAX_PARTS), ['contacts']);
  const places = checkAddresses((addresses ?? []).slice(0, MAX_PARTS), ['addresses']);
  const wrong = [
    ...violations,
    ...Object.entries({ contacts, addresses }).flatMap(([name, list]): Violation[] =>
      list && list.length > MAX_PARTS
        ? [{ code: 'TOO_MANY', field: [name], params: { max: MAX_PARTS } }]
        : [],
    ),
    // What could not be read is not missing.
    ...('violations' in customer ? customer.violations : []).filter(
      ({ field: [name] }) => !violations.some(({ field }) => field[0] === name),
    ),
    ...people.violations,
    ...places.violations,
  ];
  if (wrong.length > 0 || !('values' in customer)) return { violations: wrong };
  return { customer: customer.values, contacts: people.values, addresses: places.values };
}
