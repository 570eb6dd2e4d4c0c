import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encryptionOf } from '../../src/platform/encryption/configured.js';
import type { KeyManagementService } from '../../src/platform/encryption/key-management.js';
import { Keyring, type KeyStore, type StoredKey } from '../../src/platform/encryption/keyring.js';
import { rewrapped } from '../../src/platform/encryption/keyring.js';
import { VaultTransit } from '../../src/platform/encryption/vault-transit.js';

const folder = mkdtempSync(join(tmpdir(), 'crm-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = () => randomBytes(32).toString('base64');

/** Key management by a file of these lines. */
function fileOf(...lines: string[]): KeyManagementService {
  const keyFile = join(folder, 'keys');
  writeFileSync(keyFile, lines.join('\n'));
  return encryptionOf({ suite: 'aes', keyFile }).keyManagement;
}

/** The part of Vault's transit engine that we use, as its API documentation describes it. */
class TransitDouble {
  readonly server: Server;
  readonly keys = [randomBytes(32)];
  down = false;
  /** What is answered instead, as something between us and Vault would. */
  instead: string | undefined;

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, string>;
        const [status, data] = this.down
          ? [503, undefined]
          : request.headers['x-vault-token'] !== 'token'
            ? [403, undefined]
            : this.answer(`${request.method} ${request.url}`, body);
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(this.instead ?? JSON.stringify(data ? { data } : { errors: ['refused'] }));
      });
    });
  }

  private answer(request: string, body: Record<string, string>): [number, object?] {
    const context = Buffer.from(body['associated_data'] ?? '', 'base64');
    if (request === 'GET /v1/transit/keys/crm') return [200, { latest_version: this.keys.length }];
    if (request === 'POST /v1/transit/encrypt/crm') {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', this.keys.at(-1)!, nonce).setAAD(context);
      const text = Buffer.concat([cipher.update(body['plaintext']!, 'base64'), cipher.final()]);
      const bytes = Buffer.concat([nonce, cipher.getAuthTag(), text]);
      return [200, { ciphertext: `vault:v${this.keys.length}:${bytes.toString('base64')}` }];
    }
    if (request !== 'POST /v1/transit/decrypt/crm') return [404];
    const [, version, base64 = ''] = /^vault:v(\d+):(.*)$/.exec(body['ciphertext'] ?? '') ?? [];
    const bytes = Buffer.from(base64, 'base64');
    try {
      const decipher = createDecipheriv(
        'aes-256-gcm',
        this.keys[Number(version) - 1]!,
        bytes.subarray(0, 12),
      );
      decipher.setAAD(context).setAuthTag(bytes.subarray(12, 28));
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
      return [200, { plaintext: text.toString('base64') }];
    } catch {
      return [400];
    }
  }
}

