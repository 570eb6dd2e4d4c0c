import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { badUserInput } from '../platform/errors/errors.js';
import { IMPORTED_COLUMNS } from './columns.js';
import { Header, type RawRow } from './header.js';
import { sharedStrings, sheetRows, workbookFacts } from './xlsx-xml.js';
import { ZipArchive } from './zip-archive.js';

const ACQUIRED_ON = IMPORTED_COLUMNS.findIndex(({ name }) => name === 'acquiredOn');
const DAY_MS = 86_400_000;

/**
 * The rows of a workbook's first sheet, behind its header. The parts of a workbook stand in the archive in any order, so
 * it goes through a file on disk, for as long as it is read.
 */
export async function* xlsxRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RawRow> {
  const folder = await mkdtemp(join(tmpdir(), 'crm-upload-'));
  try {
    const file = join(folder, 'upload.xlsx');
    await pipeline(bytes, createWriteStream(file));
    yield* rowsOf(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* rowsOf(file: string): AsyncGenerator<RawRow> {
  let archive: ZipArchive;
  try {
    archive = await ZipArchive.open(file);
  } catch {
    throw badUserInput('file', 'is not an XLSX workbook');
  }
  try {
    const { sheet, startsIn1904 } = await workbookFacts(
      archive.part('xl/workbook.xml'),
      archive.part('xl/_rels/workbook.xml.rels'),
    );
    const path = sheet.startsWith('/') ? sheet.slice(1) : posix.join('xl', sheet);
    const strings = archive.has('xl/sharedStrings.xml')
      ? await sharedStrings(archive.part('xl/sharedStrings.xml'))
      : [];
    let header: Header | undefined;
    for await (const row of sheetRows(archive.part(path), strings)) {
      if (row.cells.every((cell) => cell === null || cell.trim() === '')) continue;
      if (header) yield withDay(header.arrange(row), startsIn1904);
      else header = Header.read(row);
    }
  } finally {
    archive.close();
  }
}

/** The row with its day written out: a sheet keeps days as numbers. */
function withDay(row: RawRow, startsIn1904: boolean): RawRow {
  const serial = row.cells[ACQUIRED_ON] ?? '';
  if (!/^\d{1,7}(\.\d+)?$/.test(serial)) return row;
  const epoch = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + Math.floor(Number(serial)) * DAY_MS).toISOString().slice(0, 10);
  return { ...row, cells: row.cells.map((cell, place) => (place === ACQUIRED_ON ? day : cell)) };
}
