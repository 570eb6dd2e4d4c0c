import { hash } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { TENANT_ID, type TokenSettings } from '../config.js';
import { serviceUnavailable, unauthenticated } from '../errors/errors.js';
import { CLOCK_TOLERANCE_SECONDS, knownRoles, type Identity } from './identity.js';

/** Turns a bearer token into the identity it proves. */
export type TokenVerifier = (token: string) => Promise<Identity>;

const claims = z.object({
  sub: z.string().min(1).max(128),
  tenant_id: z.string().regex(TENANT_ID),
  roles: z.array(z.string()).default([]),
  scope: z.string().default(''),
  customer_id: z.string().optional(),
  amr: z.array(z.string()).default([]),
  auth_time: z.number().optional(),
  acr: z.string().optional(),
  exp: z.number(),
});

/** Verified tokens that are remembered, and for how long: a key taken out of a key set counts as gone after that. */
const MAX_REMEMBERED = 10_000;
const REMEMBERED_MS = 60_000;

/**
 * A verifier that accepts exactly one kind of signature: HS256 with the shared secret, or RS256/ES256 by the key set.
 * Tokens must expire; issuer and audience are compared when configured.
 *
 * The verifier throws GraphQLError UNAUTHENTICATED with the reason, never with the token.
 */
export function createTokenVerifier({ secret, jwksUrl, issuer, audience }: TokenSettings): TokenVerifier {
  const options: JWTVerifyOptions = {
    issuer,
    audience,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
  };
  const verify = verification(secret, jwksUrl, options);
  // By digest, so that no usable token lies in memory.
  const remembered = new LRUCache<string, Identity>({ max: MAX_REMEMBERED });
  return async (token) => {
    const digest = hash('sha256', token, 'base64');
    const known = remembered.get(digest);
    if (known) return known;
    const parsed = claims.safeParse(await verify(token).catch(refuse));
    if (!parsed.success) {
      const names = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
      throw unauthenticated(`The token lacks a usable claim: ${names}`);
    }
    const { sub, tenant_id, roles, scope, customer_id, amr, auth_time, acr, exp } = parsed.data;
    const identity = {
      tenantId: tenant_id,
      userId: sub,
      roles: knownRoles(roles),
      scopes: scope.split(' ').filter((name) => name !== ''),
      customerId: customer_id,
      authenticationMethods: amr,
      authenticatedAt: auth_time,
      authenticationContext: acr,
    };
    const ttl = Math.min(exp * 1000 - Date.now(), REMEMBERED_MS);
    if (ttl > 0) remembered.set(digest, identity, { ttl });
    return identity;
  };
}

function verification(secret: string | undefined, jwksUrl: string | undefined, options: JWTVerifyOptions) {
  if (secret !== undefined) {
    const key = new TextEncoder().encode(secret);
    return async (token: string) =>
      (await jwtVerify(token, key, { ...options, algorithms: ['HS256'] })).payload;
  }
  if (jwksUrl === undefined) throw new Error('Token settings need a secret or a key set');
  const keySet = createRemoteJWKSet(new URL(jwksUrl));
  return async (token: string) =>
    (await jwtVerify(token, keySet, { ...options, algorithms: ['RS256', 'ES256'] })).payload;
}

function refuse(error: unknown): JWTPayload {
  if (error instanceof errors.JWTExpired) throw unauthenticated('The token has expired');
  if (error instanceof errors.JWTClaimValidationFailed)
    throw unauthenticated(`The token's ${error.claim} claim is not accepted`);
  if (error instanceof errors.JWKSTimeout)
    throw serviceUnavailable('The key set that verifies tokens is out of reach');
  if (error instanceof errors.JOSEError) throw unauthenticated('The token is not valid');
  throw serviceUnavailable('The key set that verifies tokens is out of reach');
}
