import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTrait, mentionPattern, mentions, traitForms, withoutMentions, withoutPerson } from './mentions.js';
import { ERASED, traitsOf } from './subject.js';

/** As pattern and text are compared: letters of either case are one. */
const folded = (text: string) => text.toUpperCase().toLowerCase();
const without = (text: string, ...values: string[]) => withoutMentions(text, mentionPattern(values));

describe('mentionPattern', () => {
  it('finds names in any case and numbers however they are grouped', () => {
    expect(
      without(
        '请张无忌回电 138-1234 5678 或 wuji@ming.EXAMPLE',
        '张无忌',
        'Wuji@Ming.example',
        '13812345678',
      ),
    ).toBe(`请${ERASED}回电 ${ERASED} 或 ${ERASED}`);
  });

  it('takes the longest that fits', () => {
    expect(without('欧阳锋华', '欧阳锋', '欧阳锋华')).toBe(ERASED);
  });

  it.each([
    ['Planned with Anna, An and ANNA', 'An', `Planned with Anna, ${ERASED} and ANNA`],
    ['Пётр и Пётрович', 'Пётр', `${ERASED} и Пётрович`],
    // Chinese is written without blanks.
    ['请找Anna谈', 'Anna', `请找${ERASED}谈`],
    ['王小明明天来', '王小明', `${ERASED}明天来`],
    ['anna_passport.pdf', 'Anna', `${ERASED}_passport.pdf`],
    ['wang.li@qq.com, li@qq.com.cn, Li@QQ.com', 'li@qq.com', `wang.li@qq.com, li@qq.com.cn, ${ERASED}`],
    ['见邮箱li@qq.com。', 'li@qq.com', `见邮箱${ERASED}。`],
    ['order 99138123456780', '13812345678', 'order 99138123456780'],
    ['(010) 8765-4321，8765-4321', '010-87654321', `${ERASED}，8765-4321`],
    ['+86 (0)10 87654321', '010-87654321', ERASED],
    ['call １３８　１２３４　５６７８', '+86 138 1234 5678', `call ${ERASED}`],
    ['010 8765 4321 ext. 801', '010-87654321 转 801', `${ERASED} ext. 801`],
    ['61 23 45 67 or 0065 6123 4567', '+65 6123 4567', `${ERASED} or ${ERASED}`],
    ['+1 (415) 555-2671 and 415 555 2672', '+14155552671', `${ERASED} and 415 555 2672`],
  ])('in %p takes %p away and no more', (text, value, expected) => {
    expect(without(text, value)).toBe(expected);
  });

  it('leaves nothing of any value in any text, and the rest as it is', () => {
    const word = fc.string({ unit: 'binary', minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.string(),
        fc.string(),
        (words, before, after) => {
          const [planted = ''] = words;
          const text = `${before}\n${planted}\n${after}`;
          const timesIn = (one: string) => folded(text).split(folded(one)).length - 1;
          // What is around names nobody.
          fc.pre(words.every((one) => timesIn(one) === (one === planted ? 1 : 0)));
          expect(without(text, ...words)).toBe(`${before}\n${ERASED}\n${after}`);
        },
      ),
    );
  });

  it('leaves nothing of a number, with or without its country, however it was kept and is written', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0', '－');
    const number = fc
      .tuple(
        fc.integer({ min: 130_0000_0000, max: 199_9999_9999 }),
        fc.array(separator, { minLength: 11, maxLength: 11 }),
      )
      .map(([digits, separators]) => ({
        digits: String(digits),
        grouped: [...String(digits)]
          .map((digit, place) => (place === 0 ? '' : (separators[place] ?? '')) + digit)
          .join(''),
      }));
    const country = fc.constantFrom('', '+86', '+86 ', '0086', '(+86) ', '86-');
    fc.assert(
      fc.property(number, country, country, ({ digits, grouped }, kept, written) => {
        const text = `电话${written}${grouped}，回访`;
        const rest = without(text, `${kept}${digits}`);
        expect(rest).toBe(`电话${ERASED}，回访`);
      }),
    );
  });

  it('is nothing where there is nothing to look for', () => {
    expect(mentionPattern([])).toBeUndefined();
    expect(withoutMentions('张无忌', undefined)).toBe('张无忌');
    expect(mentions('张无忌', undefined)).toBe(false);
  });
});

describe('withoutPerson', () => {
  it('empties copies of erased records, and takes mentions out of everything else', () => {
    const known = new Map([['c1', { name: ERASED, mobile: null }]]);
    const copy = {
      contact: { id: 'c1', name: '张无忌', mobile: '1', version: 2 },
      notes: ['张无忌 又来', 7, null],
    };
    expect(withoutPerson(copy, mentionPattern(['张无忌']), known)).toEqual({
      contact: { id: 'c1', name: ERASED, mobile: null, version: 2 },
      notes: [`${ERASED} 又来`, 7, null],
    });
  });

  it('leaves names of members, numbers and ids as they are', () => {
    const id = '12345678-1234-7123-8123-123456789012';
    const copy = { name: 'name', size: 12345678, id, parts: [{ name: 'Name' }] };
    expect(withoutPerson(copy, mentionPattern(['name', '12345678']))).toEqual({
      ...{ name: ERASED, size: 12345678, id },
      parts: [{ name: ERASED }],
    });
  });
});

describe('isTrait', () => {
  const forms = traitForms(['13812345678', '+86 10 8765 4321', 'wuji', '12345678']);
  it.each([
    ['138 1234 5678', true],
    ['+86 138-1234-5678', true],
    ['0086 13812345678', true],
    ['010-87654321', true],
    ['12 34 56 78', true],
    ['13812345679', false],
    ['13812345678@qq.com', false],
    ['call 13812345678', false],
    [' WUJI ', true],
    ['wuji2', false],
    ['', false],
  ])('of %p is %p', (cell, expected) => {
    expect(isTrait(cell, forms)).toBe(expected);
  });
});

describe('traitsOf', () => {
  it('counts nothing that an erasure left, and nothing too short to mean somebody', () => {
    expect(
      traitsOf([
        { name: ERASED, phone: null },
        { name: '张', email: 'a@b.example' },
      ]),
    ).toEqual({
      names: [],
      handles: ['a@b.example'],
    });
  });

  it('counts as an account only what can be one', () => {
    const handles = ['暂无', 'n/a', 'ab', 'none', 'wuji_88', '微信同手机', '12345678', 'wx 138-1234', 'a@b'];
    expect(traitsOf(handles.map((wechat) => ({ name: '', wechat }))).handles).toEqual([
      'wuji_88',
      '12345678',
      'wx 138-1234',
      'a@b',
    ]);
  });
});
