import type { IncomingHttpHeaders } from 'node:http';
import { TENANT_ID, type Config } from '../config.js';
import { badUserInput, forbidden, unauthenticated } from '../errors/errors.js';
import { knownRoles, ROLES, type Identity } from './identity.js';
import { createTokenVerifier } from './token-verifier.js';

/** Establishes who sends a request. */
export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Identity>;

/**
 * Authentication by bearer token. Where strict mode is off, a request without a token gets a development identity:
 * admin of the tenant in `X-Tenant-Id` (or the default tenant). With `X-User-Id` it is that user, in sales unless
 * `X-User-Roles` says otherwise: that shows the user's own customers. `X-Customer-Id` is the customer of a portal user.
 * It has just logged in with two factors unless `X-Auth-Time` (seconds since 1970) and `X-Auth-Methods` say otherwise.
 *
 * The function throws GraphQLError UNAUTHENTICATED without a usable token, FORBIDDEN when `X-Tenant-Id` names
 * another tenant than the token, BAD_USER_INPUT for a malformed header.
 */
export function createAuthenticate({ strict, defaultTenantId, tokens }: Config['auth']): Authenticate {
  const verify = tokens && createTokenVerifier(tokens);
  return async (headers) => {
    const token = bearerToken(headers.authorization);
    if (token === undefined) {
      if (strict) throw unauthenticated('A bearer token is required');
      return developmentIdentity(headers, defaultTenantId);
    }
    if (!verify) throw unauthenticated('This server is not configured to verify tokens');
    const identity = await verify(token);
    const tenant = header(headers, 'x-tenant-id');
    if (tenant !== undefined && tenant !== identity.tenantId) {
      throw forbidden("X-Tenant-Id differs from the token's tenant");
    }
    return identity;
  };
}

function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  const match = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization);
  if (!match) throw unauthenticated('Authorization must be a bearer token');
  return match[1];
}

function developmentIdentity(headers: IncomingHttpHeaders, defaultTenantId: string): Identity {
  const tenantId = header(headers, 'x-tenant-id') ?? defaultTenantId;
  if (!TENANT_ID.test(tenantId)) throw badUserInput('X-Tenant-Id', 'must be 1–64 letters, digits or _ . : -');
  const userId = header(headers, 'x-user-id');
  const roles = header(headers, 'x-user-roles')
    ?.split(',')
    .map((name) => name.trim()) ?? [userId === undefined ? 'admin' : 'sales'];
  const unknown = roles.filter((name) => !ROLES.some((role) => role === name));
  if (unknown.length > 0)
    throw badUserInput('X-User-Roles', `unknown role, one of ${ROLES.join(', ')} is expected`);
  return {
    tenantId,
    userId: userId ?? 'developer',
    customerId: header(headers, 'x-customer-id'),
    roles: knownRoles(roles),
    scopes: [],
    authenticationMethods: methodsOf(headers['x-auth-methods']),
    authenticatedAt: timeOf(header(headers, 'x-auth-time')),
  };
}

/** An empty header stands for no method at all. */
function methodsOf(given: string | string[] | undefined): string[] {
  if (given === undefined) return ['mfa'];
  return String(given)
    .split(/[\s,]+/)
    .filter((name) => name !== '');
}

function timeOf(given: string | undefined): number {
  if (given === undefined) return Math.floor(Date.now() / 1000);
  if (!/^\d{1,12}$/.test(given)) throw badUserInput('X-Auth-Time', 'must be seconds since 1970');
  return Number(given);
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  const text = Array.isArray(value) ? value.join(',') : value;
  return text === undefined || text === '' ? undefined : text;
}
