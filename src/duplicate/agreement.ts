import { HAN } from './normalise.js';
import { bigramDice, editDistance, jaroWinkler } from './similarity.js';
import type { Agreement } from './weights.js';

/** How two normalised values agree. Symmetric; an empty text is a missing value. */
export type Compare = (a: string, b: string) => Agreement;

/** Names this alike (Jaro–Winkler, or Dice where they are Chinese) are one name with a slip. */
const CLOSE_NAME = 0.85;
const CLOSE_HAN_NAME = 0.6;
/** Lines of an address this alike (Dice) are one line with a slip or a word more. */
const CLOSE_ADDRESS = 0.6;
/** A slip in a shorter code makes just another code. */
const CLOSE_CODE_LENGTH = 4;

export function nameAgreement(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'missing';
  if (a === b) return 'exact';
  if (HAN.test(a) || HAN.test(b)) return bigramDice(a, b) >= CLOSE_HAN_NAME ? 'close' : 'different';
  return jaroWinkler(a, b) >= CLOSE_NAME ? 'close' : 'different';
}

export function addressAgreement(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'missing';
  if (a === b) return 'exact';
  return bigramDice(a, b) >= CLOSE_ADDRESS ? 'close' : 'different';
}

/** Codes, phone numbers and e-mail addresses are close when one slip of the pen lies between them. */
export function codeAgreement(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'missing';
  if (a === b) return 'exact';
  const slips = Math.max(a.length, b.length) < CLOSE_CODE_LENGTH ? 0 : 1;
  return Math.abs(a.length - b.length) <= slips && editDistance(a, b) <= slips ? 'close' : 'different';
}

/** Dates are close when one slip lies between them, or when day and month have changed places. */
export function dateAgreement(a: string, b: string): Agreement {
  if (a !== b && a.length === 8 && a === `${b.slice(0, 4)}${b.slice(6)}${b.slice(4, 6)}`) return 'close';
  return codeAgreement(a, b);
}

const RANK: Readonly<Record<Agreement, number>> = { exact: 3, close: 2, different: 1, missing: 0 };

/** Sorts agreements; a missing value comes last. */
export function bestFirst(a: Agreement, b: Agreement): number {
  return RANK[b] - RANK[a];
}

/** The best agreement between any two values of two lists. */
export function bestAgreement(compare: Compare, a: readonly string[], b: readonly string[]): Agreement {
  let best: Agreement = 'missing';
  for (const one of a) {
    for (const other of b) {
      const agreement = compare(one, other);
      if (bestFirst(agreement, best) < 0) best = agreement;
    }
  }
  return best;
}
