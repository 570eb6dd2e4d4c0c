import { AES_GCM } from './aes-gcm.js';
import { BrokenSealError, type CipherKey, type CipherSuite } from './cipher.js';
import { SM4_HMAC } from './sm4-hmac.js';

/** Suites by the names that configuration knows them by. */
export const SUITES = { aes: AES_GCM, sm4: SM4_HMAC } as const;
export type SuiteName = keyof typeof SUITES;

const BY_CODE = new Map<string, CipherSuite>(Object.values(SUITES).map((suite) => [suite.code, suite]));

/** What a sealed value looks like, for PostgreSQL: suite, key (the tenant's of a version, or the subject's), bytes. */
export const SEALED_PATTERN = '^[as]\\.[ts][1-9][0-9]*\\.[A-Za-z0-9_-]{64,}$';

/** Where a value belongs: it opens nowhere else. */
export interface Place {
  readonly table: string;
  readonly column: string;
  /** The row's id within its tenant and table. */
  readonly row: string;
}

/** Which key sealed a value: the tenant's data key of a version (`t3`), or the key of the row's subject (`s1`). */
export type KeyName = `t${number}` | `s${number}`;

/** A sealed text: `suite.key.bytes`. Says of itself by what it was sealed, so that suites and keys can change. */
export interface Envelope {
  readonly suite: CipherSuite;
  readonly key: KeyName;
  readonly sealed: Buffer;
}

/** @throws BrokenSealError when the text is no envelope */
export function parseEnvelope(text: string): Envelope {
  const second = text.indexOf('.', 2);
  const suite = BY_CODE.get(text.slice(0, 1));
  const key = text.slice(2, second);
  if (!suite || text[1] !== '.' || second < 0 || !isKeyName(key)) throw new BrokenSealError();
  const sealed = Buffer.from(text.slice(second + 1), 'base64url');
  // Decoding passes over what is no letter of the alphabet: only the one way of writing is taken.
  if (sealed.toString('base64url') !== text.slice(second + 1)) throw new BrokenSealError();
  return { suite, key, sealed };
}

function isKeyName(name: string): name is KeyName {
  return /^[ts][1-9][0-9]*$/.test(name);
}

/** Whether the text was sealed by this suite and key, without opening it. */
export function isSealedBy(text: string, { code }: CipherSuite, key: KeyName): boolean {
  return text.startsWith(`${code}.${key}.`);
}

/** Seals a text under a key. */
export function sealText(
  suite: CipherSuite,
  keyName: KeyName,
  key: CipherKey,
  tenantId: string,
  place: Place,
  text: string,
): string {
  const sealed = key.seal(padded(text), contextOf(suite, keyName, tenantId, place));
  return `${suite.code}.${keyName}.${sealed.toString('base64url')}`;
}

/** @throws BrokenSealError */
export function openText(
  { suite, key: keyName, sealed }: Envelope,
  key: CipherKey,
  tenantId: string,
  place: Place,
): string {
  return unpadded(key.open(sealed, contextOf(suite, keyName, tenantId, place)));
}

/** Each part with its length before it: no two places have one context. */
function contextOf({ code }: CipherSuite, key: KeyName, tenantId: string, place: Place): Buffer {
  const { table, column, row } = place;
  return Buffer.from(
    `${code}.${key} ${tenantId.length}:${tenantId} ${table.length}:${table} ${column.length}:${column} ${row.length}:${row}`,
  );
}

const BLOCK = 16;
const END = 0x80;

/** The text filled up to whole blocks (ISO/IEC 7816-4), so that its length does not tell an amount's size. */
function padded(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const bytes = Buffer.alloc((Math.floor(length / BLOCK) + 1) * BLOCK);
  bytes.write(text);
  bytes[length] = END;
  return bytes;
}

function unpadded(bytes: Buffer): string {
  let end = bytes.length - 1;
  while (bytes[end] === 0) end -= 1;
  if (bytes[end] !== END) throw new BrokenSealError();
  return bytes.toString('utf8', 0, end);
}
