import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTrait, mentionPattern, withoutMentions, withoutPerson } from './mentions.js';
import { ERASED, traitsOf } from './subject.js';

describe('mentionPattern', () => {
  it('finds names in any case and numbers however they are grouped', () => {
    const pattern = mentionPattern(['张无忌', 'Wuji@Ming.example', '13812345678']);
    expect(withoutMentions('请张无忌回电 138-1234 5678 或 wuji@ming.EXAMPLE', pattern)).toBe(
      `请${ERASED}回电 ${ERASED} 或 ${ERASED}`,
    );
  });

  it('takes the longest that fits', () => {
    expect(withoutMentions('欧阳锋华', mentionPattern(['欧阳锋', '欧阳锋华']))).toBe(ERASED);
  });

  it('leaves nothing of any value in any text, and the rest as it is', () => {
    const word = fc.string({ unit: 'binary', minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.string(),
        fc.string(),
        (words, before, after) => {
          const pattern = mentionPattern(words);
          expect(withoutMentions(words[0]!, pattern)).toBe(ERASED);
          const rest = withoutMentions(`${before}\n${words[0]}\n${after}`, pattern);
          expect(rest).toContain(ERASED);
        },
      ),
    );
  });

  it('is nothing where there is nothing to look for', () => {
    expect(mentionPattern([])).toBeUndefined();
    expect(withoutMentions('张无忌', undefined)).toBe('张无忌');
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
});

describe('isTrait', () => {
  it.each([
    ['138 1234 5678', true],
    ['13812345679', false],
    [' WUJI ', true],
    ['wuji2', false],
    ['', false],
  ])('of %p is %p', (cell, expected) => {
    expect(isTrait(cell, ['13812345678', 'wuji'])).toBe(expected);
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
});
