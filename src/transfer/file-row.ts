/** A row of a file with the cells of IMPORTED_COLUMNS, in that order. */
export interface FileRow {
  /** From 1, without the header. */
  readonly row: number;
  /** Where it begins in the file, the header being on line 1; a sheet's number of the row. */
  readonly line: number;
  readonly cells: readonly (string | null)[];
  /** Columns whose value stands in an earlier row already, though it must be unique. */
  readonly repeats: readonly ('name' | 'code')[];
}
