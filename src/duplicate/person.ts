import { codeForm, dateForm, emailForm, forms, fullNameForm, lettersOf, phoneForm } from './normalise.js';
import {
  addressAgreement,
  bestAgreement,
  bestFirst,
  codeAgreement,
  dateAgreement,
  nameAgreement,
  type Compare,
} from './agreement.js';
import type { Agreement } from './weights.js';

/** What is known of a person: a contact, or a customer who is one. Everything may be missing. */
export interface Person {
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  /** The whole name, where its parts are not told apart. */
  readonly name?: string | null;
  readonly birthday?: string | null;
  readonly identityNumber?: string | null;
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly houseNumber?: string | null;
  readonly street?: string | null;
  /** What of the address is neither street nor city: a building, an estate, a second line. */
  readonly locality?: string | null;
  readonly city?: string | null;
  readonly postcode?: string | null;
  readonly region?: string | null;
}

/** What is compared. The two orders tell whether names, or lines of the address, fit better when exchanged. */
export const PERSON_FIELDS = [
  'givenName',
  'familyName',
  'nameOrder',
  'name',
  'birthday',
  'identityNumber',
  'phone',
  'email',
  'houseNumber',
  'street',
  'locality',
  'addressOrder',
  'city',
  'postcode',
  'region',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** A person's values as they are compared. Empty texts and lists are missing values. */
export interface PersonForm {
  readonly givenName: string;
  readonly familyName: string;
  readonly name: string;
  readonly birthday: string;
  readonly identityNumber: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly houseNumber: string;
  readonly street: string;
  readonly locality: string;
  readonly city: string;
  readonly postcode: string;
  readonly region: string;
}

export function personForm(person: Person): PersonForm {
  const { givenName, familyName, name } = person;
  return {
    givenName: lettersOf(givenName ?? ''),
    familyName: lettersOf(familyName ?? ''),
    name: fullNameForm(name ?? `${familyName ?? ''} ${givenName ?? ''}`),
    birthday: dateForm(person.birthday ?? ''),
    identityNumber: codeForm(person.identityNumber ?? ''),
    phones: forms(phoneForm, person.phones),
    emails: forms(emailForm, person.emails),
    houseNumber: codeForm(person.houseNumber ?? ''),
    street: lettersOf(person.street ?? ''),
    locality: lettersOf(person.locality ?? ''),
    city: lettersOf(person.city ?? ''),
    postcode: codeForm(person.postcode ?? ''),
    region: lettersOf(person.region ?? ''),
  };
}

export type Agreements = Readonly<Record<PersonField, Agreement>>;

/** How each field of two people agrees; the same whichever comes first. */
export function comparePersonForms(a: PersonForm, b: PersonForm): Agreements {
  const names = inBestOrder(nameAgreement, [a.givenName, a.familyName], [b.givenName, b.familyName]);
  const lines = inBestOrder(addressAgreement, [a.street, a.locality], [b.street, b.locality]);
  // The whole name repeats its parts; it speaks only where parts cannot be compared.
  const inParts = names.first !== 'missing' || names.second !== 'missing';
  return {
    givenName: names.first,
    familyName: names.second,
    nameOrder: names.order,
    name: inParts ? 'missing' : nameAgreement(a.name, b.name),
    birthday: dateAgreement(a.birthday, b.birthday),
    identityNumber: codeAgreement(a.identityNumber, b.identityNumber),
    phone: bestAgreement(codeAgreement, a.phones, b.phones),
    email: bestAgreement(codeAgreement, a.emails, b.emails),
    houseNumber: codeAgreement(a.houseNumber, b.houseNumber),
    street: lines.first,
    locality: lines.second,
    addressOrder: lines.order,
    city: nameAgreement(a.city, b.city),
    postcode: codeAgreement(a.postcode, b.postcode),
    region: codeAgreement(a.region, b.region),
  };
}

type Two = readonly [string, string];

/** Compares two values with two values, straight or crosswise, whichever agrees better; straight when both do alike. */
function inBestOrder(compare: Compare, a: Two, b: Two) {
  const straight = [compare(a[0], b[0]), compare(a[1], b[1])] as const;
  const crossed = [compare(a[0], b[1]), compare(a[1], b[0])] as const;
  const gain = worth(crossed) - worth(straight);
  // Crosswise, which of the two comes first depends on who is a; best first does not.
  const [first, second] = gain > 0 ? crossed.toSorted(bestFirst) : straight;
  const order: Agreement = gain === 0 ? 'missing' : gain > 0 ? 'different' : 'exact';
  return { first, second, order };
}

/** One exact agreement is worth more than two close ones: short names come close by chance. */
function worth([first, second]: readonly [Agreement, Agreement]): number {
  const value = { exact: 3, close: 1, different: 0, missing: 0 };
  return value[first] + value[second];
}
