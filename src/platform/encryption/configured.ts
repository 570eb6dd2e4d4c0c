import { ConfigError, type EncryptionSettings } from '../config.js';
import { developmentKeys, readKeyFile } from './key-file.js';
import { KeyManagementError, type KeyManagementService } from './key-management.js';
import type { Encryption } from './keyring.js';
import { VaultTransit } from './vault-transit.js';

/** Whether the keys are one's own, and not those that everybody knows. */
export function isOwn({ keyFile, vault }: EncryptionSettings): boolean {
  return keyFile !== undefined || vault !== undefined;
}

/**
 * Sealing as it is configured.
 *
 * @throws ConfigError when the key file cannot be used
 */
export function encryptionOf(settings: EncryptionSettings): Encryption {
  return {
    suite: settings.suite,
    openedValues: settings.openedValues,
    keyManagement: keyManagementOf(settings),
  };
}

function keyManagementOf({ keyFile, vault }: EncryptionSettings): KeyManagementService {
  if (vault) return new VaultTransit(vault);
  if (keyFile === undefined) return developmentKeys();
  try {
    return readKeyFile(keyFile);
  } catch (error) {
    if (!(error instanceof KeyManagementError)) throw error;
    throw new ConfigError(`Invalid configuration:\n  CRM_ENCRYPTION_KEY_FILE: ${error.message}`);
  }
}
