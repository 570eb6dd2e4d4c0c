import { badUserInput } from '../platform/errors/errors.js';
import { COLUMNS, IMPORTED_COLUMNS } from './columns.js';

/** The columns that a file of refused rows has besides the rows' own, so that it can be sent again once corrected. */
export const ERROR_COLUMNS = ['line', 'errors'] as const;

/** Cells of one row, as the reader of a format gives them. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

/** The file cannot be read. @param line where, the header being on line 1 */
export function fileProblem(line: number, problem: string) {
  return badUserInput('file', `line ${line}: ${problem}`, { line });
}

const PLACES: ReadonlyMap<string, number> = new Map(
  COLUMNS.flatMap((column) => {
    const place = IMPORTED_COLUMNS.indexOf(column);
    return [column.name, column.title].map((header) => [header.toLowerCase(), place] as const);
  }).concat(ERROR_COLUMNS.map((name) => [name, -1] as const)),
);

/** Where the value of a column goes in a row; -1 for a column that is not taken in, undefined for an unknown one. */
export function placeOf(header: string): number | undefined {
  return PLACES.get(header.trim().toLowerCase());
}

/** Puts the cells of a file's rows into the order of IMPORTED_COLUMNS, as its header says. */
export class Header {
  private constructor(private readonly places: readonly number[]) {}

  /** @throws GraphQLError BAD_USER_INPUT for unknown columns, columns that are there twice, and without names */
  static read({ line, cells }: RawRow): Header {
    const named = cells.map((cell) => cell?.trim() ?? '');
    while (named.at(-1) === '') named.pop();
    const places = named.map((name) => placeOf(name));
    const unknown = named.filter((_, index) => places[index] === undefined);
    if (unknown.length > 0) {
      const known = IMPORTED_COLUMNS.map(({ name }) => name).join(', ');
      throw fileProblem(line, `unknown column ${unknown.map(quoted).join(', ')}; there are ${known}`);
    }
    const twice = named.find(
      (_, index) => (places[index] ?? -1) >= 0 && places.indexOf(places[index]) !== index,
    );
    if (twice !== undefined) throw fileProblem(line, `column ${quoted(twice)} is there twice`);
    if (!places.includes(NAME)) throw fileProblem(line, 'there is no column "name"');
    return new Header(places.map((place) => place ?? -1));
  }

  /** @throws GraphQLError BAD_USER_INPUT when the row has values that belong to no column */
  arrange({ line, cells }: RawRow): RawRow {
    const arranged = new Array<string | null>(IMPORTED_COLUMNS.length).fill(null);
    cells.forEach((cell, index) => {
      const place = this.places[index];
      if (place === undefined) {
        if (cell !== null && cell !== '')
          throw fileProblem(line, `has ${cells.length} values, the header has ${this.places.length}`);
      } else if (place >= 0) {
        arranged[place] = cell;
      }
    });
    return { line, cells: arranged };
  }
}

const NAME = IMPORTED_COLUMNS.findIndex(({ name }) => name === 'name');

function quoted(name: string): string {
  return `"${name.slice(0, 50)}"`;
}
