import { Readable } from 'node:stream';
import yazl from 'yazl';

/** Rows that a sheet can have, the header included. */
export const MAX_SHEET_ROWS = 1_048_576;
const MAX_CELL = 32_767;
/** Excel counts fifteen digits; longer numbers stay exact as text. */
const EXACT_NUMBER = /^-?(?=[\d.]{1,16}$)\d{1,15}(\.\d+)?$/;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${RELATIONS}">` +
    `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}">` +
    '<sheets><sheet name="customers" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${RELATIONS}">` +
    `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** A cell of a sheet: text is never run as a formula, whatever it begins with. */
export interface SheetCell {
  readonly text: string | null;
  readonly numeric: boolean;
}

/** Streams a workbook of one sheet; it holds no more than the rows that were just read. */
export function xlsxStream(batches: AsyncIterable<readonly (readonly SheetCell[])[]>): Readable {
  const zip = new yazl.ZipFile();
  for (const [path, xml] of Object.entries(PARTS)) zip.addBuffer(Buffer.from(DECLARATION + xml), path);
  const sheet = Readable.from(sheetXml(batches), { objectMode: false });
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  const output = zip.outputStream as Readable;
  // The writer passes no failure on, in either direction.
  sheet.once('error', (error) => output.destroy(error));
  output.once('close', () => sheet.destroy());
  return output;
}

async function* sheetXml(batches: AsyncIterable<readonly (readonly SheetCell[])[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(`${DECLARATION}<worksheet xmlns="${SHEET}"><sheetData>`);
  for await (const rows of batches) {
    yield Buffer.from(rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`).join(''));
  }
  yield Buffer.from('</sheetData></worksheet>');
}

function cellXml({ text, numeric }: SheetCell): string {
  if (text === null || text === '') return '<c/>';
  if (numeric && EXACT_NUMBER.test(text)) return `<c><v>${text}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, MAX_CELL))}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // What XML cannot hold at all.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? character)
  );
}
