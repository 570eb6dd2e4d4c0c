import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTokenVerifier } from './token-verifier.js';

const SECRET = 's'.repeat(32);
const verify = createTokenVerifier({ secret: SECRET });

function sign(tenant: string, expires: number, secret = SECRET): Promise<string> {
  return new SignJWT({ tenant_id: tenant, roles: ['admin'] })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('someone')
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));
}

const seconds = () => Math.floor(Date.now() / 1000);

describe('a token verifier', () => {
  it('remembers a token, and mistakes none for another', async () => {
    const [one, other] = [await sign('one', seconds() + 60), await sign('other', seconds() + 60)];
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await verify(one)).tenantId).toBe('one');
      expect((await verify(other)).tenantId).toBe('other');
    }
    const forged = `${one.slice(0, one.lastIndexOf('.'))}.${other.split('.')[2]}`;
    await expect(verify(forged)).rejects.toThrow('The token is not valid');
    await expect(verify(await sign('one', seconds() + 60, 't'.repeat(32)))).rejects.toThrow(
      'The token is not valid',
    );
  });

  it('refuses a remembered token once it has expired', async () => {
    const token = await sign('one', seconds() + 1);
    await verify(token);
    await verify(token);
    // A second to live, and five that clocks may differ by.
    await sleep(6_500);
    await expect(verify(token)).rejects.toThrow('The token has expired');
  }, 15_000);
});
