import type { Pair } from './blocking.js';

/** Two records with their score, 0–1. */
export interface ScoredPair {
  readonly pair: Pair;
  readonly score: number;
}

/** Groups become one when the scores between their members are this on average: an even chance. */
const LEAST_MEAN = 0.5;

/**
 * Gathers records into groups by pairs that were found, best pair first, as long as all that come together fit on average
 * (average linkage). So a chain of pairs, each of which just passes, does not glue large groups together as connected
 * components would. `scoreBetween` is asked for pairs that were not candidates, too. Records without a partner are in no
 * group; members and groups are in ascending order.
 */
export function groupPairs(
  found: readonly ScoredPair[],
  scoreBetween: (first: number, second: number) => number,
): number[][] {
  const groupOf = new Map<number, number[]>();
  const groupAt = (record: number) => groupOf.get(record) ?? [record];
  for (const { pair } of found.toSorted(bestPairFirst)) {
    const [one, other] = [groupAt(pair[0]), groupAt(pair[1])];
    if (one === other) continue;
    const scores = one.flatMap((a) => other.map((b) => scoreBetween(Math.min(a, b), Math.max(a, b))));
    if (scores.reduce((sum, score) => sum + score, 0) < LEAST_MEAN * scores.length) continue;
    const merged = [...one, ...other].sort((a, b) => a - b);
    for (const record of merged) groupOf.set(record, merged);
  }
  return [...new Set(groupOf.values())].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Equal scores in the order of the records, so that the outcome does not depend on the order of the pairs. */
function bestPairFirst(a: ScoredPair, b: ScoredPair): number {
  return b.score - a.score || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1];
}
