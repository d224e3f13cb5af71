import Papa from 'papaparse';
import { neutralised } from '../../../shared/import/spreadsheet-cells';

/** A table of plain texts: the names of its columns, and rows with a cell for each. */
export type CsvTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Without it Excel takes UTF-8 for the system's old letters. */
const byteOrderMark = '\ufeff';

/** So many rows are written at a time; between two such pieces other work can go on. */
const rowsAtATime = 100;

/** A table whose rows are made when they are written. */
export type CsvSource = {
  readonly columns: readonly string[];
  readonly count: number;
  readonly row: (place: number) => readonly string[];
};

/**
 * The table as a CSV file by RFC 4180, in pieces: UTF-8 with a byte order mark, lines that end in CR LF, quotes
 * around every cell, because a spreadsheet may part cells by another character. Cells that look like formulas are neutralised; all others come back as they were.
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

/** The whole table as a CSV file. */
export function writeCsv({ columns, rows }: CsvTable): string {
  return [...writeCsvPieces({ columns, count: rows.length, row: (place) => rows[place] ?? [] })].join('');
}
