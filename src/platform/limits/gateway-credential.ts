import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Identity } from '../auth/identity.js';

/** The header in which a gateway sends its credential. */
const GATEWAY_HEADER = 'x-gateway-secret';

/** Who reads the schema without a user: nobody's data can be asked for as this. */
export const SCHEMA_READER: Identity = {
  tenantId: '',
  userId: 'gateway',
  roles: [],
  scopes: [],
  authenticationMethods: [],
};

/** Tells requests that a gateway sends from those of anyone else. */
export type IsGateway = (headers: IncomingHttpHeaders) => boolean;

/** Compares `X-Gateway-Secret` with the secret, in a time that tells nothing of it; without a secret nobody is a gateway. */
export function gatewayCredential(secret: string | undefined): IsGateway {
  if (secret === undefined) return () => false;
  const expected = hash('sha256', secret, 'buffer');
  return (headers) => {
    const given = headers[GATEWAY_HEADER];
    return typeof given === 'string' && timingSafeEqual(hash('sha256', given, 'buffer'), expected);
  };
}
