import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bigramDice, editDistance, jaroWinkler } from './similarity.js';

/** Short texts of few letters, so that they often have some in common. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '华', '为'), maxLength: 9 });

describe.each([
  ['jaroWinkler', jaroWinkler],
  ['bigramDice', bigramDice],
])('%s', (_, similarity) => {
  it('is symmetric, from 0 to 1, and 1 for equal texts', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = similarity(a, b);
        expect(value).toBe(similarity(b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('jaroWinkler', () => {
  // The first seven are Winkler's own examples.
  it.each([
    ['martha', 'marhta', 0.961],
    ['dixon', 'dicksonx', 0.813],
    ['dwayne', 'duane', 0.84],
    ['jones', 'johnson', 0.832],
    ['abroms', 'abrams', 0.922],
    ['hardin', 'martinez', 0.722],
    ['itman', 'smith', 0.467],
    ['abc', 'xyz', 0],
    ['', 'abc', 0],
  ])('of %s and %s is %d', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  });
});

describe('bigramDice', () => {
  it.each([
    ['night', 'nacht', 0.25],
    ['华为技术', '华为投资控股', 0.25],
    ['aaaa', 'aa', 0.5],
    ['华', '为', 0],
    ['华', '华为', 0],
  ])('of %s and %s is %d', (a, b, expected) => {
    expect(bigramDice(a, b)).toBeCloseTo(expected, 10);
  });
});

describe('editDistance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['19800512', '19800521', 1],
    ['13800138000', '1380138000', 1],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
  ])('of %s and %s is %d', (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected);
  });

  it('is symmetric, 0 for equal texts only, and at most the longer length', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
      { numRuns: 1000 },
    );
  });
});
