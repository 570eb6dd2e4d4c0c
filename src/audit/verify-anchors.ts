import { serviceViewer } from '../platform/auth/viewer.js';
import type { Database } from '../platform/database/database.js';
import type { Link } from './chain.rules.js';
import type { Report } from './verify.js';

/** Anchors per statement. */
const CHUNK = 1000;

/** Anchors of entries that are no longer there: after the chain's end, or within it. */
export async function reportLostAnchors(
  database: Database,
  tenantId: string,
  end: number,
  report: Report,
): Promise<void> {
  const rows = await database.query<{ sequence: number }>(serviceViewer(tenantId), {
    text: `SELECT anchor.seal_sequence AS sequence FROM audit_anchors AS anchor
           WHERE anchor.tenant_id = $1 AND NOT EXISTS (
             SELECT FROM audit_entries AS entry
             WHERE entry.tenant_id = $1 AND entry.seal_sequence = anchor.seal_sequence)
           ORDER BY anchor.seal_sequence LIMIT ${CHUNK}`,
    values: [tenantId],
  });
  for (const { sequence } of rows) {
    if (sequence > end)
      report({ kind: 'TRUNCATED', sequence, message: `the chain ends at #${end}, before this anchor` });
    else
      report({ kind: 'ANCHOR_WITHOUT_ENTRY', sequence, message: 'an anchor of an entry that is not there' });
  }
}

/** Compares heads that were noted elsewhere with the entries and anchors of their places. */
export async function compareAnchors(
  database: Database,
  tenantId: string,
  anchors: readonly Link[],
  report: Report,
): Promise<void> {
  for (let start = 0; start < anchors.length; start += CHUNK) {
    const some = anchors.slice(start, start + CHUNK);
    const rows = await database.query<Link & { anchored: boolean }>(serviceViewer(tenantId), {
      text: `SELECT entry.seal_sequence AS sequence, entry.hash, EXISTS (
               SELECT FROM audit_anchors AS anchor
               WHERE anchor.tenant_id = $1 AND anchor.seal_sequence = entry.seal_sequence) AS anchored
             FROM audit_entries AS entry WHERE entry.tenant_id = $1 AND entry.seal_sequence = ANY($2::int[])`,
      values: [tenantId, some.map(({ sequence }) => sequence)],
    });
    const stored = new Map(rows.map((row) => [row.sequence, row]));
    for (const { sequence, hash } of some) {
      const entry = stored.get(sequence);
      if (!entry)
        report({ kind: 'TRUNCATED', sequence, message: 'noted in the file, and no entry is there' });
      else if (entry.hash !== hash)
        report({ kind: 'EXTERNAL_MISMATCH', sequence, message: 'the file noted another hash' });
      else if (!entry.anchored)
        report({ kind: 'ANCHOR_REMOVED', sequence, message: 'noted in the file, and its anchor is gone' });
    }
  }
}
