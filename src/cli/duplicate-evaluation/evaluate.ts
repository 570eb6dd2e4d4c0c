import type { Pair } from '../../duplicate/blocking.js';
import { findDuplicates } from '../../duplicate/find.js';
import type { LabelledPeople } from './rows.js';

/** How good a set of pairs is, against the true ones. All between 0 and 1; nothing found is no mistake: precision 1. */
export interface Quality {
  readonly pairs: number;
  /** Share of the found pairs that are true. */
  readonly precision: number;
  /** Share of the true pairs that are found. */
  readonly recall: number;
  /** Harmonic mean of precision and recall. */
  readonly f1: number;
}

export interface Evaluation {
  readonly records: number;
  readonly truePairs: number;
  readonly threshold: number;
  readonly candidates: number;
  /** Share of the true pairs among the candidates: no recall of single pairs is higher. */
  readonly pairCompleteness: number;
  /** Share of all possible pairs that need no comparison. */
  readonly reductionRatio: number;
  /** Candidates at the threshold or above. */
  readonly found: Quality;
  /** All pairs within the groups that the found pairs form. */
  readonly grouped: Quality;
  readonly largestGroup: number;
  readonly seconds: number;
}

/** Finds duplicates without looking at the truth, then compares with it. */
export function evaluate({ people, entities }: LabelledPeople, threshold: number): Evaluation {
  const start = performance.now();
  const { candidates, pairs, groups } = findDuplicates(people, threshold);
  const seconds = (performance.now() - start) / 1000;
  const truePairs = countTruePairs(entities);
  const quality = (found: readonly Pair[]): Quality => {
    const right = found.filter(([a, b]) => entities[a] === entities[b]).length;
    const precision = found.length === 0 ? 1 : right / found.length;
    const recall = truePairs === 0 ? 1 : right / truePairs;
    return { pairs: found.length, precision, recall, f1: harmonicMean(precision, recall) };
  };
  return {
    records: people.length,
    truePairs,
    threshold,
    candidates: candidates.length,
    pairCompleteness: quality(candidates).recall,
    reductionRatio: 1 - candidates.length / pairsOf(people.length),
    found: quality(pairs.map(({ pair }) => pair)),
    grouped: quality(groups.flatMap(pairsWithin)),
    largestGroup: groups.reduce((largest, group) => Math.max(largest, group.length), 0),
    seconds,
  };
}

function countTruePairs(entities: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const entity of entities) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0);
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function pairsWithin(group: readonly number[]): Pair[] {
  return group.flatMap((first, place) => group.slice(place + 1).map((second): Pair => [first, second]));
}

function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}
