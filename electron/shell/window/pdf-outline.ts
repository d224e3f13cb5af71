import { NotJoinable, needRef, type PdfDict, ref, refIn } from './pdf-syntax';

/** The outline of one part: all its objects by number, the root among them. */
export type PdfOutline = { readonly root: number; readonly items: ReadonlyMap<number, PdfDict> };

/** Collects the objects of an outline. Throws NotJoinable for a broken one. */
export function readOutline(root: number, read: (number: number) => PdfDict): PdfOutline {
  const items = new Map<number, PdfDict>();
  const visit = (number: number) => {
    if (items.has(number)) throw new NotJoinable('outline');
    const item = read(number);
    items.set(number, item);
    for (let child = refIn(item, 'First'); child !== null; child = refIn(need(items, child), 'Next')) visit(child);
  };
  visit(root);
  return { root, items };
}

/**
 * Joins outlines in order. The title of the document is the only top entry of the first part, and the entries of the
 * other parts go below it.
 */
export function joinOutlines([first, ...others]: readonly PdfOutline[]): PdfOutline | null {
  if (!first) return null;
  const items = new Map(first.items);
  const top = refIn(need(items, first.root), 'First');
  const isTitle = top !== null && refIn(need(items, top), 'Next') === null;
  const parent = isTitle ? top : first.root;
  for (const { root, items: more } of others) {
    const added = need(more, root);
    const [from, to] = [needRef(added, 'First'), needRef(added, 'Last')];
    for (const [number, item] of more) if (number !== root) items.set(number, item);
    for (let each: number | null = from; each !== null; each = refIn(need(items, each), 'Next'))
      need(items, each).set('Parent', ref(parent));
    const above = need(items, parent);
    const before = refIn(above, 'Last');
    if (before === null) above.set('First', ref(from));
    else {
      need(items, before).set('Next', ref(from));
      need(items, from).set('Prev', ref(before));
    }
    above.set('Last', ref(to));
    for (const each of new Set([parent, first.root])) {
      const counted = need(items, each);
      counted.set('Count', String(countIn(counted) + countIn(added)));
    }
  }
  return { root: first.root, items };
}

function need(items: ReadonlyMap<number, PdfDict>, number: number): PdfDict {
  const item = items.get(number);
  if (!item) throw new NotJoinable('outline');
  return item;
}

function countIn(item: PdfDict): number {
  return Number(item.get('Count') ?? 0);
}
