import { describe, expect, it } from 'vitest';
import { createPdfJoiner } from '../../../../../electron/shell/window/pdf-joiner';
import { NotJoinable, readDict, refsIn, shifted } from '../../../../../electron/shell/window/pdf-syntax';
import { objectsOf, type SkiaPage, skiaPdf } from './skia-pdf';

const first: readonly SkiaPage[] = [
  { draws: 'first page', heads: ['Key', 'Owner'] },
  { draws: 'second page', heads: [] },
];
const second: readonly SkiaPage[] = [{ draws: 'third page (5 0 R)', heads: ['Role 7 0 R'] }];
const footers = ['1 of 3', '2 of 3', '3 of 3'].map((draws) => ({ draws, heads: [] }));

async function joined() {
  const joiner = createPdfJoiner(() => undefined);
  expect(await joiner.add(skiaPdf(first, { title: 'Inventory', entries: ['Inventory', 'Act now'] }))).toBe(2);
  expect(await joiner.add(skiaPdf(second, { title: 'Inventory', entries: ['Due soon', 'All good'] }))).toBe(1);
  const pdf = await joiner.finish(skiaPdf(footers));
  const objects = objectsOf(pdf);
  const dict = (number: number | undefined) => readDict(objects.get(number ?? 0) ?? '');
  const of = (type: string) => [...objects].filter(([, text]) => text.startsWith(`<</Type /${type}\n`));
  const [catalog] = of('Catalog');
  const follow = (from: number | undefined, name: string) => refsIn(dict(from), name)[0];
  return { pdf, objects, dict, of, follow, catalog: catalog?.[0] };
}

