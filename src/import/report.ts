import { KIND_NAMES, type KindName } from './kinds.js';

/** A row, or one value of it, that cannot be used. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** Where it would have gone; empty when the row itself is broken. */
  readonly into: KindName | '';
  readonly field: string;
  readonly column: string;
  readonly reason: string;
}

export interface KindCounts {
  inserted: number;
  updated: number;
  unchanged: number;
  skipped: number;
}

const KEPT = 1000;
const SHOWN = 20;
const COLUMNS = ['file', 'line', 'into', 'field', 'column', 'reason'] as const;

/** Collects what could not be used: all of it counted, the first thousand kept. */
export class Report {
  readonly problems: Problem[] = [];
  total = 0;

  add(problem: Problem): void {
    this.total += 1;
    if (this.problems.length < KEPT) this.problems.push(problem);
  }

  /** The first problems as lines of text, for a terminal. */
  table(): string {
    if (this.total === 0) return '';
    const rows = this.problems
      .slice(0, SHOWN)
      .map(({ file, line, into, field, column, reason }) => [
        `${file}:${line}`,
        into,
        field,
        column === '' ? '' : `[${column}]`,
        reason,
      ]);
    const more = this.total > SHOWN ? [`… and ${this.total - SHOWN} more`] : [];
    return [`${this.total} problems:`, ...align(rows), ...more, ''].join('\n');
  }

  /** The kept problems as CSV with a header line. */
  csv(): string {
    const lines = this.problems.map((problem) =>
      COLUMNS.map((column) => quote(String(problem[column]))).join(','),
    );
    return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
  }
}

/** The counts of each kind as lines of text. */
export function summary(counts: ReadonlyMap<KindName, KindCounts>, loaded: boolean): string {
  const headings = loaded
    ? ['', 'inserted', 'updated', 'unchanged', 'skipped']
    : ['', 'would insert', 'exist already', 'skipped'];
  const rows = KIND_NAMES.flatMap((kind) => {
    const count = counts.get(kind);
    if (!count) return [];
    const { inserted, updated, unchanged, skipped } = count;
    return [
      [
        kind,
        ...(loaded ? [inserted, updated, unchanged, skipped] : [inserted, unchanged, skipped]).map(String),
      ],
    ];
  });
  return `${align([headings, ...rows]).join('\n')}\n`;
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, place) => text.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
