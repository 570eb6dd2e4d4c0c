import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { badUserInput } from '../platform/errors/errors.js';
import type { RawRow } from './header.js';

type Texts = AsyncIterable<string>;

/** Characters of text that a workbook may keep apart from its sheets; they stay in memory while the sheet is read. */
const MAX_SHARED = 50_000_000;
const MAX_COLUMNS = 200;

/** What is called when an element begins and ends, and with the text in between. */
interface Handlers {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Feeds XML to handlers; gives control back after each piece, so that what they gathered can be passed on. */
async function* parsed(xml: Texts, { open, close, text }: Handlers): AsyncGenerator<undefined> {
  const parser = new SaxesParser();
  let problem: Error | undefined;
  parser.on('error', (error) => (problem ??= error));
  parser.on('opentag', open);
  parser.on('closetag', ({ name }) => close?.(name));
  parser.on('text', (piece) => text?.(piece));
  const check = () => {
    if (problem) throw badUserInput('file', `is a damaged workbook: ${problem.message}`);
  };
  for await (const piece of xml) {
    parser.write(piece);
    check();
    yield undefined;
  }
  parser.close();
  check();
}

async function parseAll(xml: Texts, handlers: Handlers): Promise<void> {
  const pieces = parsed(xml, handlers);
  while ((await pieces.next()).done !== true);
}

/** Where the first sheet is, and from which day its dates count. */
export async function workbookFacts(
  workbook: Texts,
  relations: Texts,
): Promise<{ sheet: string; startsIn1904: boolean }> {
  let relation: string | undefined;
  let startsIn1904 = false;
  await parseAll(workbook, {
    open: ({ name, attributes }) => {
      if (local(name) === 'workbookPr') startsIn1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (local(name) === 'sheet') relation ??= attributes['r:id'];
    },
  });
  let sheet: string | undefined;
  await parseAll(relations, {
    open: ({ attributes }) => {
      if (attributes['Id'] !== undefined && attributes['Id'] === relation) sheet = attributes['Target'];
    },
  });
  if (sheet === undefined) throw badUserInput('file', 'is a workbook without a sheet');
  return { sheet, startsIn1904 };
}

/** The texts that cells refer to by number. */
export async function sharedStrings(xml: Texts): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let length = 0;
  const path = new ElementPath();
  await parseAll(xml, {
    open: ({ name }) => {
      path.enter(local(name));
      if (local(name) === 'si') current = '';
    },
    text: (text) => {
      if (!path.isText()) return;
      current += text;
      length += text.length;
      if (length > MAX_SHARED) throw badUserInput('file', 'has too much text; send it as CSV');
    },
    close: (name) => {
      path.leave();
      if (local(name) === 'si') strings.push(current);
    },
  });
  return strings;
}

/** The rows of a sheet, as far as they were read. */
export async function* sheetRows(xml: Texts, strings: readonly string[]): AsyncGenerator<RawRow> {
  let ready: RawRow[] = [];
  let line = 0;
  let cells: (string | null)[] = [];
  let place = -1;
  let type = 'n';
  let value = '';
  const path = new ElementPath();
  const pieces = parsed(xml, {
    open: ({ name, attributes }) => {
      path.enter(local(name));
      if (local(name) === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        [cells, place] = [[], -1];
      } else if (local(name) === 'c') {
        place = columnOf(attributes['r']) ?? place + 1;
        [type, value] = [attributes['t'] ?? 'n', ''];
      }
    },
    text: (text) => {
      if (path.isText() || path.current === 'v') value += text;
    },
    close: (name) => {
      path.leave();
      if (local(name) === 'c' && place < MAX_COLUMNS) {
        while (cells.length < place) cells.push(null);
        cells[place] = cellText(type, value, strings);
      }
      if (local(name) === 'row') ready.push({ line, cells });
    },
  });
  while ((await pieces.next()).done !== true) {
    const rows = ready;
    ready = [];
    yield* rows;
  }
  yield* ready;
}

/** The elements around the place that is read. */
class ElementPath {
  private readonly names: string[] = [];

  get current(): string | undefined {
    return this.names.at(-1);
  }

  enter(name: string): void {
    this.names.push(name);
  }

  leave(): void {
    this.names.pop();
  }

  /** Whether the place is text for readers, not a reading aid (rPh) beside it. */
  isText(): boolean {
    return this.current === 't' && !this.names.includes('rPh');
  }
}

function cellText(type: string, value: string, strings: readonly string[]): string | null {
  if (value === '') return null;
  if (type === 's') return strings[Number(value)] ?? null;
  if (type !== 'n') return value;
  // Sheets keep binary numbers: 12.3 may stand there as 12.300000000000001, and telephone numbers as 1.38E10.
  const number = Number(Number(value).toPrecision(15));
  return Number.isFinite(number)
    ? number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 })
    : value;
}

/** The place of a cell such as C5, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
