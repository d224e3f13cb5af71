import { packText, unpackText } from '../../files/packed-text';

/**
 * The lines of all record files in memory, compressed in small blocks: parsed, ten thousand records take about 60 MB,
 * as text half of that, and compressed a tenth. The blocks last used are kept as text.
 */
export type RecordTexts = {
  /** Returns the number of the file that holds a record; undefined for an unknown one. */
  readonly fileOf: (id: string) => number | undefined;
  /** Replaces everything that is known of a file. */
  readonly set: (file: number, lines: Iterable<readonly [id: string, text: string]>) => void;
  /** Changes single lines of a file, adds new ones at its end, and removes those that are null. */
  readonly change: (file: number, lines: Iterable<readonly [id: string, text: string | null]>) => void;
  /** Returns the lines of a file by id, in their order. */
  readonly lines: (file: number) => ReadonlyMap<string, string>;
  /** Returns the line of one record; null for an unknown one. */
  readonly line: (id: string) => string | null;
};

/** Some neighbouring lines of a file. `text` is null while only `packed` holds them. */
type Block = { readonly file: number; readonly ids: string[]; text: string | null; packed: Buffer | null };

/** Lines in a block: enough to compress well, and few, because reading one record unpacks them all. */
const linesInBlock = 20;
/** The number of blocks kept as text. */
const maxRecent = 32;
/** Changed blocks are packed later. A change of many keys makes many: beyond this number the oldest are packed at once. */
const maxUnpacked = 200;
/** Pause before a changed block is packed, in milliseconds, so that no save waits for it. */
const tidyDelayMs = 1000;
/** The number of blocks packed in one turn of the event loop. */
const tidiedAtOnce = 8;

/** Creates an empty store of lines. */
export function createRecordTexts(): RecordTexts {
  const blocks = new Map<number, Block[]>();
  const blockOf = new Map<string, Block>();
  /** Blocks with their text, the last used one last. */
  const recent = new Set<Block>();
  let timer: NodeJS.Timeout | undefined;

  const tidy = (keep: number, most: number): void => {
    let left = most;
    for (const block of recent) {
      if (recent.size <= keep || left === 0) return;
      left -= 1;
      if (block.text !== null) block.packed ??= packText(block.text);
      block.text = null;
      recent.delete(block);
    }
  };
  const tidyLater = (): void => {
    if (timer !== undefined || recent.size <= maxRecent) return;
    timer = setTimeout(() => {
      timer = undefined;
      tidy(maxRecent, tidiedAtOnce);
      tidyLater();
    }, tidyDelayMs);
    timer.unref();
  };
  const keepText = (block: Block, text: string): string => {
    block.text = text;
    recent.delete(block);
    recent.add(block);
    tidy(maxUnpacked, recent.size);
    tidyLater();
    return text;
  };
  const textOf = (block: Block): string => block.text ?? (block.packed === null ? '' : unpackText(block.packed));
  const linesOf = (block: Block): string[] => (block.ids.length === 0 ? [] : textOf(block).split('\n'));
  const drop = (block: Block): void => {
    for (const id of block.ids) if (blockOf.get(id) === block) blockOf.delete(id);
    recent.delete(block);
  };
  const add = (file: number): Block => {
    const block: Block = { file, ids: [], text: null, packed: null };
    const own = blocks.get(file);
    if (own) own.push(block);
    else blocks.set(file, [block]);
    return block;
  };
  /** The last block of a file, or a new one when it is full. */
  const blockWithRoom = (file: number): Block => {
    const last = blocks.get(file)?.at(-1);
    return last !== undefined && last.ids.length < linesInBlock ? last : add(file);
  };

  return {
    fileOf: (id) => blockOf.get(id)?.file,
    set(file, lines) {
      for (const block of blocks.get(file) ?? []) drop(block);
      blocks.set(file, []);
      let texts: string[] = [];
      const close = (block: Block | undefined): void => {
        if (block !== undefined && texts.length > 0) block.packed = packText(texts.join('\n'));
        texts = [];
      };
      for (const [id, text] of lines) {
        const last = blocks.get(file)?.at(-1);
        const block = blockWithRoom(file);
        if (block !== last) close(last);
        block.ids.push(id);
        texts.push(text);
        blockOf.set(id, block);
      }
      close(blocks.get(file)?.at(-1));
    },
    change(file, changed) {
      const opened = new Map<Block, (string | null)[]>();
      const linesIn = (block: Block): (string | null)[] => {
        const known = opened.get(block) ?? linesOf(block);
        opened.set(block, known);
        return known;
      };
      for (const [id, text] of changed) {
        const known = blockOf.get(id);
        const block = known ?? (text === null ? undefined : blockWithRoom(file));
        if (block === undefined) continue;
        const lines = linesIn(block);
        if (known === undefined) {
          block.ids.push(id);
          blockOf.set(id, block);
          lines.push(text);
        } else lines[block.ids.indexOf(id)] = text;
      }
      for (const [block, lines] of opened) {
        const gone = block.ids.filter((_, place) => lines[place] === null);
        for (const id of gone) blockOf.delete(id);
        const left = block.ids.filter((_, place) => lines[place] !== null);
        block.ids.splice(0, block.ids.length, ...left);
        block.packed = null;
        keepText(block, lines.filter((line) => line !== null).join('\n'));
      }
    },
    lines(file) {
      const all = (blocks.get(file) ?? []).map((block) =>
        linesOf(block).map((line, at) => [block.ids[at] ?? '', line]),
      );
      return new Map(all.flat() as [string, string][]);
    },
    line(id) {
      const block = blockOf.get(id);
      if (block === undefined) return null;
      const text = keepText(block, textOf(block));
      // A record's own line breaks are escaped, so the first one ends its line.
      const start = `${JSON.stringify(id)}:`;
      const from = text.startsWith(start) ? 0 : text.indexOf(`\n${start}`) + 1;
      const end = text.indexOf('\n', from);
      return text.slice(from, end === -1 ? undefined : end);
    },
  };
}
