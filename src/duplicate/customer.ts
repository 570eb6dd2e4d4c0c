import { addressAgreement, bestAgreement, nameAgreement } from './agreement.js';
import { companyName } from './company-name.js';
import {
  emailForm,
  forms,
  fullNameForm,
  HAN,
  lettersOf,
  ownDomain,
  phoneForm,
  websiteForm,
} from './normalise.js';
import { bigramDice, editDistance } from './similarity.js';
import type { Agreement } from './weights.js';

/** A person at a customer, as far as it helps to recognise the customer. */
interface ContactProfile {
  readonly name: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** What is known of a customer. */
export interface CustomerProfile {
  readonly name: string;
  /** The customer is a person, not an organisation: many people bear one name. */
  readonly person?: boolean;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly website?: string | null;
  readonly addresses: readonly string[];
  readonly contacts: readonly ContactProfile[];
}

/** A customer's values as they are compared. */
export interface CustomerForm {
  readonly person: boolean;
  readonly name: string;
  readonly places: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly website: string;
  readonly addresses: readonly string[];
  readonly contacts: readonly ContactProfile[];
}

export const CUSTOMER_FIELDS = ['name', 'place', 'phone', 'email', 'domain', 'address', 'contact'] as const;
export type CustomerField = (typeof CUSTOMER_FIELDS)[number];

export function customerForm(customer: CustomerProfile): CustomerForm {
  const { person = false, name, website } = customer;
  const { core, places } = person ? { core: fullNameForm(name), places: [] } : companyName(name);
  return {
    person,
    name: core,
    places,
    phones: forms(phoneForm, customer.phones),
    emails: forms(emailForm, customer.emails),
    website: websiteForm(website ?? ''),
    addresses: forms(lettersOf, customer.addresses),
    contacts: customer.contacts.map((contact) => ({
      name: fullNameForm(contact.name),
      phones: forms(phoneForm, contact.phones),
      emails: forms(emailForm, contact.emails),
    })),
  };
}

/** How each field of two customers agrees; the same whichever comes first. */
export function compareCustomerForms(a: CustomerForm, b: CustomerForm): Record<CustomerField, Agreement> {
  return {
    name: a.person || b.person ? nameAgreement(a.name, b.name) : companyAgreement(a.name, b.name),
    place: sameValue(a.places, b.places),
    phone: sameValue(a.phones, b.phones),
    email: sameValue(a.emails, b.emails),
    domain: domainAgreement(a, b),
    address: bestAgreement(addressAgreement, a.addresses, b.addresses),
    contact: contactAgreement(a, b),
  };
}

/**
 * Names of companies this alike (Dice), or with one slip, or of which one is the beginning of the other, may be variants
 * of one name; it takes other evidence to believe it.
 */
const CLOSE_COMPANY = 0.6;
/** A slip in a shorter name makes another name. */
const SLIP_FROM = 5;
/** A shorter beginning is shared by too many. */
const BEGINNING = { han: 2, latin: 4 };

function companyAgreement(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'missing';
  if (a === b) return 'exact';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const slip = short.length >= SLIP_FROM && editDistance(short, long) <= 1;
  const beginning =
    short.length >= (HAN.test(short) ? BEGINNING.han : BEGINNING.latin) && long.startsWith(short);
  return slip || beginning || bigramDice(a, b) >= CLOSE_COMPANY ? 'close' : 'different';
}

function sameValue(a: readonly string[], b: readonly string[]): Agreement {
  if (a.length === 0 || b.length === 0) return 'missing';
  return a.some((value) => b.includes(value)) ? 'exact' : 'different';
}

/** Domains of websites and of mail; a mailbox that both have is evidence already and does not count again. */
function domainAgreement(a: CustomerForm, b: CustomerForm): Agreement {
  return sameValue(domains(a, b.emails), domains(b, a.emails));
}

function domains({ website, emails }: CustomerForm, others: readonly string[]): string[] {
  const ofMail = emails.filter((email) => !others.includes(email)).map(ownDomain);
  return [website, ...ofMail].filter((domain) => domain !== '');
}

/**
 * The two contacts that are most alike: exact for a number or mailbox of one's own that both have, close for the name
 * alone. The customers' own numbers and mailboxes are no contact's: a switchboard is not counted again for each of them.
 */
function contactAgreement(a: CustomerForm, b: CustomerForm): Agreement {
  if (a.contacts.length === 0 || b.contacts.length === 0) return 'missing';
  const general = new Set([...a.phones, ...a.emails, ...b.phones, ...b.emails]);
  const reachedAt = ({ contacts }: CustomerForm) =>
    contacts.flatMap(({ phones, emails }) => [...phones, ...emails]).filter((value) => !general.has(value));
  if (sameValue(reachedAt(a), reachedAt(b)) === 'exact') return 'exact';
  const names = ({ contacts }: CustomerForm) =>
    contacts.map(({ name }) => name).filter((name) => name !== '');
  return sameValue(names(a), names(b)) === 'exact' ? 'close' : 'different';
}
