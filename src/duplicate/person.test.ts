import { describe, expect, it } from '@jest/globals';
import { comparePersonForms, personForm, type Person } from './person.js';

const compare = (a: Person, b: Person) => comparePersonForms(personForm(a), personForm(b));

describe('comparePersonForms', () => {
  it('takes nothing for evidence where a value is missing', () => {
    const levels = Object.values(compare({ givenName: 'Anna' }, { birthday: '1990-01-05' }));
    expect(new Set(levels)).toEqual(new Set(['missing']));
  });

  it('finds given and family name that changed places', () => {
    const a = { givenName: 'Madeline', familyName: 'Mason' };
    const b = { givenName: 'Masno', familyName: 'Madeline' };
    expect(compare(a, b)).toMatchObject({ givenName: 'exact', familyName: 'close', nameOrder: 'different' });
    expect(compare(a, b)).toEqual(compare(b, a));
    expect(compare(a, a)).toMatchObject({ givenName: 'exact', familyName: 'exact', nameOrder: 'exact' });
  });

  it('finds a name that stands in the other column', () => {
    expect(compare({ givenName: 'Mitchell' }, { familyName: 'Mitchell' })).toMatchObject({
      givenName: 'exact',
      familyName: 'missing',
      nameOrder: 'different',
    });
  });

  it('finds lines of the address that changed places', () => {
    const a = { street: 'Gundulu Place', locality: 'Curringa' };
    const b = { street: 'Currihga', locality: 'Gundulu Place' };
    expect(compare(a, b)).toMatchObject({ street: 'exact', locality: 'close', addressOrder: 'different' });
  });

  it('compares whole names where one is not taken apart, and only there', () => {
    const parts = { givenName: 'Mitchell', familyName: 'Green' };
    expect(compare(parts, { name: 'Mitchell Green' })).toMatchObject({ name: 'exact', givenName: 'missing' });
    expect(compare(parts, parts)).toMatchObject({ name: 'missing', givenName: 'exact' });
  });

  it('takes the best of several phones and mailboxes', () => {
    const a = { phones: ['010-62345678', '13800138000'], emails: ['a@x.cn'] };
    const b = { phones: ['+86 138 0013 8000'], emails: ['b@y.cn', 'A+crm@x.cn'] };
    expect(compare(a, b)).toMatchObject({ phone: 'exact', email: 'exact' });
  });
});
