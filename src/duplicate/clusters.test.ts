import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupPairs, type ScoredPair } from './clusters.js';

/** Scores of pairs by "first second"; the others are 0. */
const scores = (known: Readonly<Record<string, number>>) => (first: number, second: number) =>
  known[`${first} ${second}`] ?? 0;
const pairsOf = (known: Readonly<Record<string, number>>): ScoredPair[] =>
  Object.entries(known).map(([name, score]) => {
    const [first = 0, second = 0] = name.split(' ').map(Number);
    return { pair: [first, second], score };
  });
const grouped = (known: Readonly<Record<string, number>>, found = known) =>
  groupPairs(pairsOf(found), scores(known));

describe('groupPairs', () => {
  it('gathers pairs that have a record in common', () => {
    expect(grouped({ '0 1': 0.99, '1 2': 0.98, '0 2': 0.95, '4 7': 0.9 })).toEqual([
      [0, 1, 2],
      [4, 7],
    ]);
  });

  it('parts a chain whose ends do not fit', () => {
    expect(grouped({ '0 1': 0.99, '1 2': 0.91, '2 3': 0.99 })).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('asks for pairs that were not found', () => {
    const found = { '0 1': 0.99, '1 2': 0.91 };
    expect(grouped({ ...found, '0 2': 0.85 }, found)).toEqual([[0, 1, 2]]);
    expect(grouped({ ...found, '0 2': 0.05 }, found)).toEqual([[0, 1]]);
  });

  it('does not depend on the order of the pairs, and puts no record into two groups', () => {
    const pair = fc.tuple(fc.nat(9), fc.nat(9), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 30 }), (list) => {
        const known = Object.fromEntries(
          list.filter(([a, b]) => a < b).map(([a, b, score]) => [`${a} ${b}`, score]),
        );
        const groups = grouped(known);
        expect(groupPairs(pairsOf(known).reverse(), scores(known))).toEqual(groups);
        const members = groups.flat();
        expect(new Set(members).size).toBe(members.length);
      }),
    );
  });
});
