import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { indexForm } from '../../src/platform/encryption/blind-index.js';
import { BrokenSealError } from '../../src/platform/encryption/cipher.js';
import { SEALED_PATTERN, SUITES, type Place } from '../../src/platform/encryption/envelope.js';
import { OpenedTexts } from '../../src/platform/encryption/opened-texts.js';
import { TenantKeys, UnknownKeyError } from '../../src/platform/encryption/tenant-keys.js';
import { onServices } from '../support/database.js';

const RUNS = onServices ? 10_000 : 500;
/** Shared by all keys here, as it is by those of all tenants. */
const remembered = new OpenedTexts();
const secret = (name: string) => createHash('sha256').update(name).digest();

/** Keys of a tenant with so many versions. */
function keysOf(tenantId: string, { versions = 2, suite = SUITES.aes } = {}): TenantKeys {
  const data = new Map(
    Array.from({ length: versions }, (_, index) => [index + 1, secret(`${tenantId} ${index}`)]),
  );
  return new TenantKeys(tenantId, suite, { data, index: secret(`${tenantId} index`) }, undefined, remembered);
}

const text = fc.string({ unit: 'binary', maxLength: 200 });
const part = fc.string({ maxLength: 12 });
const place = fc.record({ table: part, column: part, row: part });

describe.each(Object.values(SUITES))('keys of a tenant, suite $code', (suite) => {
  const keys = keysOf('acme', { suite });

  it('give back what they sealed; what is sealed looks as the database asks', () => {
    fc.assert(
      fc.property(place, text, (at, plain) => {
        const sealed = keys.seal(at, plain);
        expect(sealed).toMatch(new RegExp(SEALED_PATTERN));
        expect([keys.open(at, sealed), keys.open(at, sealed)]).toEqual([plain, plain]);
        const wrapped = keys.newSubjectKey(at);
        const own = keys.sealForSubject(at.column, wrapped, at, plain);
        expect(own).toMatch(new RegExp(SEALED_PATTERN));
        expect(keys.openForSubject(at.column, wrapped, at, own)).toBe(plain);
      }),
    );
  });

  it('open values that another suite sealed', () => {
    const other = keysOf('acme', { suite: suite === SUITES.aes ? SUITES.sm4 : SUITES.aes });
    const at = { table: 't', column: 'c', row: '1' };
    expect(other.open(at, keys.seal(at, 'text'))).toBe('text');
  });

  it('refuse a value in any other place', () => {
    fc.assert(
      fc.property(place, place, text, (at, elsewhere, plain) => {
        fc.pre(JSON.stringify(at) !== JSON.stringify(elsewhere));
        const sealed = keys.seal(at, plain);
        keys.open(at, sealed);
        expect(() => keys.open(elsewhere, sealed)).toThrow(BrokenSealError);
      }),
    );
  });
});