const vault = new TransitDouble();
let url: string;
beforeAll(async () => {
  await new Promise<void>((done) => vault.server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(vault.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => vault.server.close(done)));

const transit = (token = 'token') => new VaultTransit({ url, token, key: 'crm', mount: 'transit' });

describe.each<[string, () => KeyManagementService]>([
  ['a key file', () => fileOf('# keys', `1=${'A'.repeat(43)}=`)],
  ['Vault', () => transit()],
])('%s', (_name, make) => {
  it('unwraps what it wrapped, for the same use only', async () => {
    const service = make();
    const key = randomBytes(32);
    const wrapped = await service.wrap(key, 'acme DATA 1');
    expect(wrapped.wrapped).not.toContain(key.toString('base64').slice(0, 20));
    expect(wrapped.kek).toBe(await service.current());
    expect(await service.unwrap(wrapped, 'acme DATA 1')).toEqual(key);
    await expect(service.unwrap(wrapped, 'other DATA 1')).rejects.toThrow();
    const letters = [...wrapped.wrapped];
    letters[40] = letters[40] === 'A' ? 'B' : 'A';
    const changed = { ...wrapped, wrapped: letters.join('') };
    await expect(service.unwrap(changed, 'acme DATA 1')).rejects.toThrow();
  });
});

describe('a key file', () => {
  const [first, second] = [secret(), secret()];

  it('wraps by its highest version and unwraps by the others', async () => {
    const key = randomBytes(32);
    const old = await fileOf(`1=${first}`).wrap(key, 'x');
    const both = fileOf(`2=${second}`, '', `1=${first}`);
    expect(await both.unwrap(old, 'x')).toEqual(key);
    expect((await both.wrap(key, 'x')).kek).toBe('file:2');
    await expect(fileOf(`2=${second}`).unwrap(old, 'x')).rejects.toThrow('"file:1" is not among');
  });

  it.each([
    [[], 'has no keys'],
    [['1=short'], 'Line 1'],
    [['# keys', 'one=AAAA'], 'Line 2'],
    [[`1=${first}`, `1=${second}`], 'a version twice'],
  ])('of %j is refused', (lines, problem) => {
    expect(() => fileOf(...lines)).toThrow(
      `CRM_ENCRYPTION_KEY_FILE: ${problem === 'Line 1' || problem === 'Line 2' ? problem : ''}`,
    );
    expect(() => fileOf(...lines)).toThrow(problem);
  });

  it('that is not there is a mistake in the configuration', () => {
    expect(() => encryptionOf({ suite: 'aes', keyFile: join(folder, 'none') })).toThrow('cannot be read');
  });
});

describe('Vault', () => {
  it('goes on unwrapping after its key was rotated; keys are wrapped anew by the newest', async () => {
    const key = randomBytes(32);
    const stored: StoredKey = {
      ...(await transit().wrap(key, 'customer360 4:acme DATA 1')),
      ...{ purpose: 'DATA', version: 1, state: 'ACTIVE', createdAt: new Date() },
    };
    vault.keys.push(randomBytes(32));
    expect(await transit().unwrap(stored, 'customer360 4:acme DATA 1')).toEqual(key);
    const anew = await rewrapped(transit(), 'acme', stored);
    expect(anew.kek).toBe('vault:crm:2');
    expect(await transit().unwrap(anew, 'customer360 4:acme DATA 1')).toEqual(key);
  });

  it('that refuses is told apart from one that is away', async () => {
    await expect(transit('wrong').wrap(randomBytes(32), 'x')).rejects.toThrow(
      'Vault refused to encrypt (HTTP 403)',
    );
    vault.down = true;
    await expect(transit().wrap(randomBytes(32), 'x')).rejects.toThrow('out of reach');
    vault.down = false;
  });

  it.each([
    ['<html>Bad gateway</html>', 'out of reach'],
    ['{"data":{"cipher', 'out of reach'],
    ['', 'out of reach'],
    ['null', 'something else'],
    ['{"data":null}', 'something else'],
    ['{"data":{}}', 'something else'],
  ])('that answers %j is reported as what it is', async (answer, problem) => {
    vault.instead = answer;
    await expect(transit().wrap(randomBytes(32), 'x')).rejects.toThrow(problem);
    vault.instead = undefined;
  });
});

describe('a tenant’s keys', () => {
  /** Keys in memory, as the database keeps them. */
  function storeOf(): KeyStore & { reads: number } {
    const rows: StoredKey[] = [];
    return {
      reads: 0,
      read() {
        this.reads += 1;
        return Promise.resolve([...rows]);
      },
      add(_tenantId, keys) {
        for (const key of keys) {
          if (rows.some(({ purpose, version }) => purpose === key.purpose && version === key.version))
            continue;
          rows.push({ ...key, state: 'ACTIVE', createdAt: new Date() });
        }
        return Promise.resolve();
      },
    };
  }
  const at = { table: 't', column: 'c', row: '1' };

  it('are made once, whoever needs them first', async () => {
    const store = storeOf();
    const service = fileOf(`1=${secret()}`);
    const rings = Array.from(
      { length: 5 },
      () => new Keyring(store, { keyManagement: service, suite: 'aes' }),
    );
    const keys = await Promise.all(rings.map((ring) => ring.keysOf('acme')));
    const sealed = keys[0]!.seal(at, 'text');
    expect(keys.map((of) => of.open(at, sealed))).toEqual(Array(5).fill('text'));
    expect(new Set(keys.map((of) => of.indexOf('email', 'a@b.cn'))).size).toBe(1);
  });

  it('are looked up once, and then used at once', async () => {
    const store = storeOf();
    const ring = new Keyring(store, { keyManagement: fileOf(`1=${secret()}`), suite: 'sm4' });
    const sealed = (await ring.keysOf('acme')).seal(at, 'text');
    const reads = store.reads;
    expect(ring.use('acme', (keys) => keys.open(at, sealed))).toBe('text');
    expect(store.reads).toBe(reads);
  });

  it('go on being used while the key management is away', async () => {
    vault.down = false;
    const ring = new Keyring(storeOf(), { keyManagement: transit(), suite: 'aes' });
    const sealed = (await ring.keysOf('acme')).seal(at, 'text');
    vault.down = true;
    expect((await ring.reload('acme')).open(at, sealed)).toBe('text');
    await expect(ring.keysOf('other')).rejects.toThrow('out of reach');
    vault.down = false;
  });
});
