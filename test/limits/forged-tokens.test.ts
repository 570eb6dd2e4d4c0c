import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { insertProfiles } from '../support/fixtures.js';
import { startTestService, type TestService } from '../support/service.js';
import { forgeries } from './forged-tokens.js';

const SECRET = 'a secret that is long enough for HS256';
const [ISSUER, AUDIENCE] = ['https://idp.example', 'crm'];

let service: TestService;
beforeAll(async () => {
  service = await startTestService({
    CRM_AUTH_STRICT: '1',
    CRM_JWT_SECRET: SECRET,
    CRM_JWT_ISSUER: ISSUER,
    CRM_JWT_AUDIENCE: AUDIENCE,
  });
  await insertProfiles(service.database, 'acme', 2);
});
afterAll(() => service.close());

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(claims: object, header: object = { alg: 'HS256' }): string {
  const { alg } = header as { alg: string };
  const signed = `${encode(header)}.${encode(claims)}`;
  const digest = alg === 'HS512' ? 'sha512' : alg === 'HS384' ? 'sha384' : 'sha256';
  return `${signed}.${createHmac(digest, SECRET).update(signed).digest('base64url')}`;
}

function ask(token: string) {
  return service.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${token}` },
    payload: { query: '{ customers { totalCount } }' },
  });
}

it('accepts none of 500 forged tokens, and says nothing of its insides', async () => {
  const exp = Math.floor(Date.now() / 1000) + 600;
  const valid = ['acme', 'globex'].map((tenant_id) =>
    sign({ sub: 'u1', tenant_id, roles: ['sales'], iss: ISSUER, aud: AUDIENCE, exp }),
  );
  for (const token of valid) expect((await ask(token)).statusCode).toBe(200);
  const forged = forgeries({ issuer: ISSUER, audience: AUDIENCE, valid }, sign);
  expect(forged.length).toBeGreaterThanOrEqual(500);
  const accepted: string[] = [];
  for (const [what, token] of forged) {
    const { statusCode, body } = await ask(token);
    if (statusCode !== 401) accepted.push(`${what}: ${statusCode} ${body}`);
    expect(body).not.toMatch(/"data"|\bat \S+:\d+|node_modules|jose|JWS|secret that/i);
  }
  expect(accepted).toEqual([]);
});
