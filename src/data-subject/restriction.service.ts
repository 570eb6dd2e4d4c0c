import type { LiftRestrictionInput, RestrictProcessingInput } from '../__generated__/resolvers-types.js';
import { contacts } from '../contact/contact.edges.js';
import type { Contact } from '../contact/contact.entity.js';
import { customers } from '../customer/customer.edges.js';
import type { Customer } from '../customer/customer.entity.js';
import type { Write } from '../mutation/write.js';

/** The record whose processing was restricted or not; one of the two. */
export interface RestrictedRecord {
  readonly contact: Contact | null;
  readonly customer: Customer | null;
}

type Restriction = Pick<Contact & Customer, 'restrictedAt' | 'restrictionReason'>;

/**
 * Sees to it that a record is only kept until the restriction is lifted: nothing about it is changed, exported or merged.
 *
 * @throws ViolationError when there is no such record, or it has another version than expected
 */
export async function restrictProcessing(
  write: Write,
  { reason, ...input }: RestrictProcessingInput,
): Promise<RestrictedRecord> {
  return change(write, input, 'restricted', ({ restrictedAt }) => ({
    restrictedAt: restrictedAt ?? write.author.now,
    restrictionReason: reason,
  }));
}

/** Allows a record to be used again; one that is not restricted stays as it is. */
export async function liftRestriction(write: Write, input: LiftRestrictionInput): Promise<RestrictedRecord> {
  return change(write, input, 'unrestricted', () => ({ restrictedAt: null, restrictionReason: null }));
}

async function change(
  write: Write,
  { type, id, expectedVersion }: LiftRestrictionInput,
  event: string,
  changes: (before: Restriction) => Restriction,
): Promise<RestrictedRecord> {
  if (type === 'CONTACT') {
    const contact = await write.lock(contacts, id, { expectedVersion });
    return { contact: await write.update(contacts, contact, changes(contact), { event }), customer: null };
  }
  const customer = await write.lock(customers, id, { expectedVersion });
  return { contact: null, customer: await write.update(customers, customer, changes(customer), { event }) };
}
