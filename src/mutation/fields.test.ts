import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  amount,
  checkFields,
  code,
  day,
  email,
  instant,
  label,
  listOf,
  phone,
  required,
  staffId,
  text,
  typed,
  webAddress,
  wholeNumber,
  withDefault,
  type FieldRule,
} from './fields.js';
import { ViolationError, type Violation } from './violation.js';

/** The value as it is kept, or the code of what is wrong with it. */
function check(rule: FieldRule, value: unknown): unknown {
  const result = rule.check(value);
  if ('value' in result) return result.value;
  return 'problem' in result ? result.problem[0] : result.violations.map((violation) => violation.code);
}

function violationsOf(work: () => unknown): readonly Violation[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ViolationError) return error.violations;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a field rule', () => {
  it.each<[string, FieldRule, unknown, unknown]>([
    ['text', text(3), ' 客户 ', '客户'],
    ['text of nothing', text(3), ' \n', null],
    ['text with lines', text(9), 'a\n\tb', 'a\n\tb'],
    ['long text', text(3), 'abcd', 'TOO_LONG'],
    ['text of wide characters', text(3), '𠮷𠮷𠮷', '𠮷𠮷𠮷'],
    ['NUL', text(9), 'a\u0000b', 'INVALID_CHARACTERS'],
    ['escape', text(9), 'a\u001bb', 'INVALID_CHARACTERS'],
    ['delete', text(9), 'a\u007fb', 'INVALID_CHARACTERS'],
    ['half a character', text(9), 'a\ud83d', 'INVALID_CHARACTERS'],
    ['a mobile', phone, '13800138000', '13800138000'],
    ['a telephone', phone, '010-12345678', '010-12345678'],
    ['a number abroad', phone, '+1 202 555 0123', '+1 202 555 0123'],
    ['a short number', phone, '12', 'INVALID_PHONE'],
    ['letters', phone, 'call me', 'INVALID_PHONE'],
    ['an address', email, ' zhang@abc-tech.com ', 'zhang@abc-tech.com'],
    ['an address with plus', email, 'a+b@x.co', 'a+b@x.co'],
    ['an address of another script', email, '张@例子.中国', '张@例子.中国'],
    ['two addresses', email, 'a@x.com,b@x.com', 'INVALID_EMAIL'],
    ['no domain', email, 'a@', 'INVALID_EMAIL'],
    ['no dot', email, 'a@x', 'INVALID_EMAIL'],
    ['no local part', email, '@x.com', 'INVALID_EMAIL'],
    ['two signs', email, 'a@b@x.com', 'INVALID_EMAIL'],
    ['a line', email, 'a@x.com\nbcc: b@x.com', 'INVALID_EMAIL'],
    ['a page', webAddress, 'https://www.abc-tech.com/a?b=c', 'https://www.abc-tech.com/a?b=c'],
    ['a script', webAddress, 'javascript:alert(1)', 'INVALID_FORMAT'],
    ['a file', webAddress, 'file:///etc/passwd', 'INVALID_FORMAT'],
    ['no scheme', webAddress, 'www.abc-tech.com', 'INVALID_FORMAT'],
    ['a page on two lines', webAddress, 'https://a\n.com', 'INVALID_FORMAT'],
    ['a code', code, 'CUST-2026/01#a', 'CUST-2026/01#a'],
    ['a code of another script', code, '合同-1', '合同-1'],
    ['a code with blanks', code, 'C 1', 'INVALID_CHARACTERS'],
    ['a code with quotes', code, "C'1", 'INVALID_CHARACTERS'],
    ['a label', label, '高价值 A+ 90%', '高价值 A+ 90%'],
    ['a label with angles', label, '<b>', 'INVALID_CHARACTERS'],
    ['a number', wholeNumber(0, 100), 100, 100],
    ['a number too large', wholeNumber(0, 100), 101, 'OUT_OF_RANGE'],
    ['a number too small', wholeNumber(0, 100), -1, 'OUT_OF_RANGE'],
    ['a negative amount', amount(), { amount: '-0.01', currency: 'CNY' }, 'OUT_OF_RANGE'],
    [
      'no amount where one is due',
      amount({ positive: true }),
      { amount: '0.00', currency: 'CNY' },
      'NOT_POSITIVE',
    ],
    ['a day', day, '2024-02-29', '2024-02-29'],
    ['a day that is none', day, '2026-02-29', 'OUT_OF_RANGE'],
    ['a day of the year zero', day, '0000-01-01', 'OUT_OF_RANGE'],
    ['an instant of the year zero', instant, new Date('0000-12-31T23:59:59.999Z'), 'OUT_OF_RANGE'],
    ['an instant far away', instant, new Date('+010000-01-01T00:00:00Z'), 'OUT_OF_RANGE'],
    ['staff', staffId, 'auth0|123', 'auth0|123'],
    ['unprintable staff', staffId, 'a\u0000', 'NOT_FOUND'],
  ])('keeps or refuses %s', (_what, rule, value, expected) => {
    expect(check(rule, value)).toEqual(expected);
  });

  it.each(['0', '0.0001', '999999999999999.9999'])('keeps an amount of %s', (given) => {
    const value = { amount: given, currency: 'CNY' };
    expect(check(amount(), value)).toBe(value);
  });

  it('keeps text that the database can hold, trimmed, or refuses it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (given) => {
        const result = text(10).check(given);
        if (!('value' in result)) return;
        expect(result.value).toBe(given.trim() === '' ? null : given.trim());
        if (typeof result.value !== 'string') return;
        expect([...result.value].length).toBeLessThanOrEqual(10);
        expect(result.value).not.toContain('\u0000');
        expect(Buffer.from(result.value, 'utf8').toString('utf8')).toBe(result.value);
      }),
    );
  });

  it('keeps what it has kept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(text(50), email, phone, webAddress, code, label),
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.emailAddress(), fc.webUrl()),
        (rule, given) => {
          const first = rule.check(given);
          if (!('value' in first) || first.value === null) return;
          expect(rule.check(first.value)).toEqual(first);
        },
      ),
    );
  });
});

