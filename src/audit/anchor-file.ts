import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { TENANT_ID } from '../platform/config.js';
import type { Link } from './chain.rules.js';

const line = z.object({
  tenant: z.string().regex(TENANT_ID),
  sequence: z.number().int().min(1).max(2_147_483_647),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
});

/** The head of a tenant's chain, and when it was noted. */
export type NotedHead = z.infer<typeof line>;

/** The file does not hold what `appendHeads` writes. */
export class AnchorFileError extends Error {
  override name = 'AnchorFileError';
}

/**
 * Reads the heads that were noted, a JSON object a line; none when there is no file.
 *
 * @throws AnchorFileError naming the first line that is something else
 */
export function readHeads(path: string): NotedHead[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, index) => (text.trim() === '' ? [] : parse(text, `${path}:${index + 1}`)));
}

function parse(text: string, place: string): NotedHead {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw new AnchorFileError(`${place} is no anchor: {"tenant", "sequence", "hash", "at"} are expected`);
  }
}

/** Adds heads to the file. One line each, and what is there is never rewritten, so that it can be kept append-only. */
export function appendHeads(path: string, heads: readonly NotedHead[]): void {
  appendFileSync(path, heads.map((head) => `${JSON.stringify(head)}\n`).join(''));
}

/** The heads of each tenant. */
export function headsByTenant(heads: readonly NotedHead[]): Map<string, Link[]> {
  return Map.groupBy(heads, ({ tenant }) => tenant);
}
