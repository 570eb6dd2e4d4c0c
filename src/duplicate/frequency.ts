/** How common each value of a field is: its share of the records that have the field, above 0 and up to 1. */
export type ValueShares = ReadonlyMap<string, number>;

/** A value changes the evidence by at most this many bits (a factor of 8): shares of rare values are guesses. */
const MOST_BITS = 3;

/** Shares of the values; empty texts are missing values. */
export function valueShares(values: readonly string[]): ValueShares {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([value, count]) => [value, count / total]));
}

/**
 * Bits that agreement on this value is worth more (above 0) or less than agreement on any: two strangers share it as often
 * as it is common, while `u` says how often they share one or another. A value that was never seen changes nothing.
 *
 * Source: W. E. Winkler, "Frequency-Based Matching in Fellegi-Sunter Model of Record Linkage", 2000.
 */
export function frequencyBits(shares: ValueShares, value: string, u: number): number {
  const share = shares.get(value);
  return share === undefined ? 0 : Math.max(-MOST_BITS, Math.min(MOST_BITS, Math.log2(u / share)));
}
