import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findDuplicates } from './find.js';
import { judgePeople, learnPeople } from './people.js';
import { personForm, type Person } from './person.js';

const people: Person[] = [
  { name: '王伟', phones: ['13800138000'], emails: ['wangwei@bluesky.cn'] },
  { name: '李娜', phones: ['13900139000'], emails: ['lina@acme.com'] },
  { name: '王 伟', phones: ['+86 138 0013 8000'] },
  { name: '王伟', phones: ['13700137000'], emails: ['ww@acme.com'] },
  { givenName: 'Madeline', familyName: 'Mason', birthday: '1988-11-28', postcode: '4818' },
  { givenName: 'Masno', familyName: 'Madeline', birthday: '1988-11-28', postcode: '4881' },
  { givenName: 'Madeline', familyName: 'Webb', birthday: '1940-05-03', postcode: '3107' },
  {},
];

describe('findDuplicates', () => {
  it('finds who is listed twice, in a list too short to learn much from', () => {
    expect(findDuplicates(people).groups).toEqual([
      [0, 2],
      [4, 5],
    ]);
  });

  it('says why', () => {
    const [first] = findDuplicates(people).pairs;
    expect(first?.pair).toEqual([0, 2]);
    expect(first?.reasons.map(({ field, level }) => `${field} ${level}`)).toEqual([
      'phone exact',
      'name exact',
    ]);
  });

  it.each([[[]], [[{ name: '王伟' }]]])('finds nothing among %j', (few: Person[]) => {
    expect(findDuplicates(few)).toEqual({ candidates: [], pairs: [], groups: [] });
  });
});

describe('judgePeople', () => {
  const forms = people.map(personForm);
  const model = learnPeople(forms, [[0, 2]]);

  it('is symmetric, from 0 to 1', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '王', '1'), maxLength: 4 });
    const anyone = fc.record(
      {
        givenName: letters,
        familyName: letters,
        street: letters,
        locality: letters,
        birthday: fc.constantFrom('1990-01-05', '1990-05-01', '1991'),
        phones: fc.array(fc.constantFrom('13800138000', '13800138001'), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        const [a, b] = [personForm(one), personForm(other)];
        const result = judgePeople(model, a, b);
        expect(result).toEqual(judgePeople(model, b, a));
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes agreement on a rare name for more than on a common one', () => {
    const names = [...Array.from({ length: 40 }, () => '王伟'), '欧阳娜娜', '司马光'];
    const learned = learnPeople(
      names.map((name) => personForm({ name })),
      [],
    );
    const score = (name: string) => judgePeople(learned, personForm({ name }), personForm({ name })).score;
    expect(score('欧阳娜娜')).toBeGreaterThan(score('王伟'));
  });
});
