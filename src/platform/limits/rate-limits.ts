import { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { rateLimited } from '../errors/errors.js';
import type { Logger } from '../logger.js';
import type { RateSettings } from './settings.js';

const WINDOW_SECONDS = 60;
/** How long a request waits for Redis before it is counted in memory. */
const REDIS_TIMEOUT_MS = 250;

/**
 * Requests that a process takes at a time, at most, and the part of the limit that they may be: with Redis, what one
 * process has taken and not used is missing to the others until the minute is over.
 */
const MAX_TAKEN = 20;
const TAKEN_PART = 0.01;
const MAX_KEYS = 100_000;

/** Whose requests are counted together. */
export type RateScope = keyof RateSettings['perMinute'];

/**
 * Counts requests by minute, for all processes together where there is Redis, and in this process where there is none or
 * while it is away.
 */
export class RateLimits {
  private readonly limiters = new Map<RateScope, RateLimiterAbstract>();
  /** Requests that were taken and have not come yet, by scope and key. */
  private readonly taken = new LRUCache<string, { left: number }>({ max: MAX_KEYS });
  /** Turns that are being taken at this moment. */
  private readonly taking = new Map<string, Promise<void>>();
  private readonly redis: Redis | undefined;

  constructor({ perMinute, redisUrl }: RateSettings, logger: Logger) {
    const limits = Object.entries(perMinute).filter(([, points]) => points > 0) as [RateScope, number][];
    if (limits.length === 0) return;
    this.redis = redisUrl === undefined ? undefined : connect(redisUrl, logger);
    for (const [scope, points] of limits) {
      const options = { points, duration: WINDOW_SECONDS, keyPrefix: `crm:rate:${scope}` };
      const memory = new RateLimiterMemory(options);
      const limiter = this.redis
        ? new RateLimiterRedis({
            ...options,
            storeClient: this.redis,
            insuranceLimiter: memory,
            rejectIfRedisNotReady: true,
            // Who is over the limit costs no further round trip.
            inMemoryBlockOnConsumed: points + 1,
          })
        : memory;
      this.limiters.set(scope, limiter);
    }
  }

  /**
   * Counts one request.
   *
   * @throws GraphQLError RATE_LIMITED when the scope's limit is passed
   */
  async count(scope: RateScope, key: string): Promise<void> {
    const limiter = this.limiters.get(scope);
    if (!limiter) return;
    const name = `${scope}:${key}`;
    while (!this.use(name)) {
      // Requests that come at once wait for one turn, and no more is taken than they need.
      let taking = this.taking.get(name);
      if (!taking) {
        taking = this.take(scope, limiter, key, name).finally(() => this.taking.delete(name));
        this.taking.set(name, taking);
      }
      await taking;
    }
  }

  private use(name: string): boolean {
    const known = this.taken.get(name);
    if (!known || known.left === 0) return false;
    known.left -= 1;
    return true;
  }

  private async take(
    scope: RateScope,
    limiter: RateLimiterAbstract,
    key: string,
    name: string,
  ): Promise<void> {
    const points = Math.min(MAX_TAKEN, Math.max(1, Math.floor(limiter.points * TAKEN_PART)));
    try {
      const { msBeforeNext } = await limiter.consume(key, points);
      this.taken.set(name, { left: points }, { ttl: Math.max(1, msBeforeNext) });
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      const message = `Too many requests of this ${scope}; try again in ${seconds} s`;
      throw rateLimited(message, seconds, { scope, limit: limiter.points });
    }
  }

  /** Leaves Redis. */
  close(): void {
    this.redis?.disconnect();
  }
}

/** A connection that fails at once while Redis is away, and says so once each time that it goes. */
function connect(url: string, logger: Logger): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: REDIS_TIMEOUT_MS,
    connectTimeout: 2_000,
    retryStrategy: (attempts) => Math.min(attempts * 200, 5_000),
  });
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away) logger.warn({ err: error }, 'Redis is away: requests are counted in this process');
    away = true;
  });
  redis.on('ready', () => {
    if (away) logger.info('Redis is back');
    away = false;
  });
  return redis;
}