describe('checkFields', () => {
  const rules = {
    name: required(text(5)),
    level: withDefault(typed),
    remarks: text(5),
    parts: listOf(2, { name: required(text(5)), size: wholeNumber(0, 9) }),
  };
  type Given = Partial<Record<keyof typeof rules, unknown>>;
  const given = (input: Given, kind: 'new' | 'change') => checkFields<Given>(input, rules, kind);
  const codes = (input: Given, kind: 'new' | 'change') =>
    violationsOf(() => given(input, kind)).map(({ code: problem, field }) => `${field.join('.')} ${problem}`);

  it('leaves alone what a change does not name', () => {
    expect(given({ remarks: ' x ' }, 'change')).toEqual({ remarks: 'x' });
    expect(given({}, 'change')).toEqual({});
  });

  it('takes away what may be empty', () => {
    expect(given({ remarks: null }, 'change')).toEqual({ remarks: null });
    expect(given({ remarks: '  ' }, 'change')).toEqual({ remarks: null });
  });

  it('does not take away what must be there', () => {
    expect(codes({ name: null }, 'change')).toEqual(['name REQUIRED']);
    expect(codes({ name: ' ' }, 'change')).toEqual(['name REQUIRED']);
    expect(codes({ level: null }, 'change')).toEqual(['level REQUIRED']);
    expect(codes({}, 'new')).toEqual(['name REQUIRED']);
  });

  it('leaves defaults to the database', () => {
    expect(given({ name: 'x', level: null, parts: null }, 'new')).toEqual({ name: 'x' });
  });

  it('names every field that is wrong, also in lists', () => {
    const input = { remarks: 'too long', parts: [{ name: 'ok', size: 10 }, { size: 1 }] };
    expect(codes(input, 'new')).toEqual([
      'name REQUIRED',
      'remarks TOO_LONG',
      'parts.0.size OUT_OF_RANGE',
      'parts.1.name REQUIRED',
    ]);
    expect(codes({ name: 'x', parts: [{}, {}, {}] }, 'new')).toEqual(['parts TOO_MANY']);
  });

  it('says where a nested input stands', () => {
    const violations = violationsOf(() => checkFields<Given>({}, rules, 'new', ['contacts', 3]));
    expect(violations).toEqual([{ code: 'REQUIRED', field: ['contacts', 3, 'name'] }]);
  });

  it('takes nothing that has no rule', () => {
    const sneaky = { name: 'x', tenantId: 'other', version: 9 } as Given;
    expect(given(sneaky, 'new')).toEqual({ name: 'x' });
  });
});
