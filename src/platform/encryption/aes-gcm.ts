import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hash,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { BrokenSealError, type CipherKey, type CipherSuite } from './cipher.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const COMMITMENT = 32;
const TAG = 16;
const HEADER = NONCE + COMMITMENT + TAG;

/** Part of what is hashed with the secret: the one-step key derivation of NIST SP 800-56C, section 4. */
const COUNTER = Buffer.from([0, 0, 0, 1]);
const LABEL = Buffer.from('customer360 AES-256-GCM with key commitment');

/**
 * The encryption key and the commitment that follow from a secret. Two secrets with one commitment would be a collision
 * of SHA-512's second half.
 */
export function deriveAesKey(secret: Buffer): { readonly key: KeyObject; readonly commitment: Buffer } {
  const derived = hash('sha512', Buffer.concat([COUNTER, secret, LABEL]), 'buffer');
  return { key: createSecretKey(derived.subarray(0, 32)), commitment: derived.subarray(32) };
}

class AesGcmKey implements CipherKey {
  private readonly key: KeyObject;
  private readonly commitment: Buffer;

  constructor(secret: Buffer) {
    ({ key: this.key, commitment: this.commitment } = deriveAesKey(secret));
  }

  seal(plain: Buffer, context: Buffer): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce, { authTagLength: TAG });
    cipher.setAAD(context);
    const sealed = cipher.update(plain);
    cipher.final();
    return Buffer.concat([nonce, this.commitment, cipher.getAuthTag(), sealed]);
  }

  open(sealed: Buffer, context: Buffer): Buffer {
    if (
      sealed.length < HEADER ||
      !timingSafeEqual(sealed.subarray(NONCE, NONCE + COMMITMENT), this.commitment)
    )
      throw new BrokenSealError();
    const decipher = createDecipheriv(ALGORITHM, this.key, sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(context);
    decipher.setAuthTag(sealed.subarray(NONCE + COMMITMENT, HEADER));
    const plain = decipher.update(sealed.subarray(HEADER));
    try {
      decipher.final();
    } catch {
      throw new BrokenSealError();
    }
    return plain;
  }
}

/**
 * AES-256-GCM. The tag alone does not bind the key: one ciphertext can be made to open under two. So each value carries
 * a commitment to its key: Albertini, Duong, Gueron, Kölbl, Luykx, Schmieg, "How to Abuse and Fix Authenticated
 * Encryption Without Key Commitment", USENIX Security 2022, section 5.4 (type I: one derivation for all of a key's
 * nonces). Nonces are random: a key may seal 2³² values.
 */
export const AES_GCM: CipherSuite = { code: 'a', keyOf: (secret) => new AesGcmKey(secret) };
