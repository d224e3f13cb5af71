import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { ref } from './pdf-syntax';

/**
 * Writes a PDF 1.5. Objects that are no streams go compressed into object streams: the tags of a long document are most
 * of its objects and shrink to a tenth (ISO 32000-1, 7.5.7 and 7.5.8).
 */
export type PdfWriter = {
  /** Reserves numbers for this many objects; returns the first. */
  readonly reserve: (count: number) => number;
  readonly put: (number: number, text: string) => Promise<void> | void;
  /** `text`: its dictionary, with the length of the bytes. */
  readonly putStream: (number: number, text: string, bytes: Uint8Array) => void;
  /** Returns the whole file; use it once. */
  readonly finish: (root: number, info: number | null) => Promise<Buffer>;
};

const compress = promisify(deflate);

/** The most characters and objects in one object stream. */
const maxText = 256 * 1024;
const maxObjects = 2000;

/** The widths of the fields of one entry in the table: its kind, an offset or a stream's number, and a place in it. */
const widths = [1, 4, 2] as const;
const entryBytes = widths[0] + widths[1] + widths[2];

/** Creates a writer. The file is kept in memory, compressed. */
export function createPdfWriter(): PdfWriter {
  // The second line tells transfer programs that the file is binary (ISO 32000-1, 7.5.2).
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  let next = 1;
  /** Where each object lies: its offset, or the number of an object stream and the place in it. */
  const places: (number | readonly [number, number])[] = [];
  let waiting: (readonly [number, string])[] = [];
  let waitingText = 0;

  const append = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  const reserve = (count: number) => {
    const first = next;
    next += count;
    return first;
  };
  const putStream: PdfWriter['putStream'] = (number, text, bytes) => {
    places[number] = length;
    append(Buffer.from(`${number} 0 obj\n${text} stream\n`, 'latin1'));
    // A copy, so that the file that these bytes come from does not stay in memory.
    append(Buffer.from(bytes));
    append(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  };
  const flush = async () => {
    if (waiting.length === 0) return;
    const packed = waiting;
    waiting = [];
    waitingText = 0;
    const number = reserve(1);
    const heads: string[] = [];
    let at = 0;
    for (const [place, [each, text]] of packed.entries()) {
      heads.push(`${each} ${at}`);
      at += text.length + 1;
      places[each] = [number, place];
    }
    const head = `${heads.join(' ')}\n`;
    const body = await compress(Buffer.from(`${head}${packed.map(([, text]) => text).join('\n')}\n`, 'latin1'));
    const text = `<</Type /ObjStm\n/N ${packed.length}\n/First ${head.length}\n/Filter /FlateDecode\n/Length ${body.length}>>`;
    putStream(number, text, body);
  };

  return {
    reserve,
    put(number, text) {
      waiting.push([number, text]);
      waitingText += text.length;
      if (waitingText > maxText || waiting.length >= maxObjects) return flush();
    },
    putStream,
    async finish(root, info) {
      await flush();
      const number = reserve(1);
      places[number] = length;
      const table = Buffer.alloc(next * entryBytes);
      // Object 0 heads the list of free ones (ISO 32000-1, 7.5.4).
      table.writeUInt16BE(65_535, widths[0] + widths[1]);
      for (let each = 1; each < next; each += 1) {
        const place = places[each];
        // An unused number stays an entry of kind 0, a free one.
        if (place === undefined) continue;
        const [kind, second, third] = typeof place === 'number' ? [1, place, 0] : [2, ...place];
        table.writeUInt8(kind, each * entryBytes);
        table.writeUInt32BE(second, each * entryBytes + widths[0]);
        table.writeUInt16BE(third, each * entryBytes + widths[0] + widths[1]);
      }
      const body = await compress(table);
      const start = length;
      const names = info === null ? '' : `\n/Info ${ref(info)}`;
      const text = `<</Type /XRef\n/Size ${next}\n/W [${widths.join(' ')}]\n/Root ${ref(root)}${names}\n/Filter /FlateDecode\n/Length ${body.length}>>`;
      putStream(number, text, body);
      append(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
      return Buffer.concat(parts);
    },
  };
}
