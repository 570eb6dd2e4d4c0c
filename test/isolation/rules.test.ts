import { describe, expect, it } from '@jest/globals';
import { canariesIn, CanaryMaker } from './canaries.js';
import { Random } from './random.js';
import { mayReveal, readsPlain, sightOf, type Caller, type CustomerFacts, type StaffFacts } from './rules.js';
import { shrink } from './shrink.js';
import type { Attempt } from './way.js';

const customer = (id: string, facts: Partial<CustomerFacts>): [string, CustomerFacts] => [
  id,
  { id, tenant: 't', ownerId: null, serviceOwnerId: null, region: null, removed: false, ...facts },
];
const CUSTOMERS = new Map([
  customer('own', { ownerId: 'a' }),
  customer('served', { serviceOwnerId: 'a' }),
  customer('of-team', { ownerId: 'b' }),
  customer('of-region', { region: 'north' }),
  customer('nobodys', {}),
  customer('removed', { ownerId: 'a', removed: true }),
  customer('foreign', { tenant: 'u', ownerId: 'a' }),
]);
const STAFF = new Map<string, StaffFacts>([
  ['m', { id: 'm', tenant: 't', managerId: null, region: 'north' }],
  ['b', { id: 'b', tenant: 't', managerId: 'm', region: null }],
]);
const caller = (userId: string, ...roles: Caller['roles']): Caller => ({
  name: userId,
  tenant: 't',
  userId,
  roles,
});
const seenBy = (who: Caller) => {
  const sight = sightOf(who, CUSTOMERS, STAFF);
  return [...CUSTOMERS.keys()].filter((id) => sight.customer(id));
};

describe("the drill's rules", () => {
  it('show customers by assignment, team, region, role and claim', () => {
    expect(seenBy(caller('a', 'sales'))).toEqual(['own', 'served']);
    expect(seenBy(caller('m', 'sales_manager'))).toEqual(['of-team', 'of-region']);
    expect(seenBy(caller('x', 'finance'))).toEqual(['own', 'served', 'of-team', 'of-region', 'nobodys']);
    expect(seenBy({ ...caller('x', 'portal'), customerId: 'nobodys' })).toEqual(['nobodys']);
    expect(seenBy(caller('a'))).toEqual([]);
  });

  it('show a value to those who read it, and masked to nobody', () => {
    const mobile = {
      tenant: 't',
      type: 'Contact',
      property: 'mobile',
      record: 'c',
      customer: 'own',
      removed: false,
    };
    const reads = (who: Caller) => readsPlain(who, mobile, sightOf(who, CUSTOMERS, STAFF));
    expect(reads(caller('a', 'sales'))).toBe(true);
    expect(reads(caller('b', 'sales'))).toBe(false);
    expect(reads(caller('x', 'finance'))).toBe(false);
    expect(reads(caller('a', 'sales', 'finance'))).toBe(true);
    expect(reads({ ...caller('a', 'admin'), tenant: 'u' })).toBe(false);
    const revealed = (who: Caller) => mayReveal(who, mobile, sightOf(who, CUSTOMERS, STAFF));
    expect(revealed(caller('x', 'finance'))).toBe(true);
    expect(revealed(caller('x', 'marketing'))).toBe(false);
    expect(revealed({ ...caller('x', 'auditor'), tenant: 'u' })).toBe(false);
  });
});

describe('canaries', () => {
  it('are found in any text, and are all different', () => {
    const maker = new CanaryMaker();
    const made = Array.from({ length: 500 }, () => [
      maker.text(),
      maker.phone(),
      maker.amount(7_000_000),
      maker.id(),
    ]);
    const all = made.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(canariesIn(`x${all.join('; ')}`).size).toBe(all.length);
    expect([...canariesIn('7000013.5000')]).toEqual(['7000013.5']);
    expect([...canariesIn('138****5678 z***@abc-tech.com')]).toEqual([]);
  });
});

it('an attempt is made as small as it can be', async () => {
  const leaf = (field: string) => ({ field, args: [] });
  const attempt: Attempt = {
    entry: 'query',
    tree: {
      operation: 'query',
      literal: false,
      roots: [{ field: 'a', args: [], below: [leaf('x'), leaf('y')] }, leaf('b')],
    },
  };
  const smallest = await shrink(attempt, async (part) => JSON.stringify(part).includes('"y"'));
  expect(smallest).toMatchObject({ tree: { roots: [{ field: 'a', below: [{ field: 'y' }] }] } });
});

it('random choices come again with their seed', () => {
  const numbers = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 20 }, () => random.below(1_000));
  };
  expect(numbers(3)).toEqual(numbers(3));
  expect(numbers(3)).not.toEqual(numbers(4));
});
