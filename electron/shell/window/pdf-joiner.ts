import { closing, formOf, withFooter } from './pdf-footers';
import { joinOutlines, type PdfOutline, readOutline } from './pdf-outline';
import { type PdfFile, type PdfObject, readPdf } from './pdf-reader';
import {
  NotJoinable,
  needRef,
  type PdfDict,
  readDict,
  ref,
  refIn,
  refsIn,
  type Shift,
  shifted,
  writeDict,
} from './pdf-syntax';
import { createPdfWriter } from './pdf-writer';

/**
 * Joins tagged PDFs that Chromium printed into one: pages, tags and outline. No well-kept library keeps the tags when
 * it joins, and they hold every object in memory, some hundred thousand for a long document. This one handles only what
 * Skia writes (SkPDFDocument, SkPDFTag) and refuses everything else.
 */
export type PdfJoiner = {
  /** Adds a part; resolves to its number of pages. */
  readonly add: (pdf: Buffer) => Promise<number>;
  /**
   * Puts the pages of `footers` over the pages of the parts, one over each, and returns the whole file.
   * @throws NotJoinable, as `add` does.
   */
  readonly finish: (footers: Buffer) => Promise<Buffer>;
};

/** The parts of the first file that the joined one keeps. */
type First = {
  readonly catalogNumber: number;
  readonly catalog: PdfDict;
  readonly info: number | null;
  readonly tree: number;
  readonly parentTree: number;
  readonly idTree: number;
  readonly documentNumber: number;
  readonly document: PdfDict;
};

