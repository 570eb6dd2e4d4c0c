import { describe, expect, it } from '@jest/globals';
import { candidatePairs } from './blocking.js';

describe('candidatePairs', () => {
  it('pairs records that share a key, each pair once, in order', () => {
    const keys = [['a', 'b'], ['c'], ['b', 'a', 'a'], ['c', 'a'], []];
    expect(candidatePairs(keys)).toEqual([
      [0, 2],
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  it('passes over a key that more than 60 records share', () => {
    const shared = (count: number) => candidatePairs(Array.from({ length: count }, () => ['common']));
    expect(shared(60)).toHaveLength(1770);
    expect(shared(61)).toEqual([]);
  });
});
