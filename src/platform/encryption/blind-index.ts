import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** What is looked up by its exact value though it is sealed. Values of one kind have the same index everywhere. */
export type IndexKind = 'phone' | 'email';

/** Where a phone number without country code is taken to be. */
const HOME = 'CN';
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

const FORMS: Readonly<Record<IndexKind, (text: string) => string | undefined>> = {
  phone: (text) => {
    const number = parsePhoneNumberFromString(text.normalize('NFKC'), HOME);
    return number?.isPossible() ? number.number : undefined;
  },
  email: (text) => {
    const address = text.normalize('NFKC').trim().toLowerCase();
    return EMAIL.test(address) ? address : undefined;
  },
};

/** The one way of writing a value that is looked up (E.164; lower case); undefined when it is no such value. */
export function indexForm(kind: IndexKind, text: string): string | undefined {
  return FORMS[kind](text);
}

/** Values that a statement looks up by their index, which depends on the tenant: the database's door puts it in. */
export class IndexLookup {
  constructor(
    readonly kind: IndexKind,
    /** As `indexForm` gives them. */
    readonly forms: readonly string[],
  ) {}
}