/** Sealed values, changed or moved in every way that somebody with the database could. */
const ATTACKS: Readonly<Record<string, (run: number) => () => string>> = {
  'a bit flipped': (run) => {
    const keys = keysOf('acme');
    const at = { table: 'customers', column: 'phone', row: String(run) };
    const [suite = '', key = '', sealed = ''] = opened(keys, at, keys.seal(at, PLAINTEXT)).split('.');
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[run % bytes.length]! ^= 1 << ((run >> 3) % 8);
    return () => keys.open(at, `${suite}.${key}.${bytes.toString('base64url')}`);
  },
  'a letter changed': (run) => {
    const keys = keysOf('acme');
    const at = { table: 'customers', column: 'phone', row: String(run) };
    const sealed = [...opened(keys, at, keys.seal(at, PLAINTEXT))];
    const index = run % sealed.length;
    sealed[index] = sealed[index] === 'B' ? 'C' : 'B';
    return () => keys.open(at, sealed.join(''));
  },
  'moved to another row': (run) => moved(run, { row: `${run}0` }),
  'moved to another column': (run) => moved(run, { column: 'email' }),
  'moved to another table': (run) => moved(run, { table: 'contacts' }),
  'moved to another tenant': (run) => {
    const at = { table: 'customers', column: 'phone', row: String(run) };
    const sealed = opened(keysOf('acme'), at, keysOf('acme').seal(at, PLAINTEXT));
    // Even with the very same keys.
    const data = new Map([1, 2].map((version) => [version, secret(`acme ${version - 1}`)]));
    const thief = new TenantKeys('other', SUITES.aes, { data, index: secret('x') }, undefined, remembered);
    return () => thief.open(at, sealed);
  },
  'said to be of another version': (run) => {
    const keys = keysOf('acme');
    const at = { table: 'customers', column: 'phone', row: String(run) };
    const sealed = opened(keys, at, keys.seal(at, PLAINTEXT));
    return () => keys.open(at, sealed.replace('.t2.', run % 2 ? '.t1.' : '.t3.'));
  },
  "under another row's subject key": (run) => {
    const keys = keysOf('acme');
    const at = (row: string): Place => ({ table: 'customers', column: 'phone', row });
    const key = (row: string): Place => ({ table: 'customers', column: 'subject_key', row });
    const [own, foreign] = [keys.newSubjectKey(key('1')), keys.newSubjectKey(key('2'))];
    const sealed = keys.sealForSubject('subject_key', own, at('1'), PLAINTEXT);
    expect(keys.openForSubject('subject_key', own, at('1'), sealed)).toBe(PLAINTEXT);
    return run % 2
      ? () => keys.openForSubject('subject_key', foreign, at('1'), sealed)
      : () => keys.openForSubject('subject_key', own, at('2'), sealed);
  },
};

const PLAINTEXT = '+8613800138000';

function moved(run: number, elsewhere: Partial<Place>): () => string {
  const keys = keysOf('acme');
  const at = { table: 'customers', column: 'phone', row: String(run) };
  const sealed = opened(keys, at, keys.seal(at, PLAINTEXT));
  return () => keys.open({ ...at, ...elsewhere }, sealed);
}

/** The sealed value, after it was opened rightly: what is remembered must help no attack. */
function opened(keys: TenantKeys, at: Place, sealed: string): string {
  expect(keys.open(at, sealed)).toBe(PLAINTEXT);
  return sealed;
}

it(`refuse what was changed or moved, ${RUNS} times out of ${RUNS}, and say nothing of it`, () => {
  const attacks = Object.values(ATTACKS);
  let refused = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const attack = attacks[run % attacks.length]?.(run);
    try {
      attack?.();
    } catch (error) {
      expect(error instanceof BrokenSealError || error instanceof UnknownKeyError).toBe(true);
      expect(String((error as Error).stack)).not.toContain('13800138000');
      refused += 1;
    }
  }
  expect(refused).toBe(RUNS);
});

describe('an index', () => {
  const [acme, other] = [keysOf('acme'), keysOf('other')];

  it.each([
    ['phone', '13800138000', ['+86 138 0013 8000', '138-0013-8000', '１３８００１３８０００']],
    ['phone', '010-87654321', ['+861087654321']],
    ['email', 'Zhang.Wei@ABC-Tech.com', [' zhang.wei@abc-tech.com ']],
  ] as const)('of a %s is the same however it is written', (kind, value, ways) => {
    for (const way of ways) expect(acme.indexOf(kind, way)).toBe(acme.indexOf(kind, value));
    expect(acme.indexOf(kind, value)).not.toBe(other.indexOf(kind, value));
  });

  it.each([
    ['phone', 'no number'],
    ['email', 'no address'],
    ['email', ''],
  ] as const)('of a %s knows no "%s"', (kind, value) => {
    expect(acme.indexOf(kind, value)).toBeNull();
  });

  it('tells values and kinds apart', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.emailAddress(), (a, b) => {
        const same = indexForm('email', a) === indexForm('email', b);
        expect(acme.indexOf('email', a) === acme.indexOf('email', b)).toBe(same);
        expect(acme.digest('email', a)).not.toBe(acme.digest('phone', a));
      }),
    );
  });
});
