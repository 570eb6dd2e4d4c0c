import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { SECRET_BYTES, type CipherSuite } from './cipher.js';
import { SUITES, type SuiteName } from './envelope.js';
import { developmentKeys } from './key-file.js';
import type { KeyManagementService, WrappedKey } from './key-management.js';
import { OpenedTexts } from './opened-texts.js';
import { SubjectSecrets, TenantKeys, UnknownKeyError } from './tenant-keys.js';

/** What a tenant's key is for: values, or indexes of values. */
export type KeyPurpose = 'DATA' | 'INDEX';
/** The newest data key seals; earlier ones open what they sealed until nothing uses them any more. */
export type KeyState = 'ACTIVE' | 'OPENING' | 'RETIRED';

/** A key of a tenant as the database keeps it. */
export interface StoredKey extends WrappedKey {
  readonly purpose: KeyPurpose;
  readonly version: number;
  readonly state: KeyState;
  readonly createdAt: Date;
}

/** Where tenants' wrapped keys are kept. */
export interface KeyStore {
  read(tenantId: string): Promise<StoredKey[]>;
  /** Adds keys; one that is there already, because somebody else was first, stays as it is. */
  add(tenantId: string, keys: readonly NewKey[]): Promise<void>;
}

export type NewKey = Pick<StoredKey, 'purpose' | 'version' | 'wrapped' | 'kek'>;

/** How values are sealed. */
export interface Encryption {
  readonly keyManagement: KeyManagementService;
  readonly suite: SuiteName;
  /** How many opened values are remembered; 0 for none. */
  readonly openedValues?: number;
}

/** Sealing for development and tests, with a key that everybody knows. */
export function developmentEncryption(): Encryption {
  return { keyManagement: developmentKeys(), suite: 'aes' };
}

/** How long a tenant's keys are used before somebody looks whether there are newer ones. */
export const KEYS_FRESH_MS = 30_000;
const MAX_TENANTS = 10_000;

interface Entry {
  readonly keys: TenantKeys;
  /** What is unwrapped already, so that looking again asks the key management nothing. */
  readonly secrets: ReadonlyMap<string, Buffer>;
  readonly readAt: number;
}

/** Tenants' keys, unwrapped once and kept in memory; made when a tenant needs them first. */
export class Keyring {
  readonly suite: CipherSuite;
  private readonly entries = new LRUCache<string, Entry>({ max: MAX_TENANTS });
  private readonly loading = new Map<string, Promise<TenantKeys>>();
  private readonly subjects = new SubjectSecrets();
  private readonly opened: OpenedTexts;

  constructor(
    private readonly store: KeyStore,
    private readonly encryption: Encryption,
  ) {
    this.suite = SUITES[encryption.suite];
    this.opened = new OpenedTexts(encryption.openedValues);
  }

  /**
   * The tenant's keys, at most half a minute old.
   *
   * @throws GraphQLError SERVICE_UNAVAILABLE when the key management is out of reach and the keys are not in memory
   */
  async keysOf(tenantId: string): Promise<TenantKeys> {
    const entry = this.entries.get(tenantId);
    return entry && isFresh(entry) ? entry.keys : this.reload(tenantId);
  }

  /**
   * Does what needs the tenant's keys: at once when they are in memory, as they are for all but the first request of a
   * tenant. Keys that may have got a successor are looked up again, without anybody waiting for that.
   *
   * @throws BrokenSealError; UnknownKeyError when the newest keys do not open it either
   */
  use<T>(tenantId: string, work: (keys: TenantKeys) => T): T | Promise<T> {
    const entry = this.entries.get(tenantId);
    if (!entry) return this.keysOf(tenantId).then(work);
    if (!isFresh(entry)) void this.reload(tenantId).catch(() => undefined);
    try {
      return work(entry.keys);
    } catch (error) {
      if (!(error instanceof UnknownKeyError)) throw error;
      return this.reload(tenantId).then(work);
    }
  }

  /** Looks the tenant's keys up again. */
  reload(tenantId: string): Promise<TenantKeys> {
    const underWay = this.loading.get(tenantId);
    if (underWay) return underWay;
    const load = this.load(tenantId).finally(() => this.loading.delete(tenantId));
    this.loading.set(tenantId, load);
    return load;
  }

  private async load(tenantId: string): Promise<TenantKeys> {
    const readAt = Date.now();
    const known = this.entries.get(tenantId)?.secrets;
    const loaded = await loadSecrets(this.store, this.encryption.keyManagement, tenantId, known);
    const entry = { keys: this.keysFrom(tenantId, loaded), secrets: loaded.secrets, readAt };
    this.entries.set(tenantId, entry);
    return entry.keys;
  }

  private keysFrom(tenantId: string, { stored, secrets }: LoadedSecrets): TenantKeys {
    const of = (purpose: KeyPurpose) =>
      stored.flatMap((key): [number, Buffer][] => {
        const secret = key.purpose === purpose ? secrets.get(key.wrapped) : undefined;
        return secret ? [[key.version, secret]] : [];
      });
    const [index] = of('INDEX');
    if (!index) throw new Error(`Tenant "${tenantId}" has no index key`);
    const material = { data: new Map(of('DATA')), index: index[1] };
    return new TenantKeys(tenantId, this.suite, material, this.subjects, this.opened);
  }
}

function isFresh({ readAt }: Entry): boolean {
  return Date.now() - readAt < KEYS_FRESH_MS;
}

interface LoadedSecrets {
  readonly stored: readonly StoredKey[];
  /** By their wrapped form. */
  readonly secrets: ReadonlyMap<string, Buffer>;
}

async function loadSecrets(
  store: KeyStore,
  service: KeyManagementService,
  tenantId: string,
  known: ReadonlyMap<string, Buffer> = new Map(),
): Promise<LoadedSecrets> {
  let stored = await store.read(tenantId);
  const missing = (['DATA', 'INDEX'] as const).filter(
    (wanted) => !stored.some(({ purpose }) => purpose === wanted),
  );
  if (missing.length > 0) {
    const made = missing.map((purpose) => newKey(service, tenantId, purpose, 1));
    await store.add(tenantId, await Promise.all(made));
    // Of two who make a tenant's first keys, both use those that were there first.
    stored = await store.read(tenantId);
  }
  const unwrapped = stored.map(async (key): Promise<[string, Buffer]> => {
    const secret = known.get(key.wrapped) ?? (await service.unwrap(key, contextOf(tenantId, key)));
    return [key.wrapped, secret];
  });
  return { stored, secrets: new Map(await Promise.all(unwrapped)) };
}

/** A new key of a tenant, wrapped. */
export async function newKey(
  service: KeyManagementService,
  tenantId: string,
  purpose: KeyPurpose,
  version: number,
): Promise<NewKey> {
  const wrapped = await service.wrap(randomBytes(SECRET_BYTES), contextOf(tenantId, { purpose, version }));
  return { purpose, version, ...wrapped };
}

/** The same key, wrapped by the newest KEK. */
export async function rewrapped(
  service: KeyManagementService,
  tenantId: string,
  key: StoredKey,
): Promise<WrappedKey> {
  const context = contextOf(tenantId, key);
  return service.wrap(await service.unwrap(key, context), context);
}

/** A wrapped key is of one tenant, purpose and version, and unwraps as nothing else. */
function contextOf(tenantId: string, { purpose, version }: Pick<StoredKey, 'purpose' | 'version'>): string {
  return `customer360 ${tenantId.length}:${tenantId} ${purpose} ${version}`;
}
