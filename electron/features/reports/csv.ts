import Papa from 'papaparse';
import { neutralised } from '../../../shared/import/spreadsheet-cells';

/** A table of plain texts: column names, and rows with a cell for each. */
export type CsvTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Without it Excel reads UTF-8 in the system's legacy encoding. */
const byteOrderMark = '\ufeff';

/** The number of rows per piece; other work can run between two pieces. */
const rowsAtATime = 100;

/** A table whose rows are made when they are written. */
export type CsvSource = {
  readonly columns: readonly string[];
  readonly count: number;
  readonly row: (place: number) => readonly string[];
};

/**
 * Writes a CSV file by RFC 4180, in pieces: UTF-8 with a byte order mark, CR LF line ends, and every cell quoted,
 * because a spreadsheet may use another delimiter. Cells that look like formulas are neutralised; all others are read
 * back unchanged.
 */
export function* writeCsvPieces({ columns, count, row }: CsvSource): Generator<string> {
  const lines = (part: readonly (readonly string[])[]) =>
    `${Papa.unparse(
      part.map((cells) => cells.map(neutralised)),
      { newline: '\r\n', header: false, quotes: true },
    )}\r\n`;
  yield byteOrderMark + lines([columns]);
  for (let start = 0; start < count; start += rowsAtATime) {
    const length = Math.min(rowsAtATime, count - start);
    yield lines(Array.from({ length }, (_, place) => row(start + place)));
  }
}

/** The whole table as one string. */
export function writeCsv({ columns, rows }: CsvTable): string {
  return [...writeCsvPieces({ columns, count: rows.length, row: (place) => rows[place] ?? [] })].join('');
}
