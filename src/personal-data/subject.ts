import type { SubjectType } from '../__generated__/resolvers-types.js';

/** What stays where personal data was. */
export const ERASED = '[erased]';

/** A person, and the records that we hold as theirs. */
export interface Subject {
  readonly type: SubjectType;
  /** Of the contact, or of the customer that is a person. */
  readonly id: string;
  /** Contacts that are the person; of a customer, all people named below it. */
  readonly contactIds: readonly string[];
  /** Customers that are the person: the one and those that became part of it. Empty for a contact. */
  readonly customerIds: readonly string[];
  /** Customers in whose records a contact may be named. Empty for a customer. */
  readonly surroundings: readonly string[];
  /** What the person is called and reached by; theirs alone. */
  readonly own: Traits;
  /** The same with that of all `contactIds`: what an erasure looks for. */
  readonly all: Traits;
}

/** By what a person is recognised in a text. */
export interface Traits {
  readonly names: readonly string[];
  /** Telephone numbers, e-mail addresses and accounts: whoever else has the same is the same person. */
  readonly handles: readonly string[];
}

/** The fields by which contacts and customers are known. */
interface Known {
  readonly name: string;
  readonly phone?: string | null;
  readonly mobile?: string | null;
  readonly email?: string | null;
  readonly wechat?: string | null;
}

/** Telephone numbers have at least so many digits. */
export const LEAST_DIGITS = 7;

/** The traits of some records; what an erasure left counts for nothing, and neither does "n/a" in an account's place. */
export function traitsOf(records: readonly Known[]): Traits {
  const named = records.map(({ name }) => name).filter((name) => !name.startsWith(ERASED));
  const handles = records.flatMap(({ phone, mobile, email, wechat }) => [phone, mobile, email, wechat]);
  return {
    names: distinct(named),
    handles: distinct(handles.filter((handle) => handle != null).filter(isHandle)),
  };
}

/** An address, a number, or what WeChat takes for an account. */
function isHandle(text: string): boolean {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return text.includes('@') || digits.length >= LEAST_DIGITS || /^[a-z][-\w]{5,}$/i.test(text);
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => [...value].length > 1))];
}

/** Begins statements that ask for a subject's records, which stand in `subject`; with `subjectValues` as parameters. */
export const SUBJECT = 'WITH subject AS (SELECT $2::uuid[] AS contacts, $3::uuid[] AS customers)';

/** The parameters of `SUBJECT`: the tenant as $1, the subject's contacts and customers. */
export function subjectValues(tenantId: string, { contactIds, customerIds }: Subject): unknown[] {
  return [tenantId, contactIds, customerIds];
}
