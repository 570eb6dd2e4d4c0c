import { createHmac, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { indexForm, type IndexKind, type IndexLookup } from './blind-index.js';
import { BrokenSealError, SECRET_BYTES, type CipherKey, type CipherSuite } from './cipher.js';
import { openText, parseEnvelope, sealText, type KeyName, type Place } from './envelope.js';
import { OpenedTexts } from './opened-texts.js';

/** A value was sealed by a version of the tenant's key that was made after its keys were read. */
export class UnknownKeyError extends Error {
  override name = 'UnknownKeyError';

  constructor() {
    super('A value was sealed under a key that the tenant does not have');
  }
}

/** A secret with the keys that each suite makes of it. */
class Secret {
  private readonly keys = new Map<CipherSuite, CipherKey>();

  constructor(readonly bytes: Buffer) {}

  for(suite: CipherSuite): CipherKey {
    const known = this.keys.get(suite);
    if (known) return known;
    const key = suite.keyOf(this.bytes);
    this.keys.set(suite, key);
    return key;
  }
}

/** Unwrapped keys of subjects, by their wrapped form and place; the most recently used ones of all tenants. */
export class SubjectSecrets {
  private readonly cache = new LRUCache<string, Secret>({ max: MAX_SUBJECTS });

  get(key: string, unwrap: () => Buffer): Secret {
    const known = this.cache.get(key);
    if (known) return known;
    const secret = new Secret(unwrap());
    this.cache.set(key, secret);
    return secret;
  }
}

const MAX_SUBJECTS = 20_000;
const SUBJECT: KeyName = 's1';
/** Bytes of an index: no two values of a tenant will ever have the same. */
const INDEX_BYTES = 18;

/** What a tenant's keys are made of: the data keys by version, the newest of which seals, and the index key. */
export interface TenantSecrets {
  readonly data: ReadonlyMap<number, Buffer>;
  readonly index: Buffer;
}

/** A tenant's keys, unwrapped: seals, opens and indexes values without asking anybody. */
export class TenantKeys {
  /** The version that seals. */
  readonly version: number;
  private readonly data: ReadonlyMap<string, Secret>;
  private readonly indexKey: KeyObject;

  constructor(
    readonly tenantId: string,
    readonly suite: CipherSuite,
    secrets: TenantSecrets,
    private readonly subjects = new SubjectSecrets(),
    private readonly opened = new OpenedTexts(),
  ) {
    this.version = Math.max(...secrets.data.keys());
    this.data = new Map([...secrets.data].map(([version, secret]) => [`t${version}`, new Secret(secret)]));
    this.indexKey = createSecretKey(secrets.index);
  }

  /** The name of the key that seals. */
  get keyName(): KeyName {
    return `t${this.version}`;
  }

  /** Seals a text under the tenant's newest data key. */
  seal(place: Place, text: string): string {
    const key = this.secret(this.keyName).for(this.suite);
    return sealText(this.suite, this.keyName, key, this.tenantId, place, text);
  }

  /**
   * Opens what `seal` sealed, under whichever version and suite.
   *
   * @throws BrokenSealError, UnknownKeyError
   */
  open(place: Place, sealed: string): string {
    const known = this.opened.get(sealed, this.tenantId, place);
    if (known !== undefined) return known;
    const text = this.openSealed(place, sealed);
    this.opened.set(sealed, this.tenantId, place, undefined, text);
    return text;
  }

  /** A new subject's key, wrapped by the tenant's. */
  newSubjectKey(place: Place): string {
    return this.seal(place, randomBytes(SECRET_BYTES).toString('base64url'));
  }

  /**
   * Seals a text under the key of its row's subject.
   *
   * @param keyColumn where in the row the wrapped key stands
   */
  sealForSubject(keyColumn: string, subjectKey: string, place: Place, text: string): string {
    const key = this.subject({ ...place, column: keyColumn }, subjectKey).for(this.suite);
    return sealText(this.suite, SUBJECT, key, this.tenantId, place, text);
  }

  /** @throws BrokenSealError, UnknownKeyError */
  openForSubject(keyColumn: string, subjectKey: string, place: Place, sealed: string): string {
    const known = this.opened.get(sealed, this.tenantId, place, subjectKey);
    if (known !== undefined) return known;
    const envelope = parseEnvelope(sealed);
    if (envelope.key !== SUBJECT) throw new BrokenSealError();
    const key = this.subject({ ...place, column: keyColumn }, subjectKey).for(envelope.suite);
    const text = openText(envelope, key, this.tenantId, place);
    this.opened.set(sealed, this.tenantId, place, subjectKey, text);
    return text;
  }

  /** The index of a value as people write it; null when it is no value of that kind. */
  indexOf(kind: IndexKind, text: string): string | null {
    const form = indexForm(kind, text);
    return form === undefined ? null : this.digest(kind, form);
  }

  /** The indexes of values that a statement looks up. */
  indexesOf({ kind, forms }: IndexLookup): string[] {
    return forms.map((form) => this.digest(kind, form));
  }

  /** What stands for a value where equal values must be seen to be equal, and nothing else; `kind` keeps kinds apart. */
  digest(kind: string, value: string): string {
    return createHmac('sha256', this.indexKey)
      .update(`${kind.length}:${kind}${value}`)
      .digest()
      .subarray(0, INDEX_BYTES)
      .toString('base64url');
  }

  private openSealed(place: Place, sealed: string): string {
    const envelope = parseEnvelope(sealed);
    if (!envelope.key.startsWith('t')) throw new BrokenSealError();
    return openText(envelope, this.secret(envelope.key).for(envelope.suite), this.tenantId, place);
  }

  private subject(place: Place, wrapped: string): Secret {
    // The place is part of the name: a key in another row's column is not that row's key, known or not.
    return this.subjects.get(`${this.tenantId} ${place.table} ${place.row} ${wrapped}`, () => {
      const secret = Buffer.from(this.openSealed(place, wrapped), 'base64url');
      if (secret.length !== SECRET_BYTES) throw new BrokenSealError();
      return secret;
    });
  }

  private secret(name: KeyName): Secret {
    const secret = this.data.get(name);
    if (!secret) throw new UnknownKeyError();
    return secret;
  }
}
