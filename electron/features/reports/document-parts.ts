import type { Markup } from './markup';

/** A table whose rows are made one at a time, and which may be cut between any two of them. */
export type DocumentTable = {
  /** Stays with the first row. */
  readonly heading: Markup;
  /** From the start tag of the table to that of its body; each part of the table starts with it. */
  readonly open: Markup;
  readonly rows: Iterable<Markup>;
};

/** A piece of a document: balanced markup, or a table. */
export type DocumentPiece = Markup | DocumentTable;

/** Makes the rows of a table one at a time. */
export function* rowsOf<T>(items: readonly T[], row: (item: T) => Markup): Generator<Markup> {
  for (const item of items) yield row(item);
}

/** A document's content as HTML: as one, and in parts when it is long. */
type CutDocument = {
  readonly whole: () => string;
  readonly parts: readonly { readonly rows: number; readonly source: () => string }[] | null;
};

/**
 * The most rows in one part, some seventy pages. Smaller parts save little more time, and each starts on a new page and
 * holds its fonts once more.
 */
export const maxRows = 500;

const close = '</tbody></table>';

/** Makes the content of a document. `pause` is awaited between two pieces; it may throw to end the work. */
export async function cutDocument(
  pieces: Iterable<DocumentPiece>,
  pause: () => Promise<void> | void,
): Promise<CutDocument> {
  const made: (string | { readonly heading: string; readonly open: string; readonly rows: readonly string[] })[] = [];
  let total = 0;
  for (const piece of pieces) {
    if ('source' in piece) made.push(piece.source);
    else {
      const rows: string[] = [];
      for (const { source } of piece.rows) {
        rows.push(source);
        const paused = pause();
        if (paused) await paused;
      }
      made.push({ heading: piece.heading.source, open: piece.open.source, rows });
      total += rows.length;
    }
    const paused = pause();
    if (paused) await paused;
  }
  const whole = () =>
    made
      .map((piece) =>
        typeof piece === 'string' ? piece : `${piece.heading}${piece.open}${piece.rows.join('')}${close}`,
      )
      .join('');
  if (total <= maxRows) return { whole, parts: null };

  const perPart = Math.ceil(total / Math.ceil(total / maxRows));
  const parts: { readonly rows: number; readonly source: () => string }[] = [];
  let part: string[] = [];
  let count = 0;
  const endPart = () => {
    const ended = part;
    parts.push({ rows: count, source: () => ended.join('') });
    part = [];
    count = 0;
  };
  for (const piece of made) {
    if (typeof piece === 'string') {
      part.push(piece);
      continue;
    }
    for (let from = 0; from < piece.rows.length; ) {
      if (count === perPart) endPart();
      const some = piece.rows.slice(from, from + perPart - count);
      part.push(from === 0 ? piece.heading : '', piece.open, ...some, close);
      count += some.length;
      from += some.length;
    }
  }
  endPart();
  return { whole, parts };
}
