import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

/** The same value with the properties of every object in the opposite order. */
function rearranged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rearranged);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, item]) => [name, rearranged(item)]),
  );
}

describe('canonicalJson', () => {
  it('writes instants like JSON does', () => {
    expect(canonicalJson({ b: new Date(0), a: [1] })).toBe('{"a":[1],"b":"1970-01-01T00:00:00.000Z"}');
  });

  it('does not depend on the order of properties', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(rearranged(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
