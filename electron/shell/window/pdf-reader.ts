import { NotJoinable, type PdfDict, readDict } from './pdf-syntax';

/** An object of a PDF: its text in Latin-1, and for a stream its bytes as stored. */
export type PdfObject = { readonly text: string; readonly stream: Buffer | null };

/** A PDF whose objects are read one at a time. */
export type PdfFile = {
  /** The highest object number. */
  readonly last: number;
  readonly numbers: readonly number[];
  readonly trailer: PdfDict;
  /** Throws NotJoinable when there is no such object, or when it is not written as Skia does. */
  readonly read: (number: number) => PdfObject;
};

/** The length of one entry in the table of objects (ISO 32000-1, 7.5.4). */
const entryBytes = 20;

/**
 * Opens a PDF as Chromium writes it: one table of objects, every object whole between its offset and the next.
 * @throws NotJoinable for any other.
 */
export function readPdf(bytes: Buffer): PdfFile {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1024));
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  if (!(table < bytes.length)) throw new NotJoinable('no table of objects');
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(bytes.toString('latin1', table, table + 64));
  if (!head) throw new NotJoinable('another table of objects');
  const [{ length: headBytes }, count] = [head[0], Number(head[1])];
  const offsets = new Map<number, number>();
  for (let number = 0; number < count; number += 1) {
    const at = table + headBytes + number * entryBytes;
    const entry = /^(\d{10}) 00000 n/.exec(bytes.toString('latin1', at, at + entryBytes));
    if (entry) offsets.set(number, Number(entry[1]));
  }
  const trailerAt = table + headBytes + count * entryBytes;
  const [, trailer = ''] = /^trailer\s+([\s\S]*?)\s*startxref/.exec(bytes.toString('latin1', trailerAt)) ?? [];
  const starts = [...offsets.values(), table].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, place) => [start, starts[place + 1] ?? table]));
  return {
    last: count - 1,
    numbers: [...offsets.keys()],
    trailer: readDict(trailer),
    read(number) {
      const start = offsets.get(number);
      if (start === undefined) throw new NotJoinable(`no object ${number}`);
      return readObject(bytes, number, start, ends.get(start) ?? table);
    },
  };
}

function readObject(bytes: Buffer, number: number, start: number, end: number): PdfObject {
  const head = `${number} 0 obj\n`;
  const from = start + head.length;
  if (bytes.toString('latin1', start, from) !== head) throw new NotJoinable(`object ${number}`);
  const tail = /(endstream)?\s*endobj\s*$/.exec(bytes.toString('latin1', Math.max(from, end - 32), end));
  if (!tail) throw new NotJoinable(`the end of object ${number}`);
  if (!tail[1]) return { text: bytes.toString('latin1', from, end - tail[0].length).trim(), stream: null };
  const mark = 'stream\n';
  const at = bytes.indexOf(mark, from, 'latin1');
  if (at < 0 || at > end) throw new NotJoinable(`stream ${number}`);
  const text = bytes.toString('latin1', from, at).trim();
  const length = Number(readDict(text).get('Length'));
  const first = at + mark.length;
  if (!(first + length <= end) || !/^\s*endstream/.test(bytes.toString('latin1', first + length, first + length + 12)))
    throw new NotJoinable(`the length of stream ${number}`);
  return { text, stream: bytes.subarray(first, first + length) };
}