/** Creates a joiner. `pause` is awaited between small pieces of work. */
export function createPdfJoiner(pause: () => Promise<void> | void): PdfJoiner {
  const writer = createPdfWriter();
  const pageTree = writer.reserve(1);
  const pages: (readonly [number, PdfDict])[] = [];
  const roots: (readonly [number, PdfDict])[] = [];
  const outlines: PdfOutline[] = [];
  const documentKids: number[] = [];
  const parentKeys: string[] = [];
  const idKids: number[] = [];
  let nextPageKey = 0;
  let first: First | null = null;
  let parts = 0;

  const put = async (number: number, text: string) => {
    const flushed = writer.put(number, text);
    if (flushed) await flushed;
  };
  const putContent = (content: string): number => {
    const number = writer.reserve(1);
    writer.putStream(number, `<</Length ${content.length}>>`, Buffer.from(content, 'latin1'));
    return number;
  };
  /** Writes all objects of a file but those in `held`. */
  const copy = async (file: PdfFile, shift: Shift, held: ReadonlySet<number>) => {
    for (const number of file.numbers) {
      if (held.has(number)) continue;
      const { text, stream } = file.read(number);
      const moved = shifted(text, shift);
      if (stream === null) await put(number + shift.objects, moved);
      else writer.putStream(number + shift.objects, moved, stream);
      const paused = pause();
      if (paused) await paused;
    }
  };

  return {
    async add(pdf) {
      const file = readPdf(pdf);
      const ids = `${String(parts).padStart(4, '0')}-`;
      const shift = { objects: writer.reserve(file.last) - 1, pages: nextPageKey, ids };
      const held = new Set<number>();
      /** Reads an object that is written later or not at all, with its final numbers. */
      const hold = (number: number): PdfDict => {
        held.add(number - shift.objects);
        return readDict(shifted(file.read(number - shift.objects).text, shift));
      };
      const catalogNumber = needRef(file.trailer, 'Root') + shift.objects;
      const catalog = hold(catalogNumber);
      const rootNumber = needRef(catalog, 'Pages');
      const root = hold(rootNumber);
      const before = pages.length;
      for (const number of pagesUnder(root, (kid) => readDict(shifted(file.read(kid - shift.objects).text, shift))))
        pages.push([number, hold(number)]);
      roots.push([rootNumber, root]);

      const treeNumber = needRef(catalog, 'StructTreeRoot');
      const tree = hold(treeNumber);
      const parentTree = needRef(tree, 'ParentTree');
      parentKeys.push(...keysIn(hold(parentTree), shift.pages));
      nextPageKey += Number(tree.get('ParentTreeNextKey') ?? Number.NaN);
      if (!Number.isSafeInteger(nextPageKey)) throw new NotJoinable('ParentTreeNextKey');
      const idTree = needRef(tree, 'IDTree');
      idKids.push(...kidsOf(hold(idTree)));
      const documentNumber = needRef(tree, 'K');
      const document = hold(documentNumber);
      const kids = refsIn(document, 'K');
      documentKids.push(...kids);
      const outline = refIn(catalog, 'Outlines');
      if (outline !== null) outlines.push(readOutline(outline, hold));

      if (first === null) {
        const info = refIn(file.trailer, 'Info');
        const own = { info: info === null ? null : info + shift.objects, tree: treeNumber };
        first = { ...own, catalogNumber, catalog, parentTree, idTree, documentNumber, document };
      } else {
        const { documentNumber: parent } = first;
        for (const kid of kids) await put(kid, writeDict(hold(kid).set('P', ref(parent))));
      }
      await copy(file, shift, held);
      parts += 1;
      return pages.length - before;
    },

    async finish(footers) {
      if (first === null) throw new NotJoinable('no part');
      const file = readPdf(footers);
      const shift = { objects: writer.reserve(file.last) - 1, pages: 0, ids: '' };
      const held = new Set<number>();
      const hold = (number: number): PdfObject => {
        held.add(number - shift.objects);
        return file.read(number - shift.objects);
      };
      const dictOf = (number: number) => readDict(shifted(hold(number).text, shift));
      const catalog = dictOf(needRef(file.trailer, 'Root') + shift.objects);
      const overlays = pagesUnder(dictOf(needRef(catalog, 'Pages')), dictOf);
      if (overlays.length !== pages.length) throw new NotJoinable(`${overlays.length} footers`);
      const [open, close] = [putContent('q\n'), putContent(closing)];
      for (const [place, [number, page]] of pages.entries()) {
        const overlay = dictOf(overlays[place] ?? 0);
        const form = needRef(overlay, 'Contents');
        const { text, stream } = hold(form);
        if (stream === null) throw new NotJoinable('footer');
        writer.putStream(form, writeDict(formOf(readDict(shifted(text, shift)), overlay)), stream);
        await put(number, writeDict(withFooter(page, { open, close, form })));
      }
      await copy(file, shift, held);

      const all = joinOutlines(outlines);
      for (const [number, item] of all?.items ?? []) await put(number, writeDict(item));
      for (const [number, root] of roots) await put(number, writeDict(root.set('Parent', ref(pageTree))));
      const kids = roots.map(([number]) => ref(number)).join(' ');
      await put(pageTree, `<</Type /Pages\n/Count ${pages.length}\n/Kids [${kids}]>>`);
      const { document, documentNumber, tree, parentTree, idTree, catalogNumber, info } = first;
      await put(documentNumber, writeDict(document.set('K', `[${documentKids.map(ref).join(' ')}]`)));
      await put(parentTree, `<</Type /ParentTree\n/Nums [${parentKeys.join(' ')}]>>`);
      await put(idTree, `<</Kids [${idKids.map(ref).join(' ')}]>>`);
      await put(
        tree,
        `<</Type /StructTreeRoot\n/K ${ref(documentNumber)}\n/ParentTreeNextKey ${nextPageKey}\n/ParentTree ${ref(parentTree)}\n/IDTree ${ref(idTree)}>>`,
      );
      const whole = first.catalog.set('Pages', ref(pageTree));
      if (all !== null) whole.set('Outlines', ref(all.root));
      await put(catalogNumber, writeDict(whole));
      return writer.finish(catalogNumber, info);
    },
  };
}

/** The pages below a node of the page tree, in order. */
function pagesUnder(node: PdfDict, read: (number: number) => PdfDict): readonly number[] {
  return refsIn(node, 'Kids').flatMap((number) => {
    const kid = read(number);
    return kid.get('Type') === '/Pages' ? pagesUnder(kid, read) : [number];
  });
}

/** The entries of a part's tree from pages to tags, with their keys in the joined file. */
function keysIn(tree: PdfDict, by: number): readonly string[] {
  const [, list = ''] = /^\[([\s\S]*)\]$/.exec(tree.get('Nums') ?? '') ?? [];
  if (!/^(\s*\d+ \d+ 0 R)+\s*$/.test(list)) throw new NotJoinable('ParentTree');
  return [...list.matchAll(/(\d+) (\d+) 0 R/g)].map(([, key, to]) => `${Number(key) + by} ${ref(Number(to))}`);
}

function kidsOf(tree: PdfDict): readonly number[] {
  const kids = refsIn(tree, 'Kids');
  if (kids.length === 0) throw new NotJoinable('IDTree');
  return kids;
}
