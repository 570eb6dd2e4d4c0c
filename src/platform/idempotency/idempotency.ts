import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../canonical-json.js';
import { openRow, sealRow } from '../encryption/sealed-rows.js';
import type { TenantKeys } from '../encryption/tenant-keys.js';
import { IdempotencyRecord } from './idempotency-record.entity.js';

/** How long a repeated request is recognised. */
const LIFETIME_HOURS = 72;

/** A request that may come again, and what it asks for. */
export interface IdempotencyKey {
  readonly key: string;
  readonly fingerprint: string;
}

/** What is known of a request: carried out before, under way at this moment, sent with other arguments, or new. */
export type Claim =
  | { readonly state: 'new' }
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'running' }
  | { readonly state: 'different' };

/** The key of one field of a caller's request. */
export function idempotencyKey(
  caller: string,
  requestId: string,
  operation: string,
  path: string,
  args: unknown,
): IdempotencyKey {
  return {
    key: digest(JSON.stringify([caller, requestId, operation, path])),
    fingerprint: digest(canonicalJson(args)),
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/**
 * Claims the key for the transaction: until it ends, nobody else can. The record is read after the lock is taken, so
 * what the holder before us committed is seen.
 */
export async function claim(
  manager: EntityManager,
  keys: TenantKeys,
  { key, fingerprint }: IdempotencyKey,
): Promise<Claim> {
  const { tenantId } = keys;
  const [lock] = await manager.query<{ locked: boolean }[]>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked',
    [`${tenantId} ${key}`],
  );
  if (!lock?.locked) return { state: 'running' };
  const [record] = await manager.query<Pick<IdempotencyRecord, 'key' | 'fingerprint' | 'result'>[]>(
    `SELECT key, fingerprint, result FROM idempotency_records WHERE tenant_id = $1 AND key = $2 AND expires_at > now()`,
    [tenantId, key],
  );
  if (!record) return { state: 'new' };
  return record.fingerprint === fingerprint
    ? { state: 'done', result: openRow(keys, IdempotencyRecord, record as IdempotencyRecord).result }
    : { state: 'different' };
}

/** Keeps what the request answered; part of the transaction that carried it out. */
export async function remember(
  manager: EntityManager,
  keys: TenantKeys,
  { key, fingerprint }: IdempotencyKey,
  result: unknown,
): Promise<void> {
  const sealed = sealRow(keys, IdempotencyRecord, { key, result });
  await manager.query(
    `INSERT INTO idempotency_records (tenant_id, key, fingerprint, result, expires_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(hours => $5))
     ON CONFLICT (tenant_id, key) DO UPDATE
     SET fingerprint = excluded.fingerprint, result = excluded.result, expires_at = excluded.expires_at,
         created_at = now(), updated_at = now()`,
    [keys.tenantId, key, fingerprint, sealed.result, LIFETIME_HOURS],
  );
}

/** Deletes the tenant's records that are past their time; how many there were. */
export async function forgetExpired(manager: EntityManager, tenantId: string): Promise<number> {
  const [, count] = await manager.query<[unknown, number]>(
    'DELETE FROM idempotency_records WHERE tenant_id = $1 AND expires_at <= now()',
    [tenantId],
  );
  return count;
}
