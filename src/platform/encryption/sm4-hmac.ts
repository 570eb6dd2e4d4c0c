import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { BrokenSealError, type CipherKey, type CipherSuite } from './cipher.js';

const ALGORITHM = 'sm4-ctr';
const DIGEST = 'sm3';
const NONCE = 16;
const TAG = 32;
const HEADER = NONCE + TAG;

const LABEL = Buffer.from('customer360 SM4-CTR with HMAC-SM3');

/** The `number`-th 32 bytes that follow from a secret: the one-step key derivation of NIST SP 800-56C, section 4. */
function derive(secret: Buffer, number: number): Buffer {
  return hash(DIGEST, Buffer.concat([Buffer.from([0, 0, 0, number]), secret, LABEL]), 'buffer');
}

class Sm4HmacKey implements CipherKey {
  private readonly key: KeyObject;
  private readonly macKey: KeyObject;

  constructor(secret: Buffer) {
    this.key = createSecretKey(derive(secret, 1).subarray(0, 16));
    this.macKey = createSecretKey(derive(secret, 2));
  }

  seal(plain: Buffer, context: Buffer): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce);
    const sealed = cipher.update(plain);
    cipher.final();
    return Buffer.concat([nonce, this.tagOf(nonce, context, sealed), sealed]);
  }

  open(sealed: Buffer, context: Buffer): Buffer {
    if (sealed.length < HEADER) throw new BrokenSealError();
    const [nonce, text] = [sealed.subarray(0, NONCE), sealed.subarray(HEADER)];
    if (!timingSafeEqual(sealed.subarray(NONCE, HEADER), this.tagOf(nonce, context, text)))
      throw new BrokenSealError();
    const decipher = createDecipheriv(ALGORITHM, this.key, nonce);
    const plain = decipher.update(text);
    decipher.final();
    return plain;
  }

  /** What stands before the context is its length, so that no byte can pass from it to the ciphertext. */
  private tagOf(nonce: Buffer, context: Buffer, sealed: Buffer): Buffer {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(context.length);
    return createHmac(DIGEST, this.macKey)
      .update(nonce)
      .update(length)
      .update(context)
      .update(sealed)
      .digest();
  }
}

/**
 * The Chinese national algorithms (GB/T 32907, GB/T 32905): SM4 in counter mode, then HMAC-SM3 over nonce, context and
 * ciphertext. The tag of 32 bytes commits to the key by itself: HMAC-SM3 has no two keys of 32 bytes with one tag that
 * anybody could find.
 */
export const SM4_HMAC: CipherSuite = { code: 's', keyOf: (secret) => new Sm4HmacKey(secret) };
