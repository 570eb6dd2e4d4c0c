import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readInstant } from './instant.js';

/** As PostgreSQL writes it: no zeros at the end of a fraction. */
function asPostgres(instant: Date): string {
  return instant.toISOString().replace(/\.?0*Z$/, '+00:00');
}

describe('readInstant', () => {
  it.each([
    ['2026-01-31T08:15:00+00:00', '2026-01-31T08:15:00.000Z'],
    ['2026-01-31T08:15:00.5+00:00', '2026-01-31T08:15:00.500Z'],
    ['2026-01-31T08:15:00.078+00:00', '2026-01-31T08:15:00.078Z'],
    ['2026-01-31T16:15:00.25+08:00', '2026-01-31T08:15:00.250Z'],
    ['2026-01-31T08:15:00.123456+00:00', '2026-01-31T08:15:00.123Z'],
  ])('reads %s', (json, iso) => {
    const instant = readInstant(json);
    expect(instant.toISOString()).toBe(iso);
    expect(instant.getTime()).toBe(Date.parse(iso));
    expect(JSON.stringify(instant)).toBe(`"${iso}"`);
  });

  it('gives back every instant of four-digit years', () => {
    const [min, max] = [new Date('0001-01-01T00:00:00Z'), new Date('9999-12-31T23:59:59.999Z')];
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (instant) => {
        const read = readInstant(asPostgres(instant));
        expect([read.getTime(), read.toISOString()]).toEqual([instant.getTime(), instant.toISOString()]);
      }),
    );
  });
});
