import { HAN, ownDomain } from './normalise.js';
import type { CustomerForm } from './customer.js';

/** As many letters of a name say enough to look at the rest of it. */
const START = { han: 3, latin: 6 };

/**
 * Keys under which a customer is found again by records of the same customer; stored with an index, they give the
 * candidates of one customer without reading the others. Both ends of the name are keys, so that a slip spoils one only.
 */
export function customerKeys(customer: CustomerForm): string[] {
  const { name, phones, emails, website, contacts } = customer;
  const letters = HAN.test(name) ? START.han : START.latin;
  const allEmails = [...emails, ...contacts.flatMap((contact) => contact.emails)];
  const domains = [website, ...allEmails.map(ownDomain)].filter((domain) => domain !== '');
  const keys = [
    ...(name === ''
      ? []
      : [`name:${name}`, `start:${name.slice(0, letters)}`, `end:${name.slice(-letters)}`]),
    ...[...phones, ...contacts.flatMap((contact) => contact.phones)].map((phone) => `phone:${phone}`),
    ...allEmails.map((email) => `email:${email}`),
    ...domains.map((domain) => `domain:${domain}`),
  ];
  return [...new Set(keys)];
}
