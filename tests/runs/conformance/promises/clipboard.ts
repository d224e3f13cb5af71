import type { PromiseRow } from '../promise';

const expectsItems = { name: 'TypeError', message: 'clipboard.write expects an array of ClipboardItem' };

/** The clipboard API, as of version 44. */
export const clipboardPromises: readonly PromiseRow[] = [
  {
    id: 'G1',
    members: ['clipboard.readText', 'clipboard.writeText', 'clipboard.write', 'clipboard.clear'],
    promise: 'Reading and writing give promises; clearing gives nothing and acts at once',
    source: 'clipboard.ts; clipboard.md',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ clipboard, ClipboardItem }) => {
        const written = clipboard.writeText('one');
        const kinds = [written instanceof Promise, (await written) === undefined];
        const item = new ClipboardItem({ 'text/plain': 'two' });
        kinds.push((await clipboard.write([item])) === undefined);
        const read = await clipboard.readText();
        kinds.push(clipboard.clear() === undefined);
        return [...kinds, read, await clipboard.readText()];
      });
      expect(seen).toEqual([true, true, true, true, 'two', '']);
    },
  },
  {
    id: 'G1b',
    members: ['clipboard.clear', 'clipboard.write'],
    promise: 'Clearing takes every kind away: one item is read, and it has no types',
    source: 'electron_api_clipboard.cc Clear, Read; clipboard.md',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ clipboard, ClipboardItem }) => {
        const types = async () => (await clipboard.read()).map((item) => [...item.types]);
        await clipboard.write([new ClipboardItem({ 'text/plain': 'text', 'text/html': '<b>text</b>' })]);
        const before = await types();
        clipboard.clear();
        return [before.length, before[0]?.includes('text/plain'), await types()];
      });
      expect(seen).toEqual([1, true, [[]]]);
    },
  },
  {
    id: 'G2',
    members: ['ClipboardItem'],
    promise: 'It takes an object with at least one kind of text',
    source: 'clipboard-item.ts',
    check: async ({ main, expect }) => {
      const seen = await main(({ ClipboardItem }) => {
        const make = (items: unknown) => kit.caught(() => new (ClipboardItem as new (items: unknown) => object)(items));
        return [make(undefined), make('text'), make([]), make({})];
      });
      const needs =
        "Failed to construct 'ClipboardItem': 1 argument required — an object mapping MIME types to payloads.";
      const empty = "Failed to construct 'ClipboardItem': at least one MIME type is required.";
      expect(seen).toMatchObject([needs, needs, needs, empty].map((message) => ({ name: 'TypeError', message })));
    },
  },
  {
    id: 'G3',
    members: ['ClipboardItem', 'clipboard.write'],
    promise: 'What a kind holds is judged only when it is written',
    source: 'api_clipboard_item.cc',
    check: async ({ main, expect }) => {
      const seen = await main(({ clipboard, ClipboardItem }) => {
        const item = new ClipboardItem({ 'text/plain': 1 as unknown as string });
        return kit.rejected(clipboard.write([item]));
      });
      expect(seen).toMatchObject({
        name: 'TypeError',
        message: expect.stringContaining('ClipboardItem payload values must be a string or a Blob'),
      });
    },
  },
  {
    id: 'G4',
    members: ['clipboard.write'],
    promise: 'No list, or something else in it, rejects',
    source: 'clipboard.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ clipboard }) => {
        const write = clipboard.write.bind(clipboard) as (items: unknown) => Promise<void>;
        return [await kit.rejected(write('text')), await kit.rejected(write([{ types: [] }]))];
      });
      expect(seen).toMatchObject([expectsItems, expectsItems]);
    },
  },
  {
    id: 'G5',
    members: ['clipboard.write', 'clipboard.writeText'],
    promise: 'Blobs are awaited first and all is written at once: a text that is written meanwhile lands before it',
    source: 'clipboard.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ clipboard, ClipboardItem }) => {
        const written = clipboard.write([new ClipboardItem({ 'text/plain': new Blob(['by write']) })]);
        await Promise.all([written, clipboard.writeText('meanwhile')]);
        return clipboard.readText();
      });
      expect(seen).toBe('by write');
    },
  },
  {
    id: 'G6',
    members: ['clipboard.write'],
    promise: 'An item that was read cannot be written',
    source: 'clipboard-item.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ clipboard }) => {
        await clipboard.writeText('something');
        return kit.rejected(clipboard.write(await clipboard.read()));
      });
      expect(seen).toMatchObject({
        name: 'TypeError',
        message: expect.stringContaining(
          'clipboard.write cannot accept a ClipboardItem returned from clipboard.read()',
        ),
      });
    },
  },
  {
    id: 'G7',
    members: ['clipboard.write', 'ClipboardItem'],
    promise: 'A format of the system is written beside the text and can be read back, byte for byte',
    source: 'clipboard.md; spec: "can read data written with write"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ clipboard, ClipboardItem }) => {
        const format = 'electron application/osclipboard;format="x-conformance"';
        await clipboard.write([
          new ClipboardItem({ 'text/plain': 'text', [format]: new Blob([new Uint8Array([1, 0, 2])]) }),
        ]);
        const [item] = await clipboard.read();
        const blob = (await item?.getType(format)) as Blob;
        return [await clipboard.readText(), [...new Uint8Array(await blob.arrayBuffer())]];
      });
      expect(seen).toEqual(['text', [1, 0, 2]]);
    },
  },
];
