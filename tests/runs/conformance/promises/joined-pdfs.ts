import { createPdfJoiner } from '../../../../electron/shell/window/pdf-joiner';
import { readDict, refsIn } from '../../../../electron/shell/window/pdf-syntax';
import { objectsOf } from '../../../unit/electron/shell/window/skia-pdf';
import type { PromiseRow } from '../promise';

const table = '<table><thead><tr><th>Key</th></tr></thead><tbody><tr><td>node00000001</td></tr></tbody></table>';
const nextPage = '<div style="break-after: page"></div>';

/** Two parts of a document, two pages and one, and a page for each footer. */
const bodies = [
  `<h1>Inventory</h1><h2>Act now</h2>${table}${nextPage}<p>more</p>`,
  `<h2>node00000001</h2>${table}`,
  ['1 of 3', '2 of 3', '3 of 3'].map((text) => `<p>${text}</p>`).join(nextPage),
];

/** How Chromium writes PDFs. */
export const joinedPdfPromises: readonly PromiseRow[] = [
  {
    id: 'C24',
    members: ['page.printToPDF'],
    promise: "printToPDF's output can be joined: pages, tags and outline are written as Skia does today",
    source: 'print_to_pdf.cc',
    basis: 'inferred',
    check: async ({ main, expect }) => {
      const printed = await main(async (_electron, pages: readonly string[]) => {
        const window = await kit.open();
        const pdfs: string[] = [];
        for (const [place, body] of pages.entries()) {
          await kit.inPage(
            window,
            (html) => {
              document.title = 'Inventory';
              document.documentElement.lang = 'en-GB';
              document.body.innerHTML = html;
            },
            body,
          );
          const isFooters = place === pages.length - 1;
          const tagged = isFooters ? {} : { generateTaggedPDF: true, generateDocumentOutline: true };
          pdfs.push((await window.webContents.printToPDF({ pageSize: 'A4', ...tagged })).toString('base64'));
        }
        return pdfs;
      }, bodies);
      const [first, second, footers] = printed.map((text) => Buffer.from(text, 'base64'));
      if (!first || !second || !footers) throw new Error('Not all pages were printed.');
      const joiner = createPdfJoiner(() => undefined);
      expect([await joiner.add(first), await joiner.add(second)]).toEqual([2, 1]);
      const objects = objectsOf(await joiner.finish(footers));
      const dict = (number: number | undefined) => readDict(objects.get(number ?? 0) ?? '');
      const follow = (from: number | undefined, name: string) => refsIn(dict(from), name)[0];
      const [catalog] = [...objects].find(([, text]) => text.startsWith('<</Type /Catalog')) ?? [];
      expect(dict(follow(catalog, 'Pages')).get('Count')).toBe('3');
      expect([...objects.values()].filter((text) => /^<<\/Type \/Page\n/.test(text))).toHaveLength(3);
      const title = follow(follow(catalog, 'Outlines'), 'First');
      const entries: unknown[] = [];
      for (let each = follow(title, 'First'); each !== undefined; each = follow(each, 'Next'))
        entries.push(dict(each).get('Title'));
      expect([dict(title).get('Title'), ...entries]).toEqual(['(Inventory)', '(Act now)', '(node00000001)']);
      const heads = [...objects.values()].flatMap((text) => /\/S \/TH\b[\s\S]*\/ID (\(.*?\))/.exec(text)?.[1] ?? []);
      expect(heads.map((id) => id.slice(0, 6)).sort()).toEqual(['(0000-', '(0001-']);
    },
  },
];
