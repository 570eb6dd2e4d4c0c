import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const SECRET = 'a secret that is long enough for HS256';

describe('readConfig', () => {
  it('works with nothing set: embedded, lenient, playground', () => {
    expect(readConfig({})).toMatchObject({
      environment: 'development',
      port: 8001,
      database: { url: undefined, dataDirectory: undefined },
      auth: { strict: false, defaultTenantId: 'default', tokens: undefined },
      playground: true,
    });
  });

  it('is strict and has no playground in production', () => {
    const config = readConfig({
      NODE_ENV: 'production',
      CRM_JWT_SECRET: SECRET,
      CRM_ENCRYPTION_KEY_FILE: '/keys',
    });
    expect(config).toMatchObject({ auth: { strict: true }, playground: false });
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ CRM_DATABASE_URL: 'mysql://x' }, 'CRM_DATABASE_URL: must be a URL such as postgres://'],
    [
      { CRM_DATABASE_URL: 'postgres://x/y', CRM_DATA_DIR: '/data' },
      'CRM_DATA_DIR: belongs to the embedded database',
    ],
    [{ CRM_AUDIT_KEY: 'short' }, 'CRM_AUDIT_KEY: must be at least 32 characters'],
    [{ CRM_JWT_SECRET: 'short' }, 'CRM_JWT_SECRET: must be at least 32 characters'],
    [
      { CRM_JWT_SECRET: SECRET, CRM_JWKS_URL: 'https://idp.example/jwks' },
      'set either CRM_JWT_SECRET or CRM_JWKS_URL',
    ],
    [{ CRM_AUTH_STRICT: '1' }, 'strict authentication needs CRM_JWT_SECRET or CRM_JWKS_URL'],
    [
      { NODE_ENV: 'production', CRM_AUTH_STRICT: '0', CRM_JWT_SECRET: SECRET },
      'CRM_AUTH_STRICT: cannot be switched off',
    ],
    [{ NODE_ENV: 'production', CRM_JWT_SECRET: SECRET }, 'CRM_ENCRYPTION_KEY_FILE: production needs a key'],
    [{ CRM_VAULT_URL: 'https://vault.example' }, 'CRM_VAULT_TOKEN: CRM_VAULT_URL needs a token'],
    [
      { CRM_VAULT_URL: 'https://vault.example', CRM_VAULT_TOKEN: 't', CRM_ENCRYPTION_KEY_FILE: '/keys' },
      'set either CRM_ENCRYPTION_KEY_FILE or CRM_VAULT_URL',
    ],
    [{ CRM_CIPHER_SUITE: 'des' }, 'CRM_CIPHER_SUITE'],
    [{ DEFAULT_TENANT_ID: "x' or 1=1" }, 'DEFAULT_TENANT_ID'],
  ])('refuses %j and says why', (env, message) => {
    expect(() => readConfig(env)).toThrow(message);
  });
});
