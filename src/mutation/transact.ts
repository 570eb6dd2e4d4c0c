import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Database } from '../platform/database/database.js';
import { idempotentConflict, stillRunning } from '../platform/errors/errors.js';
import { claim, remember, type IdempotencyKey } from '../platform/idempotency/idempotency.js';
import type { TenantKeys } from '../platform/encryption/tenant-keys.js';
import { registerTenant } from '../platform/tenancy/registry.js';
import type { Author } from './recording.js';
import { Write } from './write.js';

const MAX_ATTEMPTS = 6;
/** SQLSTATEs of transactions that lost against others and may be tried again: serialization failure, deadlock. */
const LOST = new Set(['40001', '40P01']);

/** What a change of records needs around it. */
export interface Workplace {
  readonly database: Database;
  readonly author: Author;
  /** Told after the commit, so that events leave at once instead of at the next look. */
  readonly committed: (tenantId: string) => void;
}

/** How results become JSON and results again, so that a repeated request gets what the first one got. */
export interface ResultCodec<Result> {
  readonly encode: (result: Result) => unknown;
  readonly decode: (stored: unknown) => Result;
}

/**
 * Carries out one operation: its changes, what audit log and outbox say about them, and the answer to remember happen
 * in one transaction, all or nothing. A repeated request gets the first one's result and changes nothing. A transaction
 * that loses against another (deadlock, serialization failure) is tried again.
 *
 * @throws GraphQLError IDEMPOTENT_CONFLICT when the same request is under way (retryable) or had other arguments
 * @throws ViolationError when a rule refuses the change; nothing has happened then, and the key is free again
 */
export async function transact<Result>(
  { database, author, committed }: Workplace,
  operation: string,
  request: { readonly key: IdempotencyKey; readonly codec: ResultCodec<Result> } | undefined,
  run: (write: Write) => Promise<Result>,
): Promise<Result> {
  const { tenantId } = author;
  await registerTenant(database, tenantId);
  const attempt = async (manager: EntityManager, keys: TenantKeys): Promise<Result> => {
    if (request) {
      const claimed = await claim(manager, keys, request.key);
      if (claimed.state === 'done') return request.codec.decode(claimed.result);
      if (claimed.state === 'running') throw stillRunning();
      if (claimed.state === 'different') throw idempotentConflict();
    }
    const write = new Write(manager, keys, author, operation);
    const result = await run(write);
    await write.finish();
    if (request) await remember(manager, keys, request.key, request.codec.encode(result));
    return result;
  };
  const result = await retryLost(() => database.writeSealed(tenantId, attempt, author.viewer));
  committed(tenantId);
  return result;
}

async function retryLost<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: string };
      if (attempt === MAX_ATTEMPTS || code === undefined || !LOST.has(code)) throw error;
      // Those who collided must not meet again.
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
}
