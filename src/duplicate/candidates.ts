import type { Customer } from '../customer/customer.entity.js';
import type { Viewer } from '../platform/auth/viewer.js';
import type { RunStatement, SqlStatement } from '../platform/database/database.js';
import { customers } from '../customer/customer.edges.js';
import { readScope } from '../platform/records/record-type.js';
import type { TenantKeys } from '../platform/encryption/tenant-keys.js';
import { LARGEST_BLOCK } from './blocking.js';
import { compareForms } from './customers.js';
import type { CustomerField } from './customer.js';
import { profilesOf, profileStatement, type Profile } from './profiles.js';
import type { Reason } from './weights.js';

/** Candidates that are compared with one customer: those with the strongest keys in common. */
const MAX_CANDIDATES = 100;

/**
 * How much a common key promises, by its kind: with two of the weak ones together like one that is hardly shared by
 * chance. Only the order in which candidates are taken depends on it, not their score.
 */
export const PROMISE = `CASE split_part(k."key", ':', 1)
  WHEN 'name' THEN 8 WHEN 'email' THEN 6 WHEN 'phone' THEN 4 WHEN 'domain' THEN 3 ELSE 1 END`;

/** How customers are read to be compared: by statements, for somebody, with the keys that open what is sealed. */
export interface Reading {
  readonly run: RunStatement;
  readonly viewer: Viewer;
  readonly keys: TenantKeys;
}

/** Why two customers are taken as one, or not. */
export type CustomerReason = Reason<CustomerField>;

/** A customer that may be the same as another. */
export interface Candidate {
  readonly customer: Customer;
  readonly score: number;
  readonly reasons: readonly CustomerReason[];
}

/** Two customers that may be one. */
export interface CandidatePair extends Candidate {
  readonly other: Customer;
}

/**
 * The customers that share a key with one of these, the strongest keys first. A key that more than 60 customers share
 * is passed over; each key costs one look at the index, whatever the number of customers.
 */
function candidateStatement(viewer: Viewer, asker: Viewer, ids: readonly string[]): SqlStatement {
  return {
    text: `SELECT wanted AS id, ARRAY(
       SELECT other FROM (
         SELECT unnest(ARRAY(SELECT o."customer_id" FROM duplicate_keys o
           WHERE ${keysSeen('o', viewer)} AND o."key" = k."key" LIMIT ${LARGEST_BLOCK + 1})) AS other,
           k."key" AS key, ${PROMISE} AS promise,
           (SELECT count(*) FROM (SELECT FROM duplicate_keys b
              WHERE ${keysSeen('b', viewer)} AND b."key" = k."key" LIMIT ${LARGEST_BLOCK + 1}) AS block) AS size
         FROM duplicate_keys k WHERE ${keysSeen('k', asker)} AND k."customer_id" = wanted) AS met
       WHERE other <> wanted AND size <= ${LARGEST_BLOCK}
       GROUP BY other ORDER BY sum(promise) DESC, other LIMIT ${MAX_CANDIDATES}) AS others
     FROM unnest($2::uuid[]) AS wanted`,
    values: [viewer.tenantId, ids],
  };
}

/** The predicate that keys are of customers that the viewer sees: others are not even counted. */
export function keysSeen(alias: string, viewer: Viewer): string {
  const own = `${alias}."tenant_id" = $1`;
  if (viewer.reach === 'all') return own;
  return (
    `${own} AND EXISTS (SELECT FROM ${customers.table} ${alias}w` +
    ` WHERE ${customers.seen(`${alias}w`, readScope(viewer))} AND ${alias}w."id" = ${alias}."customer_id")`
  );
}

/**
 * The likely duplicates of each of these customers, the likeliest first, as far as the viewer sees them. Two statements,
 * however many there are.
 *
 * @param asker with whose eyes the customers themselves are read, where it is not the viewer
 */
export async function findCandidates(
  { run, viewer, keys }: Reading,
  ids: readonly string[],
  threshold: number,
  asker = viewer,
): Promise<Map<string, Candidate[]>> {
  const found = await run<{ id: string; others: string[] }>(candidateStatement(viewer, asker, ids));
  const named = found.flatMap(({ id, others }) => (others.length === 0 ? [] : [id, ...others]));
  if (named.length === 0) return new Map();
  const profiles = await readProfiles({ run, viewer: asker, keys }, named);
  return new Map(
    found.map(({ id, others }) => [
      id,
      others
        .flatMap((other) => compared(profiles.get(id), profiles.get(other)))
        .filter(({ score }) => score >= threshold)
        .map(({ other: customer, score, reasons }) => ({ customer, score, reasons }))
        .sort((a, b) => b.score - a.score || (a.customer.id < b.customer.id ? -1 : 1)),
    ]),
  );
}

/** Reads what these customers are recognised by. */
export async function readProfiles(
  { run, viewer, keys }: Reading,
  ids: readonly string[],
): Promise<Map<string, Profile>> {
  return profilesOf(keys, await run<object>(profileStatement(viewer, [...new Set(ids)])));
}

/** The verdict on two customers; none when one of them is gone. */
export function compared(one: Profile | undefined, other: Profile | undefined): CandidatePair[] {
  if (!one || !other) return [];
  const { score, reasons } = compareForms(one.form, other.form);
  return [{ customer: one.customer, other: other.customer, score, reasons }];
}
