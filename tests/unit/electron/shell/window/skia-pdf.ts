import { inflateSync } from 'node:zlib';

/** One page of an invented PDF: its drawing, and the texts of the table heads on it, each with the id of its tag. */
export type SkiaPage = { readonly draws: string; readonly heads: readonly string[] };

/**
 * A PDF as Skia writes it (checked against Chromium 156): a table of objects, tags with ids, page tree and outline.
 * Without `title` it has neither tags nor outline, as an untagged print.
 */
export function skiaPdf(pages: readonly SkiaPage[], { title, entries = [] }: SkiaOutline = {}): Buffer {
  const objects: string[] = [];
  const add = (text: string) => objects.push(text);
  const later = () => add('');
  const set = (number: number, text: string) => {
    objects[number - 1] = text;
  };
  add(`<</Title (${title ?? 'Footers'})\n/Producer (Skia/PDF m156)>>`);
  const [catalog, tree, kids, document] = [later(), later(), pages.map(later), later()];
  const content = pages.map(({ draws }) => add(`<</Length ${draws.length}>> stream\n${draws}\nendstream`));
  const group = later();
  const heads = pages.map(({ heads: words }, page) =>
    words.map((word) =>
      add(`<</Type /StructElem\n/S /TH\n/P ${group} 0 R\n/Pg ${kids[page]} 0 R\n/T (${word})\n/K 0>>`),
    ),
  );
  set(group, `<</Type /StructElem\n/S /Table\n/P ${document} 0 R\n/K [${heads.flat().map(asRef).join(' ')}]>>`);
  const root = later();
  set(document, `<</Type /StructElem\n/S /Document\n/Lang (en-GB)\n/P ${root} 0 R\n/K ${group} 0 R>>`);
  const arrays = heads.map((numbers) => add(`[${numbers.map(asRef).join(' ')}]`));
  const parents = add(`<</Type /ParentTree\n/Nums [${arrays.map((array, key) => `${key} ${array} 0 R`).join(' ')}]>>`);
  const ids = heads.flat().map((number, place) => `(node${String(place + 1).padStart(8, '0')}) ${number} 0 R`);
  const names = add(
    `<</Limits [(node00000001) (node${String(ids.length).padStart(8, '0')})]\n/Names [${ids.join(' ')}]>>`,
  );
  const idTree = add(`<</Kids [${names} 0 R]>>`);
  set(
    root,
    `<</Type /StructTreeRoot\n/K ${document} 0 R\n/ParentTreeNextKey ${pages.length}\n/ParentTree ${parents} 0 R\n/IDTree ${idTree} 0 R>>`,
  );
  const outlines = later();
  const top = title === undefined || !entries.includes(title) ? outlines : later();
  const below = entries.filter((entry) => entry !== title).map(() => later());
  for (const [place, number] of below.entries()) {
    const beside = [
      ...(place > 0 ? [`/Prev ${below[place - 1]} 0 R`] : []),
      ...(place < below.length - 1 ? [`/Next ${below[place + 1]} 0 R`] : []),
    ];
    const words = entries.filter((entry) => entry !== title)[place];
    set(number, `<</Title (${words})\n/Dest [${kids[0]} 0 R /XYZ 1 2 0]\n/Parent ${top} 0 R\n${beside.join('\n')}>>`);
  }
  const ends = (first = 0, last = 0, count = 0) => `/First ${first} 0 R\n/Last ${last} 0 R\n/Count ${count}`;
  const listed = ends(below[0], below.at(-1), below.length);
  if (top !== outlines)
    set(top, `<</Title (${title})\n/Dest [${kids[0]} 0 R /XYZ 1 2 0]\n/Parent ${outlines} 0 R\n${listed}>>`);
  set(outlines, `<</Type /Outlines\n${top === outlines ? listed : ends(top, top, below.length + 1)}>>`);
  for (const [place, number] of kids.entries())
    set(
      number,
      `<</Type /Page\n/Resources <</ProcSet [/PDF /Text]\n/ExtGState <</G3 1 0 R>>>>\n/MediaBox [0 0 842 595]\n/Contents ${content[place]} 0 R\n${title === undefined ? '' : `/StructParents ${place}\n`}/Parent ${tree} 0 R>>`,
    );
  set(tree, `<</Type /Pages\n/Count ${pages.length}\n/Kids [${kids.map(asRef).join(' ')}]>>`);
  const tagged = `/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot ${root} 0 R\n/Outlines ${outlines} 0 R\n/Lang (en-GB)`;
  set(catalog, `<</Type /Catalog\n/Pages ${tree} 0 R\n${title === undefined ? '' : tagged}>>`);
  const isUntagged = (text: string) => title === undefined && text.startsWith('<</Type /Struct');
  return whole(
    objects.map((text) => (isUntagged(text) ? 'null' : text)),
    catalog,
  );
}

/** The outline of an invented PDF: entries below its title when that is among them, otherwise at the top. */
type SkiaOutline = { readonly title?: string; readonly entries?: readonly string[] };

const asRef = (number: number) => `${number} 0 R`;

function whole(objects: readonly string[], catalog: number): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<</Size ${size}\n/Root ${catalog} 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end, 'latin1');
}

/** The objects of a joined PDF by number: each as text, a stream with its bytes behind its dictionary. */
export function objectsOf(pdf: Buffer): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const text = pdf.toString('latin1');
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const xref = streamAt(text, table);
  const rows = inflateSync(Buffer.from(xref.body, 'latin1'));
  const packed = new Map<number, string>();
  for (let at = 0; at < rows.length; at += 7) {
    if (rows[at] !== 1) continue;
    const { head, body } = streamAt(text, rows.readUInt32BE(at + 1));
    if (/\/Type \/ObjStm/.test(head)) packed.set(at / 7, inflateSync(Buffer.from(body, 'latin1')).toString('latin1'));
    else found.set(at / 7, `${head}${body}`);
  }
  for (let at = 0; at < rows.length; at += 7) {
    if (rows[at] !== 2) continue;
    const all = packed.get(rows.readUInt32BE(at + 1)) ?? '';
    const heads = (/^[\d ]+/.exec(all)?.[0] ?? '').split(' ').map(Number);
    const place = rows.readUInt16BE(at + 5);
    const first = all.indexOf('\n') + 1;
    const [number, from = 0, , to = all.length - first] = heads.slice(place * 2);
    if (number !== at / 7) throw new Error(`The table names ${at / 7} where ${number} is.`);
    found.set(number, all.slice(first + from, first + to).trim());
  }
  return found;
}

function streamAt(text: string, at: number): { readonly head: string; readonly body: string } {
  const [start = '', head = ''] = /^\d+ 0 obj\n([\s\S]*?) stream\n/.exec(text.slice(at, at + 4000)) ?? [];
  const from = at + start.length;
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  if (text.slice(from + length, from + length + 10) !== '\nendstream') throw new Error(`No stream ends at ${at}.`);
  return { head, body: text.slice(from, from + length) };
}
