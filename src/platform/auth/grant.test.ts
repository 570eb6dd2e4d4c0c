import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EVERYONE, grant, roleNames, roles, viewOf, type Grant } from './grant.js';
import { ROLES, type Role } from './identity.js';
import { refusalOf, reading, writing } from './operation-access.js';
import { TypeAccess } from './type-access.js';

const someRoles = fc.subarray([...ROLES]);
const bits = fc.integer({ min: 0, max: EVERYONE });
const grants = fc
  .record({ read: bits, masked: bits, hidden: bits, filter: bits, write: bits })
  .map((given): Grant => grant(given));

describe('roles', () => {
  it('go into bits and come back', () => {
    fc.assert(
      fc.property(someRoles, (names) => {
        expect(roleNames(roles(...names))).toEqual(names);
      }),
    );
  });
});

describe('viewOf', () => {
  const RANK = ['denied', 'hidden', 'masked', 'plain'];

  it('is the best view that one of the roles has', () => {
    fc.assert(
      fc.property(grants, someRoles, (granted, names: Role[]) => {
        const best = Math.max(0, ...names.map((role) => RANK.indexOf(viewOf(granted, roles(role)))));
        expect(viewOf(granted, roles(...names))).toBe(RANK[best]);
      }),
    );
  });

  it('is denied without roles', () => {
    fc.assert(
      fc.property(grants, (granted) => {
        expect(viewOf(granted, 0)).toBe('denied');
      }),
    );
  });
});

describe('a type', () => {
  it('gives nothing to those who may not read its records, and takes nothing from those who may not write them', () => {
    fc.assert(
      fc.property(grants, bits, bits, (granted, readers, writers) => {
        const access = new TypeAccess('Thing', { readers, writers, fields: [[granted, 'name']] });
        expect(access.view('name', EVERYONE & ~readers)).toBe('denied');
        for (const use of ['filter', 'sort', 'search', 'aggregate', 'export', 'reveal'] as const)
          expect(access.allows(use, 'name', EVERYONE & ~readers)).toBe(false);
        expect(access.allows('write', 'name', EVERYONE & ~writers)).toBe(false);
      }),
    );
  });

  it('gives figures to those who may aggregate all that they are made of, also without reading it', () => {
    const readers = roles('admin', 'sales', 'csm');
    const planned = (...more: Role[]) => grant({ read: readers, aggregate: roles('sales', ...more) });
    const access = new TypeAccess('Thing', {
      readers,
      fields: [
        [planned('finance'), 'stage'],
        [planned('finance', 'auditor'), 'amount'],
        [grant({ read: readers }), 'name'],
      ],
      properties: { currency: 'amount' },
    });
    expect(roleNames(access.aggregators('stage', 'currency'))).toEqual(['sales', 'finance']);
    expect(roleNames(access.aggregators('amount', 'name'))).toEqual(['sales']);
    expect(access.aggregators('amount', 'unlisted')).toBe(0);
  });

  it('denies what it does not list, and goes by the field that shows a property', () => {
    const access = new TypeAccess('Thing', {
      readers: EVERYONE,
      fields: [[grant({ read: roles('sales') }), 'owner']],
      properties: { ownerId: 'owner' },
    });
    expect(access.view('other', EVERYONE)).toBe('denied');
    expect(access.allows('filter', 'other', EVERYONE)).toBe(false);
    expect(access.allows('filter', 'ownerId', roles('sales'))).toBe(true);
    expect(access.allows('filter', 'ownerId', roles('finance'))).toBe(false);
    expect(() => {
      access.extend([grant({ read: 0 }), 'owner']);
    }).toThrow('Thing.owner is listed twice');
  });
});

describe('a token', () => {
  const call = (scopes: string[], access = writing(roles('sales'))) =>
    refusalOf(access, { scopes }, roles('sales'));

  it('has all that its roles give without scopes of ours', () => {
    expect(call([])).toBeUndefined();
    expect(call(['openid', 'billing:read'])).toBeUndefined();
  });

  it('is narrowed to the scopes that it lists', () => {
    expect(call(['crm:read'])).toMatch('crm:write');
    expect(call(['crm:write'])).toMatch('crm:read');
    expect(call(['openid', 'crm:unheard-of'])).toMatch('crm:read crm:write');
    expect(call(['crm:read', 'crm:write'])).toBeUndefined();
    expect(call(['crm:read'], reading(roles('sales')))).toBeUndefined();
  });

  it('gets nothing by scopes that its roles do not give', () => {
    expect(call(['crm:read', 'crm:write', 'crm:admin'], writing(roles('admin')))).toBeDefined();
  });
});
