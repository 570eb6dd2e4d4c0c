import { describe, expect, it } from '@jest/globals';
import { field, scoreOf, verdict, weightOf } from './weights.js';

describe('weightOf', () => {
  const model = field([0.8, 0.1], [0.1, 0.1]);
  it.each([
    ['exact', 3],
    ['close', 0],
    ['different', -3],
  ] as const)('of %s is %d bits', (level, bits) => {
    expect(weightOf(model, level)).toBeCloseTo(bits, 10);
  });
});

describe('scoreOf', () => {
  it.each([
    [0.5, 0, 0.5],
    [0.5, 1, 2 / 3],
    [0.001, 0, 0.001],
    [1 / 1025, 10, 0.5],
    [0.001, 10_000, 1],
    [0.001, -10_000, 0],
  ])('with the prior %d and %d bits is %d', (prior, bits, score) => {
    expect(scoreOf(prior, bits)).toBeCloseTo(score, 10);
  });
});

describe('verdict', () => {
  it('adds the bits and names the strongest reason first, for or against', () => {
    const { score, reasons } = verdict(0.5, [
      { field: 'city', level: 'exact', weight: 2 },
      { field: 'name', level: 'different', weight: -3 },
    ]);
    expect(score).toBeCloseTo(1 / 3, 10);
    expect(reasons.map((reason) => reason.field)).toEqual(['name', 'city']);
  });
});