describe('joined PDFs', () => {
  it('have the pages of all parts in order, each with its footer over it', async () => {
    const { objects, dict, follow, catalog } = await joined();
    const root = follow(catalog, 'Pages');
    expect(dict(root).get('Count')).toBe('3');
    const pages = refsIn(dict(root), 'Kids').flatMap((tree) => {
      expect(follow(tree, 'Parent')).toBe(root);
      return refsIn(dict(tree), 'Kids');
    });
    const drawn = pages.map((page) => refsIn(dict(page), 'Contents').map((each) => objects.get(each) ?? ''));
    expect(drawn.map(([, own]) => own?.replace(/^<<.*>>/, ''))).toEqual([
      'first page',
      'second page',
      'third page (5 0 R)',
    ]);
    for (const [place, page] of pages.entries()) {
      expect(drawn[place]?.[0]).toMatch(/q\n$/);
      expect(drawn[place]?.[2]).toMatch(/>>Q\n\/Artifact <<.*>> BDC\n\/KeyquiltFooter Do\nEMC\n$/);
      const resources = readDict(dict(page).get('Resources') ?? '');
      expect(resources.get('ExtGState')).toMatch(/^<<\/G3 \d+ 0 R>>$/);
      const form = objects.get(refsIn(readDict(resources.get('XObject') ?? ''), 'KeyquiltFooter')[0] ?? 0) ?? '';
      expect(form).toContain('/Subtype /Form');
      expect(form.endsWith(`${place + 1} of 3`)).toBe(true);
    }
  });

  it('keep every tag, under one document and with ids of its own', async () => {
    const { dict, of, objects, follow, catalog } = await joined();
    expect(of('StructTreeRoot')).toHaveLength(1);
    const tree = follow(catalog, 'StructTreeRoot');
    const document = follow(tree, 'K');
    expect(dict(document).get('Lang')).toBe('(en-GB)');
    const tables = refsIn(dict(document), 'K');
    expect(tables.map((table) => follow(table, 'P'))).toEqual([document, document]);
    const heads = tables.flatMap((table) => refsIn(dict(table), 'K'));
    expect(heads.map((head) => dict(head).get('T'))).toEqual(['(Key)', '(Owner)', '(Role 7 0 R)']);
    const keys = [...objects.values()].flatMap((text) => /\/StructParents (\d+)/.exec(text)?.[1] ?? []);
    expect(keys.sort()).toEqual(['0', '1', '2']);
    const numbers = dict(follow(tree, 'ParentTree')).get('Nums') ?? '';
    const lists = [...numbers.matchAll(/(\d) (\d+) 0 R/g)].map(([, key, list]) => [key, objects.get(Number(list))]);
    expect(lists).toEqual([
      ['0', `[${heads[0]} 0 R ${heads[1]} 0 R]`],
      ['1', '[]'],
      ['2', `[${heads[2]} 0 R]`],
    ]);
    const ids = refsIn(dict(follow(tree, 'IDTree')), 'Kids').map((names) => dict(names).get('Names'));
    expect(ids).toEqual([
      `[(0000-node00000001) ${heads[0]} 0 R (0000-node00000002) ${heads[1]} 0 R]`,
      `[(0001-node00000001) ${heads[2]} 0 R]`,
    ]);
  });

  it('rename ids only, and no text that looks like one', async () => {
    const moved = (text: string) => shifted(text, { objects: 100, pages: 0, ids: '0001-' });
    for (const text of [
      '<</Title (node00000001)\n/Producer (node1)>>',
      '<</Type /StructElem\n/T (node1)\n/ActualText (node1)\n/Alt (node1)>>',
      '<</A [<</O /Table\n/Headers []>>]\n/Alt (node1)>>',
      '<</Names []\n/URI (/ID \\(node1\\))\n/Alt (node1)>>',
    ])
      expect(moved(text)).toBe(text);
    expect(moved('<</A [<</O /Table\n/Headers [(node00000001) (node00000002)]>>]\n/ID (node00000003)>>')).toBe(
      '<</A [<</O /Table\n/Headers [(0001-node00000001) (0001-node00000002)]>>]\n/ID (0001-node00000003)>>',
    );
    expect(moved('<</Limits [(node1) (node2)]\n/Names [(node1) 7 0 R (node2) 8 0 R]>>')).toBe(
      '<</Limits [(0001-node1) (0001-node2)]\n/Names [(0001-node1) 107 0 R (0001-node2) 108 0 R]>>',
    );
    const joiner = createPdfJoiner(() => undefined);
    await joiner.add(skiaPdf(first, { title: 'node1', entries: ['node1', 'node2'] }));
    const objects = [...objectsOf(await joiner.finish(skiaPdf(footers.slice(1)))).values()];
    const titles = objects.flatMap((text) => /\/Title (\(.*?\))/.exec(text)?.[1] ?? []);
    expect(titles).toEqual(expect.arrayContaining(['(node1)', '(node2)']));
    expect(titles.filter((text) => text.includes('-node'))).toEqual([]);
  });

  it('have one outline: what later parts add goes below the title', async () => {
    const { dict, follow, catalog } = await joined();
    const outline = follow(catalog, 'Outlines');
    const title = follow(outline, 'First');
    expect([dict(outline).get('Count'), dict(title).get('Count'), dict(title).get('Title')]).toEqual([
      '4',
      '3',
      '(Inventory)',
    ]);
    const told: unknown[] = [];
    let before: number | undefined;
    for (let each = follow(title, 'First'); each !== undefined; each = follow(each, 'Next')) {
      expect([follow(each, 'Parent'), follow(each, 'Prev')]).toEqual([title, before]);
      told.push(dict(each).get('Title'));
      before = each;
    }
    expect(follow(title, 'Last')).toBe(before);
    expect(told).toEqual(['(Act now)', '(Due soon)', '(All good)']);
  });

  it('refer to nothing that is not there', async () => {
    const { objects } = await joined();
    const named = [...objects.values()].flatMap((text) =>
      [...text.replace(/\((?:\\.|[^\\()])*\)/g, '').matchAll(/\b(\d+) 0 R/g)].map(([, number]) => Number(number)),
    );
    expect(named.filter((number) => !objects.has(number))).toEqual([]);
  });

  it('are not made from files that Chromium writes otherwise', async () => {
    const good = skiaPdf(first, { title: 'Inventory', entries: ['Inventory', 'Act now'] });
    const other = (change: (text: string) => string) => Buffer.from(change(good.toString('latin1')), 'latin1');
    const files = [
      Buffer.from('no PDF'),
      good.subarray(0, -200),
      skiaPdf(first),
      other((text) => text.replace('/Length 10', '/Length 12')),
      other((text) => text.replace('/IDTree', '/OtherTr')),
      other((text) => text.replace(/\nxref\n0 /, '\nxref\n1 ')),
    ];
    for (const file of files)
      await expect(createPdfJoiner(() => undefined).add(file)).rejects.toBeInstanceOf(NotJoinable);
    const joiner = createPdfJoiner(() => undefined);
    await joiner.add(good);
    await expect(joiner.finish(skiaPdf(footers))).rejects.toBeInstanceOf(NotJoinable);
  });
});
