/**
 * How alike two texts are, from 0 to 1; equal texts, and only those in practice, give 1. The three functions are
 * symmetric. They compare UTF-16 units: what lies outside the basic plane counts as two letters.
 */

/** Winkler's weight of each letter of a common beginning, and how many letters of it count. */
const PREFIX_WEIGHT = 0.1;
const PREFIX_LETTERS = 4;
/** Winkler rewards a common beginning only of texts that are alike already. */
const PREFIX_FROM = 0.7;

/**
 * Jaro–Winkler similarity, 0–1, for names written in an alphabet: a slip near the end counts less than one at the
 * beginning.
 *
 * Source: W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record
 * Linkage", 1990. Two empty texts are equal: 1.
 */
export function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b);
  if (similarity <= PREFIX_FROM) return similarity;
  let prefix = 0;
  while (prefix < PREFIX_LETTERS && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return similarity + prefix * PREFIX_WEIGHT * (1 - similarity);
}

/** Letters in common, none further apart than half the longer text, less half of those that changed places. */
function jaro(a: string, b: string): number {
  if (a === b) return 1;
  // The greedy search below depends on the order of the texts; a fixed order makes it symmetric.
  const [first, second] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
  const reach = Math.max(0, Math.floor(second.length / 2) - 1);
  const taken = new Uint8Array(second.length);
  const common: string[] = [];
  for (let i = 0; i < first.length; i += 1) {
    const last = Math.min(second.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      if (taken[j] === 1 || first[i] !== second[j]) continue;
      taken[j] = 1;
      common.push(first.charAt(i));
      break;
    }
  }
  if (common.length === 0) return 0;
  let moved = 0;
  let next = 0;
  for (let j = 0; j < second.length; j += 1) {
    if (taken[j] !== 1) continue;
    if (second[j] !== common[next]) moved += 1;
    next += 1;
  }
  const count = common.length;
  return (count / first.length + count / second.length + (count - moved / 2) / count) / 3;
}

/**
 * Dice coefficient of the texts' pairs of neighbouring letters (with repetition), 0–1, for Chinese names and for
 * addresses, where parts move about. A text of one letter has no pair, and is only like itself.
 *
 * Source: L. R. Dice, "Measures of the Amount of Ecologic Association Between Species", Ecology 26 (1945).
 */
export function bigramDice(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let i = 1; i < a.length; i += 1) {
    const pair = a.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 1; i < b.length; i += 1) {
    const pair = b.slice(i - 1, i + 1);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length - 2);
}

/**
 * How many letters are inserted, left out, replaced or exchanged with their neighbour between two texts: Damerau's four
 * errors, no letter edited twice (optimal string alignment). For codes, dates and phone numbers.
 *
 * Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964).
 */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(beforeLast, j - 2) + 1);
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Infinity;
}
