import {
  KeyManagementError,
  keysOutOfReach,
  type KeyManagementService,
  type WrappedKey,
} from './key-management.js';

/** Where HashiCorp Vault is, and which of its keys wraps ours. */
export interface VaultSettings {
  readonly url: string;
  readonly token: string;
  /** A key of the transit engine, of a type that takes associated data, such as aes256-gcm96. */
  readonly key: string;
  /** Where the transit engine is mounted. */
  readonly mount: string;
}

const TIMEOUT_MS = 5000;

/** The transit secrets engine of HashiCorp Vault: the KEK never leaves it, and every use is in its audit log. */
export class VaultTransit implements KeyManagementService {
  constructor(private readonly settings: VaultSettings) {}

  async wrap(secret: Buffer, context: string): Promise<WrappedKey> {
    const { ciphertext } = await this.call('POST', 'encrypt', {
      plaintext: secret.toString('base64'),
      associated_data: Buffer.from(context).toString('base64'),
    });
    const wrapped = textOf(ciphertext);
    return { wrapped, kek: this.named(/^vault:v(\d+):/.exec(wrapped)?.[1]) };
  }

  async unwrap({ wrapped }: WrappedKey, context: string): Promise<Buffer> {
    const { plaintext } = await this.call('POST', 'decrypt', {
      ciphertext: wrapped,
      associated_data: Buffer.from(context).toString('base64'),
    });
    return Buffer.from(textOf(plaintext), 'base64');
  }

  async current(): Promise<string> {
    const { latest_version: version } = await this.call('GET', 'keys');
    return this.named(typeof version === 'number' ? String(version) : undefined);
  }

  private named(version: string | undefined): string {
    if (version === undefined) throw unexpected();
    return `vault:${this.settings.key}:${version}`;
  }

  private async call(
    method: 'GET' | 'POST',
    operation: string,
    body?: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { url, token, key, mount } = this.settings;
    const response = await fetch(new URL(`/v1/${mount}/${operation}/${encodeURIComponent(key)}`, url), {
      method,
      headers: { 'x-vault-token': token, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(keysOutOfReach);
    if (response.status === 429 || response.status >= 500) keysOutOfReach();
    if (!response.ok) throw new KeyManagementError(`Vault refused to ${operation} (HTTP ${response.status})`);
    // An answer that breaks off, takes too long or is no JSON comes from something between us and Vault.
    const { data } = Object(await response.json().catch(keysOutOfReach)) as {
      data?: Readonly<Record<string, unknown>> | null;
    };
    if (typeof data !== 'object' || data === null) throw unexpected();
    return data;
  }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw unexpected();
  return value;
}

function unexpected(): KeyManagementError {
  return new KeyManagementError('Vault answered something else than its documentation says');
}
