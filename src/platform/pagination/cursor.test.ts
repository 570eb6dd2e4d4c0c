import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SqlType } from '../records/record-type.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import type { OrderTerm } from './order.js';

const term = (type: SqlType, property: string = type): OrderTerm => ({
  column: { property, sql: `"${property}"`, type, nullable: true },
  direction: 'ASC',
  nulls: 'LAST',
});
const forged = (...entries: unknown[]) => Buffer.from(JSON.stringify(entries)).toString('base64url');
const decode = (cursor: string, ...terms: OrderTerm[]) => decodeCursor(terms, cursor, 'after');

describe('cursor', () => {
  it('gives back the sort keys of any row', () => {
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const values: Partial<Record<SqlType, fc.Arbitrary<unknown>>> = {
      integer: fc.integer(),
      boolean: fc.boolean(),
      uuid: fc.uuid(),
      numeric: fc
        .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 9999 }))
        .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`),
      date: day.map((text) => text.slice(0, 10)),
      timestamptz: day,
      text: fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    };
    const row = fc.record(values).chain((full) =>
      fc.subarray(Object.keys(full)).map((missing) => ({
        ...full,
        ...Object.fromEntries(missing.map((name) => [name, null])),
      })),
    );
    const terms = Object.keys(values).map((type) => term(type as SqlType));
    fc.assert(
      fc.property(row, (values) => {
        expect(decode(encodeCursor(terms, values), ...terms)).toEqual(
          terms.map(({ column }) => values[column.type]),
        );
      }),
    );
  });

  it('keeps milliseconds of timestamps as they come from the database', () => {
    const row = { timestamptz: new Date('2026-01-01T00:00:00.007Z') };
    const terms = [term('timestamptz')];
    expect(decode(encodeCursor(terms, row), ...terms)).toEqual(['2026-01-01T00:00:00.007Z']);
  });

  it.each<[SqlType, unknown]>([
    ['date', '2026-02-30'],
    ['date', '0000-01-01'],
    ['date', '2026-13-01'],
    ['timestamptz', '0000-01-01T00:00:00.000Z'],
    ['timestamptz', '2026-02-30T00:00:00.000Z'],
    ['timestamptz', '2026-1 (x) Z'],
    ['timestamptz', 1],
    ['integer', 2 ** 31],
    ['integer', 1.5],
    ['numeric', '1e200000'],
    ['numeric', '0x10'],
    ['numeric', 'NaN'],
    ['numeric', '9'.repeat(1000)],
    ['numeric', 1],
    ['boolean', 'true'],
    ['uuid', 'x'],
    ['text', 'a\0b'],
    ['text', 1],
    ['jsonb', {}],
  ])('refuses a %s key that no row can hold: %j', (type, value) => {
    expect(() => decode(forged(`${type}:ASC:LAST`, value), term(type))).toThrow(
      'after: is not a cursor of this API',
    );
  });

  it.each([
    ['no base64', '~~~'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['no list', Buffer.from('{}').toString('base64url')],
    ['a key too few', forged('integer:ASC:LAST')],
    ['a key too many', forged('integer:ASC:LAST', 1, 2)],
  ])('refuses %s', (_name, cursor) => {
    expect(() => decode(cursor, term('integer'))).toThrow('after: is not a cursor of this API');
  });

  it('refuses a cursor of another order', () => {
    const cursor = encodeCursor([term('integer')], { integer: 1 });
    expect(() => decode(cursor, { ...term('integer'), direction: 'DESC' })).toThrow('another list or order');
    expect(() => decode(cursor, { ...term('integer'), nulls: 'FIRST' })).toThrow('another list or order');
    expect(() => decode(cursor, term('integer', 'other'))).toThrow('another list or order');
  });
});
