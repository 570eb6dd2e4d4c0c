import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import { checkLink, positionAfter, START, type Link, type Problem, type SealedEntry } from './chain.rules.js';
import { contentOf, selectContent } from './content.js';
import { compareAnchors, reportLostAnchors } from './verify-anchors.js';

/** Entries per page: what is in memory at a time. */
const PAGE = 1000;
/** Findings that are kept in full; a chain that was made anew has one for each entry. */
const KEPT = 1000;
const GRACE_MS = 600_000;

/** What verifying can find; docs/audit.md tells what each looks like and what it may come from. */
export type FindingKind =
  | Problem
  | 'NOT_ANCHORED'
  | 'TRUNCATED'
  | 'ANCHOR_WITHOUT_ENTRY'
  | 'ANCHOR_REMOVED'
  | 'EXTERNAL_MISMATCH'
  | 'UNSEALED';

export interface Finding {
  readonly kind: FindingKind;
  readonly tenant: string;
  /** Place in the chain; for a gap, the first that is missing. */
  readonly sequence?: number;
  /** The entry that it was found at. */
  readonly id?: string;
  readonly message: string;
}

export interface VerifyOptions {
  readonly key?: string;
  /** Heads that were noted outside the database. */
  readonly anchors?: readonly Link[];
  /** Milliseconds that sealing may lag behind; ten minutes when left out. */
  readonly grace?: number;
  /** Entries read at a time. */
  readonly page?: number;
}

export interface Verification {
  readonly tenant: string;
  readonly entries: number;
  readonly sealed: number;
  readonly head: Link;
  /** How much was found; `findings` has the first thousand. */
  readonly found: number;
  readonly findings: readonly Finding[];
}

export type Report = (finding: Omit<Finding, 'tenant'>) => void;

const MESSAGES: Readonly<Record<Exclude<Problem, 'MISSING'>, string>> = {
  ALTERED: 'the entry or its seal was changed, or it is sealed with another key',
  UNKEYED: 'sealed without the key',
  MISNUMBERED: 'no place in a chain',
  BROKEN_LINK: 'does not build on the entry before it',
  BACKDATED: 'much older than entries that were sealed before it',
  ANCHOR_MISMATCH: 'the anchor in the database has another hash',
};

/** Recomputes a tenant's chain from its first entry to its last and compares it with everything that anchors it. */
export async function verifyChain(
  database: Database,
  tenantId: string,
  { key, anchors = [], grace = GRACE_MS, page = PAGE }: VerifyOptions = {},
): Promise<Verification> {
  const findings: Finding[] = [];
  let found = 0;
  const report: Report = (finding) => {
    if (found++ < KEPT) findings.push({ ...finding, tenant: tenantId });
  };

  let position = START;
  let sealed = 0;
  let last: SealedEntry | undefined;
  for await (const entry of sealedEntries(database, tenantId, page)) {
    const problems = checkLink(entry, position, { key, grace });
    for (const kind of problems) {
      if (kind === 'MISSING') reportGap(position.sequence + 1, entry, report);
      else report({ kind, ...placeOf(entry), message: MESSAGES[kind] });
    }
    position = positionAfter(entry, position);
    sealed += 1;
    last = entry;
  }
  // A batch and its anchor are one transaction, so a chain that nobody touched ends in an anchor.
  if (last && last.anchorHash === null) {
    report({ kind: 'NOT_ANCHORED', ...placeOf(last), message: 'the chain goes on after its last anchor' });
  }
  await reportLostAnchors(database, tenantId, position.sequence, report);
  await compareAnchors(database, tenantId, anchors, report);
  await reportUnsealed(database, tenantId, position.newest - grace, report);
  const [waiting] = await database.query<{ count: string }>(serviceViewer(tenantId), {
    text: 'SELECT count(*) FROM audit_entries WHERE tenant_id = $1 AND seal_sequence IS NULL',
    values: [tenantId],
  });
  const { sequence, hash } = position;
  const entries = sealed + Number(waiting?.count ?? 0);
  return { tenant: tenantId, entries, sealed, head: { sequence, hash }, found, findings };
}

/** The tenant's sealed entries by their place, a page at a time. */
async function* sealedEntries(
  database: Database,
  tenantId: string,
  page: number,
): AsyncGenerator<SealedEntry> {
  type Row = Record<string, unknown> & {
    seal_sequence: number;
    previous_hash: string | null;
    seal_hash: string | null;
    anchor_hash: string | null;
  };
  // Lower than any integer: a forged place may be negative.
  let after = -(2 ** 31) - 1;
  for (;;) {
    const rows = await database.query<Row>(serviceViewer(tenantId), {
      text: `SELECT ${selectContent('entry')}, entry.seal_sequence, entry.previous_hash, entry.hash AS seal_hash,
               anchor.hash AS anchor_hash
             FROM audit_entries AS entry
             LEFT JOIN audit_anchors AS anchor
               ON anchor.tenant_id = $1 AND anchor.seal_sequence = entry.seal_sequence
             WHERE entry.tenant_id = $1 AND entry.seal_sequence > $2::bigint
             ORDER BY entry.seal_sequence LIMIT $3`,
      values: [tenantId, after, page],
    });
    for (const row of rows) {
      after = row.seal_sequence;
      yield {
        content: contentOf(row),
        sequence: row.seal_sequence,
        previousHash: row.previous_hash,
        hash: row.seal_hash,
        anchorHash: row.anchor_hash,
      };
    }
    if (rows.length < page) return;
  }
}

function reportGap(sequence: number, { content, sequence: next }: SealedEntry, report: Report): void {
  const message = next - 1 === sequence ? 'no entry has this place' : `no entries up to #${next - 1}`;
  report({
    kind: 'MISSING',
    sequence,
    id: String(content['id']),
    message: `${message}; found at the next one`,
  });
}

/** Entries that should have been sealed long before the newest one that is. */
async function reportUnsealed(
  database: Database,
  tenantId: string,
  before: number,
  report: Report,
): Promise<void> {
  if (!Number.isFinite(before)) return;
  const rows = await database.query<{ id: string }>(serviceViewer(tenantId), {
    text: `SELECT id FROM audit_entries WHERE tenant_id = $1 AND seal_sequence IS NULL AND occurred_at < $2
           ORDER BY occurred_at, id LIMIT ${KEPT}`,
    values: [tenantId, new Date(before)],
  });
  for (const { id } of rows) {
    report({ kind: 'UNSEALED', id, message: 'much older than the newest sealed entry, and not sealed' });
  }
}

function placeOf({ sequence, content }: SealedEntry): { sequence: number; id: string } {
  return { sequence, id: String(content['id']) };
}
