import { describe, expect, it } from '@jest/globals';
import { personKeys } from './person-keys.js';
import { personForm, type Person } from './person.js';

const keysOf = (person: Person) => personKeys(personForm(person));
const shared = (a: Person, b: Person) => {
  const others = new Set(keysOf(b));
  return keysOf(a).filter((key) => others.has(key));
};

describe('personKeys', () => {
  it('gives none to someone of whom nothing is known', () => {
    expect(keysOf({})).toEqual([]);
    expect(keysOf({ postcode: '2119', houseNumber: '7' })).toEqual([]);
  });

  // Names from the descriptions of the algorithm, with their codes.
  it.each([
    ['Robert', 'r163'],
    ['Rupert', 'r163'],
    ['Tymczak', 't522'],
    ['Pfister', 'p236'],
    ['Honeyman', 'h555'],
    ['Ashcraft', 'a261'],
    ['Lee', 'l000'],
    ['王伟', '王伟'],
    ['欧阳娜娜', '欧阳'],
  ])('takes %s by the sound %s', (name, sound) => {
    expect(keysOf({ givenName: name, postcode: '100000' })).toContain(`sound+postcode:${sound}|100000`);
  });

  it.each<[string, Person, Person]>([
    [
      'names exchanged',
      { givenName: 'Anna', familyName: 'Meier' },
      { givenName: 'Mayer', familyName: 'Ana' },
    ],
    ['whole name', { name: 'Anna', birthday: '1990-01-05' }, { givenName: 'Ana', birthday: '1990/1/5' }],
    [
      'lines exchanged',
      { street: 'Kent Street', locality: 'Delmar', houseNumber: '6' },
      { street: 'Dellmar', locality: 'Kent Street', houseNumber: '6' },
    ],
    ['phone', { phones: ['010-62345678'] }, { phones: ['+86 10 6234 5678'] }],
    ['mailbox', { emails: ['A+b@x.cn'] }, { emails: ['a@x.cn'] }],
    [
      'name and domain',
      { familyName: 'Meier', emails: ['anna@x.cn'] },
      { familyName: 'Mayer', emails: ['meier@x.cn'] },
    ],
    ['identity number', { identityNumber: '180-4974' }, { identityNumber: '1804974' }],
  ])('finds by %s', (_, a, b) => {
    expect(shared(a, b)).not.toEqual([]);
  });

  it('makes no key of the domain of a public provider', () => {
    const a = { familyName: 'Meier', emails: ['anna@qq.com'] };
    expect(shared(a, { familyName: 'Meier', emails: ['otto@qq.com'] })).toEqual(['name:m600']);
  });
});
