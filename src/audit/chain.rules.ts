import { createHmac, hash } from 'node:crypto';
import { canonicalJson } from '../platform/canonical-json.js';

/** One end of the chain: the place and the hash that the next entry builds on. */
export interface Link {
  readonly sequence: number;
  readonly hash: string;
}

/** What a tenant's first entry builds on: no place, and 64 zeros for a hash. */
export const GENESIS: Link = { sequence: 0, hash: '0'.repeat(64) };

/** What an entry says, under the names of its columns: all of them but the three of the seal. */
export type Content = Readonly<Record<string, unknown>>;

/** An entry of the chain as it is stored, with what the anchor of its place says, when there is one. */
export interface SealedEntry {
  readonly content: Content;
  readonly sequence: number;
  readonly previousHash: string | null;
  readonly hash: string | null;
  readonly anchorHash: string | null;
}

/** How far the chain has been followed: its end, and the newest time that an entry so far has. */
export interface Position extends Link {
  readonly newest: number;
}

export const START: Position = { ...GENESIS, newest: -Infinity };

/** What can be wrong with an entry; what each looks like is told in docs/audit.md. */
export type Problem =
  'ALTERED' | 'UNKEYED' | 'MISSING' | 'MISNUMBERED' | 'BROKEN_LINK' | 'BACKDATED' | 'ANCHOR_MISMATCH';

/**
 * The hash that seals an entry in its place: SHA-256, or HMAC-SHA-256 with a key, of everything that it says, its
 * sequence and the hash before it, as canonical JSON.
 *
 * What is null is left out, so that a nullable column that is added later leaves the seals of older entries valid.
 */
export function sealHash(
  content: Content,
  sequence: number,
  previousHash: string | null,
  key?: string,
): string {
  const said = Object.entries(content).filter(([, value]) => value !== null);
  const text = canonicalJson({
    ...Object.fromEntries(said),
    seal_sequence: sequence,
    previous_hash: previousHash,
  });
  return key === undefined
    ? hash('sha256', text, 'hex')
    : createHmac('sha256', key).update(text).digest('hex');
}

/** The links of entries that follow an end of the chain, in their order. */
export function linksAfter(end: Link, contents: readonly Content[], key?: string): Link[] {
  let last = end;
  return contents.map((content) => {
    const sequence = last.sequence + 1;
    return (last = { sequence, hash: sealHash(content, sequence, last.hash, key) });
  });
}

/**
 * What is wrong with the next stored entry of a chain.
 *
 * @param before how far the chain was followed
 * @param grace milliseconds by which an entry may be older than another that was sealed before it
 */
export function checkLink(
  entry: SealedEntry,
  before: Position,
  { key, grace }: { readonly key?: string; readonly grace: number },
): Problem[] {
  const { content, sequence, previousHash } = entry;
  const follows = sequence === before.sequence + 1;
  const problems: Problem[] = [];
  if (sequence <= before.sequence) problems.push('MISNUMBERED');
  else if (!follows) problems.push('MISSING');
  else if (previousHash !== before.hash) problems.push('BROKEN_LINK');
  if (entry.hash !== sealHash(content, sequence, previousHash, key)) {
    const unkeyed = key !== undefined && entry.hash === sealHash(content, sequence, previousHash);
    problems.push(unkeyed ? 'UNKEYED' : 'ALTERED');
  }
  if (timeOf(content) < before.newest - grace) problems.push('BACKDATED');
  if (entry.anchorHash !== null && entry.anchorHash !== entry.hash) problems.push('ANCHOR_MISMATCH');
  return problems;
}

/** How far the chain has been followed with this entry. An entry that broke it is followed from as it is stored. */
export function positionAfter({ content, sequence, hash }: SealedEntry, before: Position): Position {
  const newest = Math.max(before.newest, timeOf(content));
  return sequence <= before.sequence ? { ...before, newest } : { sequence, hash: hash ?? '', newest };
}

/** When an entry says that it happened; of a time that is no instant, nothing follows. */
function timeOf(content: Content): number {
  const time = Number(content['occurred_at']);
  return Number.isFinite(time) ? time : -Infinity;
}
