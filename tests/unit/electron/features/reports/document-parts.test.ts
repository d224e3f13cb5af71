import { describe, expect, it } from 'vitest';
import { cutDocument, maxRows, rowsOf } from '../../../../../electron/features/reports/document-parts';
import { html } from '../../../../../electron/features/reports/markup';

const table = (name: string, rows: number) => ({
  heading: html`<h2>${name}</h2>`,
  open: html`<table id="${name}"><tbody>`,
  rows: rowsOf(
    Array.from({ length: rows }, (_, place) => place),
    (place) => html`<tr><td>${place}</td></tr>`,
  ),
});

const close = '</tbody></table>';
const count = (source: string, what: string) => source.split(what).length - 1;

describe('a document', () => {
  it('of ordinary length is one', async () => {
    const { whole, parts } = await cutDocument([html`<p>1</p>`, table('a', maxRows), html`<p>2</p>`], () => {});
    expect(parts).toBeNull();
    expect(whole().startsWith('<p>1</p><h2>a</h2><table id="a"><tbody><tr>')).toBe(true);
    expect(whole().endsWith(`</tr>${close}<p>2</p>`)).toBe(true);
  });

  it('that is long is cut between rows into parts of like size, and no row is lost', async () => {
    const sizes = { a: maxRows - 100, b: 80, c: maxRows };
    const pieces = [html`<p>1</p>`, ...Object.entries(sizes).map(([name, rows]) => table(name, rows)), html`<p>2</p>`];
    const { whole, parts } = await cutDocument(pieces, () => {});
    const sources = parts?.map(({ source }) => source()) ?? [];
    const all = maxRows * 2 - 20;
    expect(parts?.map(({ rows }) => rows)).toEqual([all / 2, all / 2]);
    expect(sources.map((source) => count(source, '<tr>'))).toEqual([all / 2, all / 2]);
    for (const source of sources) expect(count(source, '<table')).toBe(count(source, close));
    const rowsIn = (source: string) => source.match(/<tr>.*?<\/tr>/g);
    expect(rowsIn(sources.join(''))).toEqual(rowsIn(whole()));
    // A heading stays with its first row; a table that goes on starts with its head and without the heading.
    expect(sources[1]?.startsWith('<table id="c"><tbody>')).toBe(true);
    expect(count(sources.join(''), '<h2>')).toBe(3);
    expect(sources[1]?.endsWith('<p>2</p>')).toBe(true);
  });

  it('keeps the heading of a table with its rows when a part ends before it', async () => {
    const { parts } = await cutDocument([table('a', maxRows), table('b', maxRows)], () => {});
    expect(parts?.[0]?.source().includes('<h2>b</h2>')).toBe(false);
    expect(parts?.[1]?.source().startsWith('<h2>b</h2><table id="b">')).toBe(true);
  });
});
