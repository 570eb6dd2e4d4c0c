import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AES_GCM, deriveAesKey } from '../../src/platform/encryption/aes-gcm.js';
import { BrokenSealError } from '../../src/platform/encryption/cipher.js';
import { sealedUnderTwoKeys } from './two-keys.js';
import { SM4_HMAC } from '../../src/platform/encryption/sm4-hmac.js';

const secret = (seed: string) => createHash('sha256').update(seed).digest();
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));

describe.each([
  ['AES-256-GCM', AES_GCM],
  ['SM4-CTR with HMAC-SM3', SM4_HMAC],
])('%s', (_name, suite) => {
  const key = suite.keyOf(secret('one'));

  it('gives back what it sealed, in the same context', () => {
    fc.assert(
      fc.property(bytes, bytes, (plain, context) => {
        expect(key.open(key.seal(plain, context), context)).toEqual(plain);
      }),
    );
  });

  it('refuses every change of a byte, and every shortening', () => {
    const context = Buffer.from('here');
    const sealed = key.seal(Buffer.from('13800138000'), context);
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place]! ^= 1 << (place % 8);
      expect(() => key.open(changed, context)).toThrow(BrokenSealError);
      expect(() => key.open(sealed.subarray(0, place), context)).toThrow(BrokenSealError);
    }
  });

  it('refuses another context and another key', () => {
    fc.assert(
      fc.property(bytes, bytes, bytes, (plain, context, other) => {
        fc.pre(!context.equals(other));
        const sealed = key.seal(plain, context);
        expect(() => key.open(sealed, other)).toThrow(BrokenSealError);
        expect(() => suite.keyOf(secret('two')).open(sealed, context)).toThrow(BrokenSealError);
      }),
    );
  });

  it('never seals one text in the same way twice', () => {
    const plain = Buffer.from('x');
    const sealed = Array.from({ length: 100 }, () => key.seal(plain, plain).toString('hex'));
    expect(new Set(sealed).size).toBe(100);
  });
});

it('opens a value under one key only, though AES-GCM alone would open it under two', () => {
  const [one, two] = [deriveAesKey(secret('one')), deriveAesKey(secret('two'))];
  const nonce = Buffer.alloc(12, 7);
  const { ciphertext, tag } = sealedUnderTwoKeys(one.key.export(), two.key.export(), nonce);
  for (const { key } of [one, two]) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(tag);
    decipher.update(ciphertext);
    expect(() => decipher.final()).not.toThrow();
  }
  const sealed = Buffer.concat([nonce, one.commitment, tag, ciphertext]);
  const nothing = Buffer.alloc(0);
  expect(AES_GCM.keyOf(secret('one')).open(sealed, nothing)).toHaveLength(32);
  expect(() => AES_GCM.keyOf(secret('two')).open(sealed, nothing)).toThrow(BrokenSealError);
});

describe('the national algorithms', () => {
  it('encrypt as GB/T 32907 says (appendix A, example 1)', () => {
    const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
    // A counter that begins with the block gives its encryption as the first of the key stream.
    const stream = createCipheriv('sm4-ctr', block, block).update(Buffer.alloc(16));
    expect(stream.toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('digest %s as GB/T 32905 says (appendix A)', (text, digest) => {
    expect(createHash('sm3').update(text).digest('hex')).toBe(digest);
  });
});
