import type { Viewer } from '../platform/auth/viewer.js';
import type { SqlStatement } from '../platform/database/database.js';
import { badUserInput } from '../platform/errors/errors.js';
import { pageOf, type PageArguments } from '../platform/pagination/page-arguments.js';
import { isRecordId } from '../platform/records/identifier.js';
import { LARGEST_BLOCK } from './blocking.js';
import { compared, keysSeen, PROMISE, readProfiles, type CandidatePair, type Reading } from './candidates.js';

/** Pairs of a tenant that are compared for one page: those with the strongest keys in common. */
const MAX_PAIRS = 2_000;

/** A page of pairs in the shape of the Relay connection specification. */
export interface PairPage {
  readonly nodes: readonly CandidatePair[];
  readonly edges: readonly { readonly cursor: string; readonly node: CandidatePair }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/**
 * The pairs of customers that share keys, the strongest keys first. Every key makes at most 60 · 59 / 2 pairs; the
 * index is read once, in the order of its keys.
 */
function pairStatement(viewer: Viewer): SqlStatement {
  return {
    text: `SELECT met.one, met.other FROM (
       SELECT one, other, ${PROMISE} AS promise FROM (
         SELECT d."key", array_agg(d."customer_id") AS members FROM duplicate_keys d
         WHERE ${keysSeen('d', viewer)} GROUP BY d."key" HAVING count(*) BETWEEN 2 AND ${LARGEST_BLOCK}) AS k,
         unnest(k.members) AS one, unnest(k.members) AS other
       WHERE one < other) AS met
     GROUP BY met.one, met.other ORDER BY sum(met.promise) DESC, met.one, met.other LIMIT ${MAX_PAIRS}`,
    values: [viewer.tenantId],
  };
}

/**
 * A page of the likely duplicates, the likeliest first; equal ones in the order of their ids. Two statements.
 *
 * @throws GraphQLError BAD_USER_INPUT naming the argument that cannot be used
 */
export async function readPairs(
  { run, viewer, keys }: Reading,
  threshold: number,
  args: Pick<PageArguments, 'first' | 'after'>,
): Promise<PairPage> {
  const { size, after } = pageOf(args);
  const place = after === undefined ? undefined : placeOf(after);
  const met = await run<{ one: string; other: string }>(pairStatement(viewer));
  const profiles =
    met.length === 0
      ? new Map<string, never>()
      : await readProfiles(
          { run, viewer, keys },
          met.flatMap(({ one, other }) => [one, other]),
        );
  const rest = met
    .flatMap(({ one, other }) => compared(profiles.get(one), profiles.get(other)))
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => byPlace(keyOf(a), keyOf(b)))
    .filter((pair) => place === undefined || byPlace(keyOf(pair), place) > 0);
  const edges = rest.slice(0, size).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: rest.length > size,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Where a pair stands: its score, then its ids. */
type Place = readonly [score: number, one: string, other: string];

function keyOf({ score, customer, other }: CandidatePair): Place {
  return [score, customer.id, other.id];
}

function byPlace(a: Place, b: Place): number {
  if (a[0] !== b[0]) return b[0] - a[0];
  const [one, other] = [a.slice(1).join(), b.slice(1).join()];
  return one < other ? -1 : Number(one > other);
}

const SIGNATURE = 'duplicates';

function cursorOf(pair: CandidatePair): string {
  return Buffer.from(JSON.stringify([SIGNATURE, ...keyOf(pair)])).toString('base64url');
}

function placeOf(cursor: string): Place {
  try {
    const [made, score, one, other] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    ) as unknown[];
    if (
      made === SIGNATURE &&
      typeof score === 'number' &&
      typeof one === 'string' &&
      typeof other === 'string' &&
      isRecordId(one) &&
      isRecordId(other)
    )
      return [score, one, other];
  } catch {
    // Not JSON, or no list: no cursor of ours.
  }
  throw badUserInput('after', 'is not a cursor of this list');
}
