import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { insertProfiles } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';

const SECRET = 'a secret that is long enough for HS256';
const KEY = new TextEncoder().encode(SECRET);
const CLAIMS = { sub: 'u1', tenant_id: 'acme', roles: ['admin'] };
const QUERY = '{ customers { totalCount } }';

interface TokenChoices {
  claims?: Record<string, unknown>;
  issuer?: string;
  audience?: string;
  expires?: string | number;
  key?: Uint8Array;
  algorithm?: string;
}

function token({
  claims = CLAIMS,
  issuer = 'https://idp.example',
  audience = 'crm',
  expires = '5m',
  key = KEY,
  algorithm = 'HS256',
}: TokenChoices = {}) {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(key);
}

let service: TestService;

beforeAll(async () => {
  service = await startTestService({
    CRM_AUTH_STRICT: '1',
    CRM_JWT_SECRET: SECRET,
    CRM_JWT_ISSUER: 'https://idp.example',
    CRM_JWT_AUDIENCE: 'crm',
  });
  await insertProfiles(service.database, 'acme', 2);
});
afterAll(() => service.close());

function ask(headers: Record<string, string>) {
  return service.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query: QUERY } });
}

describe('strict authentication', () => {
  it("reads the token's tenant", async () => {
    const response = await ask({ authorization: `Bearer ${await token()}` });
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ data: { customers: { totalCount: 2 } } });
  });

  const refused: [string, () => Promise<Record<string, string>>][] = [
    ['no token', () => Promise.resolve({})],
    ['no bearer token', () => Promise.resolve({ authorization: 'Basic dTpw' })],
    ['garbage', () => Promise.resolve({ authorization: 'Bearer garbage' })],
    [
      'an expired token',
      async () => ({ authorization: `Bearer ${await token({ expires: 1_700_000_000 })}` }),
    ],
    [
      'an unsigned token',
      () =>
        Promise.resolve({
          authorization: `Bearer ${new UnsecuredJWT(CLAIMS).setExpirationTime('5m').encode()}`,
        }),
    ],
    [
      'another secret',
      async () => ({
        authorization: `Bearer ${await token({ key: new TextEncoder().encode('x'.repeat(32)) })}`,
      }),
    ],
    [
      'another algorithm',
      async () => ({
        authorization: `Bearer ${await token({ algorithm: 'HS512', key: new TextEncoder().encode(SECRET.repeat(2)) })}`,
      }),
    ],
    [
      'another issuer',
      async () => ({ authorization: `Bearer ${await token({ issuer: 'https://evil.example' })}` }),
    ],
    ['another audience', async () => ({ authorization: `Bearer ${await token({ audience: 'erp' })}` })],
    ['no tenant', async () => ({ authorization: `Bearer ${await token({ claims: { sub: 'u1' } })}` })],
    [
      'an unusable tenant',
      async () => ({
        authorization: `Bearer ${await token({ claims: { ...CLAIMS, tenant_id: "x'; --" } })}`,
      }),
    ],
    [
      'a public-key signature',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        const jwt = await new SignJWT(CLAIMS)
          .setProtectedHeader({ alg: 'RS256' })
          .setExpirationTime('5m')
          .sign(privateKey);
        return { authorization: `Bearer ${jwt}` };
      },
    ],
  ];
  it.each(refused)('refuses %s', async (_name, headers) => {
    const response = await ask({ 'x-request-id': 'req-1', ...(await headers()) });
    expect(response.statusCode).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer');
    expect(response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED', requestId: 'req-1' } }],
    });
  });

  it("refuses a tenant header that differs from the token's tenant", async () => {
    const authorization = `Bearer ${await token()}`;
    const other = await ask({ authorization, 'x-tenant-id': 'other' });
    expect(other.statusCode).toBe(403);
    expect(other.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect((await ask({ authorization, 'x-tenant-id': 'acme' })).statusCode).toBe(200);
  });
});
