import type { EntityManager } from 'typeorm';
import type { Holding } from '../personal-data/holding.js';
import { allOf, mentionPattern, withoutMentions } from '../personal-data/mentions.js';
import { ALL_ROWS, openedCopies, rewriteCopies } from '../personal-data/sealed-copies.js';
import { ERASED, type Subject } from '../personal-data/subject.js';
import { IMPORTED_COLUMNS } from './columns.js';
import { ImportChunk } from './import-chunk.entity.js';
import { ImportError } from './import-error.entity.js';

type Cells = readonly (string | null)[];

const NAME = IMPORTED_COLUMNS.findIndex(({ name }) => name === 'name');

/** Uploaded files, as far as they are still there, and the rows that were refused. */
export const importHolding: Holding = {
  section: 'imports',
  tables: ['import_chunks', 'import_errors', 'import_jobs'],
  read: async (run, keys, subject) => {
    if (mentionPattern(allOf(subject.own)) === undefined) return [];
    const query = (text: string, values: readonly unknown[]) =>
      run<Record<string, unknown>>({ text, values });
    const found: object[] = [];
    const note = (jobId: string, line: number, cells: Cells) => {
      if (isAbout(cells, subject)) found.push({ jobId, line, cells: named(cells) });
    };
    for await (const { jobId, rows } of openedCopies(query, keys, ImportChunk, 'rows', ALL_ROWS)) {
      for (const { line, cells } of rows) note(jobId, line, cells);
    }
    for await (const { id, cells } of openedCopies(query, keys, ImportError, 'cells', ALL_ROWS)) {
      if (!isAbout(cells, subject)) continue;
      const [place] = await run<{ jobId: string; line: number }>({
        text: 'SELECT job_id AS "jobId", line FROM import_errors WHERE tenant_id = $1 AND id = $2',
        values: [keys.tenantId, id],
      });
      if (place) note(place.jobId, place.line, cells);
    }
    return found;
  },
  erase: async (write, subject) => {
    const pattern = mentionPattern(allOf(subject.all));
    if (pattern === undefined) return;
    await rewriteCopies(write, ImportChunk, 'rows', ALL_ROWS, (rows) =>
      rows.map((row) => ({ ...row, cells: withoutSubject(row.cells, subject) })),
    );
    await rewriteCopies(write, ImportError, 'cells', ALL_ROWS, (cells) => withoutSubject(cells, subject));
    await forgetFileNames(write.manager, write.tenantId, pattern);
  },
};

/** A row that has one of the person's numbers or addresses, or is the customer of that name. */
function isAbout(cells: Cells, { type, all }: Subject): boolean {
  const isCustomer = type === 'CUSTOMER' && all.names.includes(cells[NAME]?.trim() ?? '');
  const handles = mentionPattern(all.handles);
  return isCustomer || cells.some((cell) => cell !== null && withoutMentions(cell, handles) !== cell);
}

/** The cells without the person: none of a person's own row, the others without what names the person. */
function withoutSubject(cells: Cells, subject: Subject): Cells {
  if (!isAbout(cells, subject)) return cells;
  if (subject.type === 'CUSTOMER') return cells.map(() => null);
  const pattern = mentionPattern(allOf(subject.all));
  return cells.map((cell) => (cell === null ? null : withoutMentions(cell, pattern)));
}

function named(cells: Cells): Record<string, string | null> {
  return Object.fromEntries(IMPORTED_COLUMNS.map(({ name }, place) => [name, cells[place] ?? null]));
}

async function forgetFileNames(manager: EntityManager, tenantId: string, pattern: string): Promise<void> {
  await manager.query(
    `UPDATE import_jobs SET file_name = regexp_replace(file_name, $2, '${ERASED}', 'gi')
     WHERE tenant_id = $1 AND file_name ~* $2`,
    [tenantId, pattern],
  );
}
