/** So that Excel takes a file for UTF-8, and not for the system's own encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Cells that a spreadsheet would run as a formula; those that an export has quoted already count too. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A line of CSV (RFC 4180); cells that a spreadsheet would run are quoted by an apostrophe. */
export function csvLine(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => csvCell(cell ?? '')).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The cell without the apostrophe that an export put before it. */
export function withoutQuote(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
