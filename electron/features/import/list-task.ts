import Papa from 'papaparse';
import type { ListRow } from '../../../shared/import/read-row';
import { isSecretColumn, looksLikeSecret } from '../../../shared/import/secret-cells';
import { asWritten } from '../../../shared/import/spreadsheet-cells';
import type { ThreadTask } from '../../async/thread-messages';
import { KnownFailure } from '../../failures';
import { decodeText, type TextEncoding } from './decode-text';

/** A list file. `ownHeaders` are the column names of this app's own lists, in lower case. */
export type ListInput = { readonly bytes: Uint8Array; readonly ownHeaders: readonly string[] };

/** One column: its name, whether it looks like values of keys, and a few cells; none for a column that does. */
type ListColumn = { readonly name: string; readonly secret: boolean; readonly samples: readonly string[] };

/** A list after reading. It holds nothing that looks like a secret. */
export type ReadList = {
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  readonly delimiter: string;
  readonly encoding: TextEncoding;
};

/** Limits of a list. A larger file is hardly a list of keys. */
export const listLimits = { bytes: 5 * 1024 * 1024, rows: 20_000, columns: 200, cellCharacters: 4000 } as const;

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Returns the delimiter by which most of the first rows have as many cells as the header; of several, the one with most
 * cells.
 */
function guessDelimiter(text: string): string {
  const guesses = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 30, skipEmptyLines: 'greedy' });
    const width = data[0]?.length ?? 0;
    const alike = data.filter((cells) => cells.length === width).length / Math.max(1, data.length);
    return { delimiter, score: width > 1 ? alike * 1000 + width : 0 };
  });
  return guesses.reduce((best, guess) => (guess.score > best.score ? guess : best)).delimiter;
}

/**
 * Reads a list of keys: encoding, delimiter, header, rows. Cells that look like the value of a key are emptied here, so
 * that they never reach main or the page.
 * @throws KnownFailure `list-too-large` or `list-unreadable`.
 */
export const listTask: ThreadTask<ListInput, ReadList> = ({ bytes, ownHeaders }, { progress }) => {
  if (bytes.byteLength > listLimits.bytes) throw new KnownFailure('list-too-large');
  progress('reading', 0, 0);
  const { text, encoding } = decodeText(bytes);
  // More rows than allowed, blank ones included, so that a longer list is noticed without parsing all of it.
  const parsed = Papa.parse<string[]>(text, {
    delimiter: guessDelimiter(text),
    skipEmptyLines: false,
    preview: listLimits.rows * 2,
  });
  const numbered = parsed.data
    .map((cells, place) => ({ number: place + 1, cells: cells.map(asWritten) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [head, ...body] = numbered;
  if (!head || body.length === 0 || text.includes('\0')) throw new KnownFailure('list-unreadable');
  if (body.length > listLimits.rows) throw new KnownFailure('list-too-large');
  const width = head.cells.length;
  if (width > listLimits.columns) throw new KnownFailure('list-too-large');
  progress('comparing', 0, 0);
  // An unquoted cell has split, perhaps a password: the cells of such a row can no longer be told apart.
  const isTorn = (cells: readonly string[]) => cells.slice(width).some((cell) => cell.trim() !== '');
  const whole = body.filter(({ cells }) => !isTorn(cells));

  const columns = Array.from({ length: width }, (_, place): ListColumn => {
    const name = (head.cells[place] ?? '').trim().slice(0, 100);
    const cells = whole.map((row) => row.cells[place] ?? '');
    const secret = isSecretColumn(name, cells, ownHeaders.includes(name.toLowerCase()));
    const samples = secret ? [] : cells.filter((cell) => cell.trim() !== '' && !looksLikeSecret(cell)).slice(0, 3);
    return { name: looksLikeSecret(name) ? '' : name, secret, samples: samples.map((cell) => cell.slice(0, 60)) };
  });
  const rows = body.map(({ number, cells }): ListRow => {
    if (isTorn(cells)) return { number, secretAt: [], cells: [], torn: true };
    const secretAt = cells.flatMap((cell, place) => (columns[place]?.secret || looksLikeSecret(cell) ? [place] : []));
    return {
      number,
      secretAt,
      cells: cells
        .slice(0, width)
        .map((cell, place) => (secretAt.includes(place) ? '' : cell.slice(0, listLimits.cellCharacters))),
    };
  });
  return { columns, rows, delimiter: parsed.meta.delimiter, encoding };
};
