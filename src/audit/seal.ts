import type { EntityManager } from 'typeorm';
import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { GENESIS, linksAfter, type Link } from './chain.rules.js';
import { contentOf, selectContent } from './content.js';

/** Entries per transaction: few round trips, and the embedded database's one connection is soon free again. */
const BATCH = 1000;

export interface SealOptions {
  /** The key of the hashes (`CRM_AUDIT_KEY`); without one, who can write the database can also make valid seals. */
  readonly key?: string;
  /** How many entries to seal at most; all that wait when left out. */
  readonly limit?: number;
}

export interface SealResult {
  readonly sealed: number;
  /** The chain's end. */
  readonly head: Link;
}

/**
 * The end of a chain. Where the tail of the chain is gone, it is the last anchor: so places are never given twice, and
 * the gap stays to be found.
 */
const HEAD = `
  SELECT sequence, hash FROM (
    (SELECT seal_sequence AS sequence, hash, 0 AS anchored FROM audit_entries
     WHERE tenant_id = $1 AND seal_sequence > 0 ORDER BY seal_sequence DESC LIMIT 1)
    UNION ALL
    (SELECT seal_sequence, hash, 1 FROM audit_anchors WHERE tenant_id = $1 ORDER BY seal_sequence DESC LIMIT 1)
  ) AS ends ORDER BY sequence DESC, anchored DESC LIMIT 1`;

const WAITING = `
  SELECT ${selectContent('entry')} FROM audit_entries AS entry
  WHERE entry.tenant_id = $1 AND entry.seal_sequence IS NULL ORDER BY entry.occurred_at, entry.id LIMIT $2`;

const SEAL = `
  UPDATE audit_entries AS entry
  SET seal_sequence = seal.sequence, previous_hash = seal.previous_hash, hash = seal.hash
  FROM unnest($2::uuid[], $3::int[], $4::text[], $5::text[]) AS seal (id, sequence, previous_hash, hash)
  WHERE entry.tenant_id = $1 AND entry.id = seal.id AND entry.seal_sequence IS NULL`;

/**
 * Puts the tenant's entries that wait into its chain, oldest first, and leaves an anchor after each batch. Each batch
 * is a transaction of its own; several processes may seal at once.
 */
export async function sealEntries(
  database: Database,
  tenantId: string,
  { key, limit = Infinity }: SealOptions = {},
): Promise<SealResult> {
  let sealed = 0;
  for (;;) {
    const wanted = Math.min(BATCH, limit - sealed);
    const { head, waiting } = await stateOf(database, tenantId);
    if (!waiting || wanted <= 0) return { sealed, head };
    sealed += await database.write(tenantId, (manager) => sealBatch(manager, tenantId, wanted, key));
  }
}

/** The chain's end and whether entries wait: all that most calls need, in one round trip. */
async function stateOf(database: Database, tenantId: string): Promise<{ head: Link; waiting: boolean }> {
  const [state] = await database.query<{ sequence: number | null; hash: string | null; waiting: boolean }>(
    serviceViewer(tenantId),
    {
      text: `SELECT head.sequence, head.hash,
               EXISTS (SELECT FROM audit_entries WHERE tenant_id = $1 AND seal_sequence IS NULL) AS waiting
             FROM (SELECT) AS once LEFT JOIN (${HEAD}) AS head ON true`,
      values: [tenantId],
    },
  );
  return { head: linkOf(state), waiting: state?.waiting === true };
}

async function sealBatch(
  manager: EntityManager,
  tenantId: string,
  size: number,
  key: string | undefined,
): Promise<number> {
  // One sealer at a time. The statements after it see what the one before has committed.
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`audit seal ${tenantId}`]);
  const [end] = await manager.query<Link[]>(HEAD, [tenantId]);
  const head = linkOf(end);
  const rows = await manager.query<({ id: string } & Record<string, unknown>)[]>(WAITING, [tenantId, size]);
  const links = linksAfter(head, rows.map(contentOf), key);
  const last = links.at(-1);
  if (!last) return 0;
  const hashes = links.map(({ hash }) => hash);
  const [, updated] = await manager.query<[unknown[], number]>(SEAL, [
    tenantId,
    rows.map(({ id }) => id),
    links.map(({ sequence }) => sequence),
    [head.hash, ...hashes.slice(0, -1)],
    hashes,
  ]);
  if (updated !== links.length)
    throw new Error(`Of ${links.length} audit entries, ${updated} could be sealed`);
  await manager.query('INSERT INTO audit_anchors (tenant_id, seal_sequence, hash) VALUES ($1, $2, $3)', [
    tenantId,
    last.sequence,
    last.hash,
  ]);
  return links.length;
}

/** A hash that somebody removed counts as none: the entry is found by its own. */
function linkOf(row: { sequence: number | null; hash: string | null } | undefined): Link {
  return row?.sequence == null ? GENESIS : { sequence: row.sequence, hash: row.hash ?? '' };
}
