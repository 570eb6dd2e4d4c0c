import { describe, expect, it } from '@jest/globals';
import { isEnumType } from 'graphql';
import type { UserErrorCode } from '../__generated__/resolvers-types.js';
import { LANGUAGES } from '../platform/language.js';
import { buildSchema } from '../schema.js';
import { MESSAGES, messageOf } from './messages.js';

const PARAMS = {
  min: 1,
  max: 9,
  version: 7,
  from: 'LEAD',
  to: 'WON',
  currency: 'CNY',
  outstanding: '99.5',
};

describe('messages', () => {
  it('are there for every code of the schema', () => {
    const codes = buildSchema().getType('UserErrorCode');
    if (!isEnumType(codes)) throw new Error('UserErrorCode is no enum');
    expect(Object.keys(MESSAGES).sort()).toEqual(
      codes
        .getValues()
        .map(({ name }) => name)
        .sort(),
    );
  });

  it.each(Object.keys(MESSAGES) as UserErrorCode[])('%s is said in both languages', (code) => {
    const [chinese, english] = LANGUAGES.map((language) =>
      messageOf({ code, field: [], params: PARAMS }, language),
    );
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(english).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
    expect(`${chinese}${english}`).not.toMatch(/[{}]|undefined/);
    const named = LANGUAGES.map((language) => MESSAGES[code][language].match(/\{\w+\}/g)?.sort() ?? []);
    expect(named[0]).toEqual(named[1]);
  });

  it.each([
    ['CUSTOMER_NOT_FOUND', 40001],
    ['CUSTOMER_NAME_TAKEN', 40002],
    ['CUSTOMER_CODE_TAKEN', 40002],
    ['INVALID_PHONE', 40003],
    ['INVALID_EMAIL', 40003],
    ['CONTRACT_CODE_TAKEN', 40005],
    ['CONTRACT_PERIOD_REVERSED', 40005],
    ['NOT_FOUND', undefined],
  ] as const)('%s has the number %p', (code, number) => {
    expect(MESSAGES[code].numericCode).toBe(number);
  });

  it('leave out what nobody gave', () => {
    expect(messageOf({ code: 'TOO_LONG', field: [] }, 'en')).toBe('At most  characters');
  });
});
