import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ERASURE_REASONS } from './erasure.entity.js';
import type { ListedErasure } from './redo.service.js';

const LINE = z.strictObject({
  tenant: z.string().min(1),
  id: z.uuid(),
  subjectType: z.enum(['CONTACT', 'CUSTOMER']),
  subjectId: z.uuid(),
  reason: z.enum(ERASURE_REASONS),
  erasedBy: z.string(),
  erasedAt: z.iso.datetime(),
});

/**
 * The erasures in a file that `privacy:erasures` wrote, by tenant.
 *
 * @throws Error naming the line that is none
 */
export function readErasureFile(file: string): Map<string, ListedErasure[]> {
  const lines = readFileSync(file, 'utf8').split('\n');
  const listed = lines.flatMap((line, place) =>
    line.trim() === '' ? [] : [readLine(line, file, place + 1)],
  );
  return Map.groupBy(listed, ({ tenant }) => tenant);
}

function readLine(line: string, file: string, place: number): ListedErasure {
  try {
    return LINE.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`${file}:${place} is no erasure`, { cause: error });
  }
}
