import type { EntityManager } from 'typeorm';
import type { Holding } from '../personal-data/holding.js';
import {
  allOf,
  isTrait,
  mentionPattern,
  mentions,
  traitForms,
  withoutMentions,
} from '../personal-data/mentions.js';
import { ALL_ROWS, openedCopies, rewriteCopies } from '../personal-data/sealed-copies.js';
import type { Subject, Traits } from '../personal-data/subject.js';
import { IMPORTED_COLUMNS } from './columns.js';
import { ImportChunk } from './import-chunk.entity.js';
import { ImportError } from './import-error.entity.js';

type Cells = readonly (string | null)[];

const NAME = IMPORTED_COLUMNS.findIndex(({ name }) => name === 'name');

/** Uploaded files, as far as they are still there, and the rows that were refused. */
export const importHolding: Holding = {
  section: 'imports',
  tables: ['import_chunks', 'import_errors', 'import_jobs'],
  // What was wrong with a row is told by the names of fields.
  decided: ['rows', 'cells', 'violations', 'file_name', 'creator_roles'],
  read: async (run, keys, { type, own }) => {
    const person = new PersonInRows(type, own);
    if (person.isUnknown) return [];
    const query = (text: string, values: readonly unknown[]) =>
      run<Record<string, unknown>>({ text, values });
    const found: object[] = [];
    const note = (jobId: string, line: number, told: Cells) =>
      found.push({ jobId, line, cells: named(told) });
    for await (const { jobId, rows } of openedCopies(query, keys, ImportChunk, 'rows', ALL_ROWS)) {
      for (const { line, cells } of rows) {
        const told = person.told(cells);
        if (told) note(jobId, line, told);
      }
    }
    for await (const { id, cells } of openedCopies(query, keys, ImportError, 'cells', ALL_ROWS)) {
      const told = person.told(cells);
      if (!told) continue;
      const [place] = await run<{ jobId: string; line: number }>({
        text: 'SELECT job_id AS "jobId", line FROM import_errors WHERE tenant_id = $1 AND id = $2',
        values: [keys.tenantId, id],
      });
      if (place) note(place.jobId, place.line, told);
    }
    return found;
  },
  erase: async (write, { type, all }) => {
    const person = new PersonInRows(type, all);
    if (person.isUnknown) return;
    await rewriteCopies(write, ImportChunk, 'rows', ALL_ROWS, (rows) =>
      rows.map((row) => ({ ...row, cells: person.without(row.cells) })),
    );
    await rewriteCopies(write, ImportError, 'cells', ALL_ROWS, (cells) => person.without(cells));
    await forgetFileNames(write.manager, write.tenantId, mentionPattern(allOf(all)));
  },
};

/** A person, to be found in the rows of files. */
class PersonInRows {
  private readonly names: ReadonlySet<string>;
  private readonly forms: ReadonlySet<string>;
  private readonly everything: RegExp | undefined;
  private readonly handles: RegExp | undefined;

  constructor(
    private readonly type: Subject['type'],
    traits: Traits,
  ) {
    this.names = new Set(traits.names);
    this.forms = traitForms(traits.handles);
    this.everything = mentionPattern(allOf(traits));
    this.handles = mentionPattern(traits.handles);
  }

  get isUnknown(): boolean {
    return this.everything === undefined;
  }

  /** What of a row the person is told: all of one that is about them, of others the cells that name them. */
  told(cells: Cells): Cells | undefined {
    if (this.isAbout(cells)) return cells;
    if (!this.isNamedIn(cells)) return undefined;
    return cells.map((cell) => (cell !== null && mentions(cell, this.everything) ? cell : null));
  }

  /** The cells without the person: none of a customer's own row, the others without what names the person. */
  without(cells: Cells): Cells {
    const isAbout = this.isAbout(cells);
    if (isAbout && this.type === 'CUSTOMER') return cells.map(() => null);
    if (!isAbout && !this.isNamedIn(cells)) return cells;
    return cells.map((cell) => (cell === null ? null : withoutMentions(cell, this.everything)));
  }

  /** Others may have the same name, but not the same number. */
  private isNamedIn(cells: Cells): boolean {
    return cells.some((cell) => cell !== null && mentions(cell, this.handles));
  }

  /** Whether a row has one of the person's numbers or addresses, or is the customer of that name. */
  private isAbout(cells: Cells): boolean {
    const isCustomer = this.type === 'CUSTOMER' && this.names.has(cells[NAME]?.trim() ?? '');
    return isCustomer || cells.some((cell) => cell !== null && isTrait(cell, this.forms));
  }
}

function named(cells: Cells): Record<string, string | null> {
  return Object.fromEntries(IMPORTED_COLUMNS.map(({ name }, place) => [name, cells[place] ?? null]));
}

async function forgetFileNames(
  manager: EntityManager,
  tenantId: string,
  pattern: RegExp | undefined,
): Promise<void> {
  const jobs = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, file_name AS name FROM import_jobs WHERE tenant_id = $1 AND file_name IS NOT NULL',
    [tenantId],
  );
  for (const { id, name } of jobs.filter((job) => mentions(job.name, pattern))) {
    await manager.query('UPDATE import_jobs SET file_name = $3 WHERE tenant_id = $1 AND id = $2', [
      ...[tenantId, id, withoutMentions(name, pattern)],
    ]);
  }
}
