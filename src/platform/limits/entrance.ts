import type { IncomingHttpHeaders } from 'node:http';
import type { Authenticate } from '../auth/authenticate.js';
import type { Identity } from '../auth/identity.js';
import { clientAddress, networkOf, type TrustsProxy, trustedProxies } from './client-address.js';
import { gatewayCredential, SCHEMA_READER, type IsGateway } from './gateway-credential.js';
import { RateLimits } from './rate-limits.js';
import type { LimitSettings } from './settings.js';
import type { Logger } from '../logger.js';

/** What is known of a request before anything of it is read. */
export interface Arrival {
  readonly headers: IncomingHttpHeaders;
  /** The address of the connection's other end. */
  readonly connection: string | undefined;
}

/** The way in for everything that needs an identity: who are you, and have you not asked too often? */
export class Entrance {
  readonly isGateway: IsGateway;
  private readonly rates: RateLimits;
  private readonly trusts: TrustsProxy;

  constructor(
    { rates, proxies, gatewaySecret }: LimitSettings,
    /** `strict` where nobody comes in without a token. */
    private readonly auth: { readonly authenticate: Authenticate; readonly strict: boolean },
    logger: Logger,
  ) {
    this.rates = new RateLimits(rates, logger);
    this.trusts = trustedProxies(proxies);
    this.isGateway = gatewayCredential(gatewaySecret);
  }

  /**
   * Establishes who sends a request and counts it: by address before the token is looked at, so that guessing is slow,
   * then by user and tenant. A gateway is not counted by its address, which all its users share.
   *
   * @throws GraphQLError RATE_LIMITED, or what authentication says
   */
  async enter(arrival: Arrival): Promise<Identity> {
    const { headers } = arrival;
    if (!this.isGateway(headers)) await this.rates.count('address', this.addressOf(arrival));
    const identity = await this.auth.authenticate(headers);
    const { tenantId, userId } = identity;
    await this.rates.count('user', JSON.stringify([tenantId, userId]));
    // After the user: what is refused to one must not use up what all of the tenant have.
    await this.rates.count('tenant', tenantId);
    return identity;
  }

  /** The same, but a gateway that sends its credential and no token enters as one who reads the schema only. */
  async enterGraphQL(arrival: Arrival): Promise<Identity> {
    const { headers } = arrival;
    const anonymous = this.auth.strict && headers.authorization === undefined;
    return anonymous && this.isGateway(headers) ? SCHEMA_READER : this.enter(arrival);
  }

  /** Stops counting. */
  close(): void {
    this.rates.close();
  }

  private addressOf({ headers, connection }: Arrival): string {
    const forwarded = headers['x-forwarded-for'];
    const hops = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    return networkOf(clientAddress(connection, hops, this.trusts));
  }
}
