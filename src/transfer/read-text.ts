import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Info } from 'csv-parse';
import { badUserInput } from '../platform/errors/errors.js';
import { IMPORTED_COLUMNS } from './columns.js';
import { withoutQuote } from './csv-text.js';
import { fileProblem, Header, placeOf, type RawRow } from './header.js';

/** What one row may hold at most; more is a quote that was never closed, or no table at all. */
const MAX_ROW = 1_000_000;

type Bytes = AsyncIterable<Uint8Array>;

/** The rows of a CSV file, behind its header. */
export async function* csvRows(bytes: Bytes, encoding: string): AsyncGenerator<RawRow> {
  const parser = parse({
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    // Counts what is not yet a value: a quote that is never closed would take the rest of the file.
    max_record_size: MAX_ROW,
  });
  // A failure reaches the parser, and with it the loop below.
  pipeline(Readable.from(decoded(bytes, encoding)), parser).catch(() => undefined);
  let header: Header | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      // The parser names a record's last line; a quoted value may span several.
      const breaks = record.reduce((sum, value) => sum + (value.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      const row = { line: info.lines - breaks, cells: record.map((cell) => withoutQuote(cell.trim())) };
      if (row.cells.reduce((sum, cell) => sum + cell.length, 0) > MAX_ROW)
        throw fileProblem(row.line, `a row has more than ${MAX_ROW} characters`);
      if (header) yield header.arrange(row);
      else header = Header.read(row);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const [lines, message] = [error['lines'], error.message.split(/, value is |, record /, 1)[0] ?? ''];
    const problem =
      error.code === 'CSV_MAX_RECORD_SIZE' ? `a row has more than ${MAX_ROW} characters` : message;
    throw fileProblem(typeof lines === 'number' ? lines : 1, problem);
  }
}

/** The rows of a file with one JSON object a line; there is no header. */
export async function* ndjsonRows(bytes: Bytes, encoding: string): AsyncGenerator<RawRow> {
  let rest = '';
  let line = 0;
  for await (const text of decoded(bytes, encoding)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_ROW) throw fileProblem(line + 1, `a row has more than ${MAX_ROW} characters`);
    for (const json of lines) {
      line += 1;
      if (json.trim() !== '') yield objectRow(line, json);
    }
  }
  if (rest.trim() !== '') yield objectRow(line + 1, rest);
}

function objectRow(line: number, json: string): RawRow {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw fileProblem(line, 'is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fileProblem(line, 'is not a JSON object');
  const cells = new Array<string | null>(IMPORTED_COLUMNS.length).fill(null);
  for (const [name, cell] of Object.entries(value) as [string, unknown][]) {
    const place = placeOf(name);
    if (place === undefined) throw fileProblem(line, `unknown column "${name.slice(0, 50)}"`);
    if (place < 0 || cell === null) continue;
    if (typeof cell !== 'string' && typeof cell !== 'number')
      throw fileProblem(line, `"${name}" must be text, a number or null`);
    cells[place] = String(cell);
  }
  return { line, cells };
}

/** @throws GraphQLError BAD_USER_INPUT when the bytes are no text of the encoding */
async function* decoded(bytes: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw badUserInput('file', `is not ${encoding} text; save it as UTF-8, or name its encoding`);
  }
}
