/** A sealed value that is not what was sealed, or not where it was sealed. Says nothing of the value. */
export class BrokenSealError extends Error {
  override name = 'BrokenSealError';

  constructor() {
    super('A sealed value cannot be opened: it was changed, moved, or sealed under another key');
  }
}

/** A key ready for use by one cipher suite: authenticated encryption that commits to its key. */
export interface CipherKey {
  /** Seals bytes together with what they belong to (`context`, which is not part of the result). */
  seal(plain: Buffer, context: Buffer): Buffer;
  /**
   * Gives back what was sealed.
   *
   * @throws BrokenSealError when key, context or sealed bytes are not those of the sealing
   */
  open(sealed: Buffer, context: Buffer): Buffer;
}

/** Ways of sealing. A suite never changes: values that it sealed stay readable for ever. */
export interface CipherSuite {
  /** Stands at the beginning of each sealed value. */
  readonly code: string;
  /** Makes the suite's keys of 32 random bytes. */
  readonly keyOf: (secret: Buffer) => CipherKey;
}

/** Bytes of a secret from which keys are made. */
export const SECRET_BYTES = 32;
