import { describe, expect, it } from '@jest/globals';
import { estimate } from './estimate.js';
import { field, type Agreement, type Model } from './weights.js';

type Field = 'name' | 'city' | 'phone';
type Pattern = Record<Field, Agreement>;

const given: Model<Field> = {
  prior: 0.001,
  fields: {
    name: field([0.7, 0.1], [0.01, 0.01]),
    city: field([0.7, 0.1], [0.05, 0.01]),
    phone: field([0.7, 0.1], [0.001, 0.01]),
  },
};

/** Pairs of which a share agrees exactly in each field, independently. */
function pairs(count: number, shares: Record<Field, number>): Pattern[] {
  // Multiples of unlike irrational numbers fill the unit interval evenly and independently of each other.
  const agreement = (place: number, factor: number, share: number): Agreement =>
    (place * factor) % 1 < share ? 'exact' : 'different';
  return Array.from({ length: count }, (_, place) => ({
    name: agreement(place, Math.SQRT2, shares.name),
    city: agreement(place, Math.sqrt(3), shares.city),
    phone: agreement(place, Math.sqrt(7), shares.phone),
  }));
}

describe('estimate', () => {
  const duplicates = pairs(4000, { name: 0.9, city: 0.8, phone: 0.95 });
  const others = pairs(4000, { name: 0.1, city: 0.3, phone: 0.01 });
  const random = pairs(200_000, { name: 0.02, city: 0.1, phone: 0.0001 });

  it('finds the rates of records of which nobody says which belong together', () => {
    const model = estimate(given, { candidates: [...duplicates, ...others], random, allPairs: 1_000_000 });
    expect(model.fields.name.m.exact).toBeCloseTo(0.9, 1);
    expect(model.fields.city.m.exact).toBeCloseTo(0.8, 1);
    expect(model.fields.phone.m.exact).toBeCloseTo(0.95, 1);
    expect(model.fields.name.u.exact).toBeCloseTo(0.02, 2);
    expect(model.fields.city.u.exact).toBeCloseTo(0.1, 2);
    expect(model.prior * 1_000_000).toBeGreaterThan(3000);
    expect(model.prior * 1_000_000).toBeLessThan(4500);
  });

  it('keeps what is given where there is nothing to learn from', () => {
    const missing: Pattern = { name: 'missing', city: 'missing', phone: 'missing' };
    const { fields, prior } = estimate(given, { candidates: [missing], random: [missing], allPairs: 1 });
    for (const name of ['name', 'city', 'phone'] as const) {
      expect(fields[name].m.exact).toBeCloseTo(given.fields[name].m.exact, 10);
      expect(fields[name].u.exact).toBeCloseTo(given.fields[name].u.exact, 10);
    }
    expect(prior).toBeCloseTo(given.prior, 3);
  });

  it('makes rates that sum to 1', () => {
    const { fields } = estimate(given, { candidates: duplicates, random, allPairs: 1_000_000 });
    for (const { m, u } of Object.values(fields)) {
      expect(m.exact + m.close + m.different).toBeCloseTo(1, 10);
      expect(u.exact + u.close + u.different).toBeCloseTo(1, 10);
    }
  });
});
