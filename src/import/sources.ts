import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { parse, type Info } from 'csv-parse';
import { MappingError, type FileDefinition, type SourceDefinition } from './mapping.js';

/**
 * A file cannot be read to its end. After a quote in the wrong place, nobody knows where the next row begins, so this
 * is no matter of one row.
 */
export class FileError extends Error {
  override name = 'FileError';
}

/** One line of a file, or the reason why it cannot be used. */
interface FileRow {
  readonly line: number;
  readonly values: readonly string[];
  readonly problem?: string;
}

/** A row of a source with its joined columns behind its own. */
export interface SourceRow {
  readonly line: number;
  readonly values: readonly string[];
}

/** Told of rows that cannot be used. */
export type RowProblem = (problem: { file: string; line: number; column: string; reason: string }) => void;

/** A file that other rows are joined with, held in memory by its key. */
interface Joined {
  readonly name: string;
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyMap<string, readonly string[]>;
  readonly required: boolean;
}

/** A table of text: one file that is streamed, and what is joined to its rows. It can be read several times. */
export class Source {
  private constructor(
    readonly file: string,
    /** Columns by the names that expressions use: joined ones also as `join.Column`. */
    readonly columns: readonly string[],
    private readonly places: ReadonlyMap<string, number>,
    private readonly definition: SourceDefinition,
    private readonly directory: string,
    private readonly keyPlace: number,
    private readonly joins: readonly Joined[],
  ) {}

  /**
   * Reads the header lines and the joined files.
   *
   * @throws MappingError when a file or a key column is missing
   */
  static async open(
    directory: string,
    definition: SourceDefinition,
    path: string,
    report: RowProblem,
  ): Promise<Source> {
    const own = await readHeader(directory, definition, path);
    const columns = [...own];
    const joins: Joined[] = [];
    const places = new Map(own.map((column, place) => [column, place]));
    for (const [name, join] of Object.entries(definition.join ?? {})) {
      const joined = await readJoined(directory, join, `${path}.join.${name}`, name, report);
      joined.columns.forEach((column, place) => {
        if (!places.has(column)) places.set(column, columns.length + place);
        places.set(`${name}.${column}`, columns.length + place);
      });
      columns.push(...joined.columns);
      joins.push({ ...joined, required: join.required ?? false });
    }
    const keyPlace = definition.key === undefined ? -1 : own.indexOf(definition.key);
    if (definition.key !== undefined && keyPlace < 0) throw missingKey(path, definition.key, own);
    return new Source(definition.file, columns, places, definition, directory, keyPlace, joins);
  }

  columnIndex(name: string): number | undefined {
    return this.places.get(name);
  }

  /** Streams the usable rows; the others go to `report`. */
  async *rows(report: RowProblem): AsyncGenerator<SourceRow> {
    const width = this.columns.length - this.joins.reduce((sum, { columns }) => sum + columns.length, 0);
    for await (const row of readRows(this.directory, this.definition, width)) {
      const complain = (column: string, reason: string) => {
        report({ file: this.file, line: row.line, column, reason });
      };
      if (row.problem !== undefined) {
        complain('', row.problem);
        continue;
      }
      const key = row.values[this.keyPlace] ?? '';
      const lacking = this.joins.find(({ required, rows }) => required && !rows.has(key));
      if (lacking) {
        complain(this.definition.key ?? '', `"${key}" has no row in ${lacking.file}`);
        continue;
      }
      if (this.joins.length === 0) {
        yield row;
        continue;
      }
      const values = [...row.values];
      for (const { columns, rows } of this.joins)
        values.push(...(rows.get(key) ?? new Array<string>(columns.length).fill('')));
      yield { line: row.line, values };
    }
  }
}

async function readHeader(directory: string, file: FileDefinition, path: string): Promise<string[]> {
  for await (const { values } of readRows(directory, file, undefined, path)) {
    const twice = values.find((column, place) => column !== '' && values.indexOf(column) !== place);
    if (twice !== undefined)
      throw new MappingError([`${path}.file: ${file.file} has two columns named "${twice}"`]);
    return [...values];
  }
  throw new MappingError([`${path}.file: ${file.file} is empty; its first line must name the columns`]);
}

async function readJoined(
  directory: string,
  file: FileDefinition & { key: string },
  path: string,
  name: string,
  report: RowProblem,
): Promise<Omit<Joined, 'required'>> {
  const columns = await readHeader(directory, file, path);
  const keyPlace = columns.indexOf(file.key);
  if (keyPlace < 0) throw missingKey(path, file.key, columns);
  const rows = new Map<string, readonly string[]>();
  for await (const { line, values, problem } of readRows(directory, file, columns.length)) {
    const key = values[keyPlace] ?? '';
    const reason =
      problem ?? (rows.has(key) ? `"${key}" was on an earlier line; that one is used` : undefined);
    if (reason === undefined) rows.set(key, values);
    else report({ file: file.file, line, column: problem === undefined ? file.key : '', reason });
  }
  return { name, file: file.file, columns, rows };
}

function missingKey(path: string, key: string, columns: readonly string[]): MappingError {
  return new MappingError([`${path}.key: there is no column "${key}" (there is ${columns.join(', ')})`]);
}

/**
 * Streams a file's lines as texts without the blanks around them, from the header line on when `width` is undefined. A
 * line with another number of values comes with its problem.
 *
 * @throws FileError when the file is damaged or a quote stands in the wrong place
 */
async function* readRows(
  directory: string,
  definition: FileDefinition,
  width: number | undefined,
  path = 'sources',
): AsyncGenerator<FileRow> {
  const file = join(directory, definition.file);
  if (!existsSync(file)) throw new MappingError([`${path}.file: there is no file ${file}`]);
  const parser = parse({
    delimiter: delimiterOf(definition, path),
    bom: true,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });
  const steps: Duplex[] = definition.file.endsWith('.gz') ? [createGunzip()] : [];
  if (definition.encoding !== undefined) steps.push(decoder(definition.encoding, path));
  // A failure reaches the parser, and with it the loop below.
  pipeline([createReadStream(file), ...steps, parser]).catch(() => undefined);
  let first = true;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const isHeader = first;
      first = false;
      if (isHeader && width !== undefined) continue;
      // The parser names a record's last line; a quoted value may span several.
      const line =
        info.lines - record.reduce((breaks, value) => breaks + (value.match(/\n/g)?.length ?? 0), 0);
      if (width === undefined || record.length === width) yield { line, values: record };
      else yield { line, values: [], problem: `has ${record.length} values, the header has ${width}` };
    }
  } catch (error) {
    throw new FileError(`${definition.file}: ${(error as Error).message}`);
  }
}

function delimiterOf({ file, delimiter }: FileDefinition, path: string): string {
  if (delimiter !== undefined) return delimiter;
  const name = file.toLowerCase().replace(/\.gz$/, '');
  if (name.endsWith('.csv')) return ',';
  if (name.endsWith('.tsv') || name.endsWith('.tab')) return '\t';
  throw new MappingError([`${path}.delimiter: is needed, because the name of ${file} does not tell it`]);
}

function decoder(encoding: string, path: string): Transform {
  let decode: InstanceType<typeof TextDecoder>;
  try {
    decode = new TextDecoder(encoding);
  } catch {
    throw new MappingError([`${path}.encoding: "${encoding}" is not a known encoding`]);
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, decode.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decode.decode());
    },
  });
}
