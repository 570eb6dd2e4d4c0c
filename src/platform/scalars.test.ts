import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseValue } from 'graphql';
import { scalarResolvers } from './scalars.js';

const { Decimal } = scalarResolvers;

describe('Decimal', () => {
  it('is exact with 15 digits before and 4 after the point', () => {
    const parts = fc.tuple(
      fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
      fc.nat({ max: 9999 }),
      fc.constantFrom('', '-'),
    );
    fc.assert(
      fc.property(parts, ([whole, part, sign]) => {
        const text = `${sign}${whole}.${String(part).padStart(4, '0')}`;
        const parsed = Decimal.parseValue(text);
        const units = (value: string) => {
          const [before, after = ''] = value.replace('-', '').split('.');
          return BigInt(`${before}${after.padEnd(4, '0')}`);
        };
        expect(units(parsed)).toBe(whole * 10_000n + BigInt(part));
        expect(Decimal.serialize(text)).toBe(Decimal.serialize(`${text}0`));
        expect(units(Decimal.serialize(text))).toBe(units(parsed));
      }),
    );
  });

  it.each([
    ['1280.5000', '1280.5'],
    ['100', '100'],
    ['100.0000', '100'],
    ['0.0000', '0'],
    [7, '7'],
  ])('sends %p as %s', (value, sent) => {
    expect(Decimal.serialize(value)).toBe(sent);
  });

  it.each([
    '1e3',
    '0x10',
    '',
    ' 1',
    '1.',
    '.5',
    '1,5',
    'NaN',
    'Infinity',
    '1.00001',
    '1234567890123456',
    null,
    true,
  ])('refuses %p', (value) => {
    expect(() => Decimal.parseValue(value)).toThrow('A decimal number is expected');
  });

  it('reads literals written as text or as number', () => {
    const read = (literal: string) => Decimal.parseLiteral(parseValue(literal));
    expect([read('"1.5"'), read('1.5'), read('2')]).toEqual(['1.5', '1.5', '2']);
    expect(() => read('true')).toThrow('A decimal number is expected');
  });
});
