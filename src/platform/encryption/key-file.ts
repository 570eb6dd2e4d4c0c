import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AES_GCM } from './aes-gcm.js';
import { BrokenSealError, SECRET_BYTES, type CipherKey } from './cipher.js';
import { KeyManagementError, type KeyManagementService, type WrappedKey } from './key-management.js';

/** Keys at hand wrap and unwrap by themselves; the last one is the newest. */
class LocalKeys implements KeyManagementService {
  private readonly keys: ReadonlyMap<string, CipherKey>;
  private readonly newest: string;

  constructor(secrets: ReadonlyMap<string, Buffer>) {
    this.keys = new Map([...secrets].map(([name, secret]) => [name, AES_GCM.keyOf(secret)]));
    this.newest = [...secrets.keys()].at(-1) ?? '';
  }

  async wrap(secret: Buffer, context: string): Promise<WrappedKey> {
    const wrapped = this.keyOf(this.newest).seal(secret, Buffer.from(context));
    return { wrapped: wrapped.toString('base64url'), kek: this.newest };
  }

  async unwrap({ wrapped, kek }: WrappedKey, context: string): Promise<Buffer> {
    try {
      return this.keyOf(kek).open(Buffer.from(wrapped, 'base64url'), Buffer.from(context));
    } catch (error) {
      if (!(error instanceof BrokenSealError)) throw error;
      throw new KeyManagementError(`A key cannot be unwrapped by "${kek}"`);
    }
  }

  current(): Promise<string> {
    return Promise.resolve(this.newest);
  }

  private keyOf(kek: string): CipherKey {
    const key = this.keys.get(kek);
    if (!key) throw new KeyManagementError(`The key "${kek}" is not among those of the key file`);
    return key;
  }
}

/**
 * Keys from a file: a line `version=base64 of 32 bytes` each (`openssl rand -base64 32`), `#` before remarks. The highest
 * version wraps; the others unwrap what they wrapped.
 *
 * @throws KeyManagementError saying which line is wrong
 */
export function readKeyFile(path: string): KeyManagementService {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new KeyManagementError(`The key file cannot be read: ${(error as Error).message}`);
  }
  const keys = text.split(/\r?\n/).flatMap((line, index): [number, Buffer][] => {
    if (/^\s*(#.*)?$/.test(line)) return [];
    const [, version, base64 = ''] = /^\s*([1-9]\d{0,8})\s*=\s*([A-Za-z0-9+/]+=*)\s*$/.exec(line) ?? [];
    const secret = Buffer.from(base64, 'base64');
    if (version === undefined || secret.length !== SECRET_BYTES) {
      throw new KeyManagementError(`Line ${index + 1} of the key file is not "version=base64 of 32 bytes"`);
    }
    return [[Number(version), secret]];
  });
  if (keys.length === 0) throw new KeyManagementError('The key file has no keys');
  const versions = new Map(keys.sort(([a], [b]) => a - b).map(([version, key]) => [`file:${version}`, key]));
  if (versions.size < keys.length) throw new KeyManagementError('The key file gives a version twice');
  return new LocalKeys(versions);
}

/** The key of development and tests: anybody can make it. */
export function developmentKeys(): KeyManagementService {
  const secret = createHash('sha256').update('customer360 development key, known to everybody').digest();
  return new LocalKeys(new Map([['development', secret]]));
}
