import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sealHead } from '../../../../../electron/storage/journal/head';
import { readLine } from '../../../../../electron/storage/journal/line';
import { sampleEvent } from '../vault/temp-vault';

import {
  announcedAfter,
  edit,
  headOf,
  interim,
  keys,
  lineAfter,
  open,
  problems,
  real,
  resigned,
  written,
} from './journal-bench';

describe('detects edits of the file made without a vault key', () => {
  it('a journal rewritten completely, with its head, under an unknown key', async () => {
    const place = await written();
    const other = { id: 'f'.repeat(16), key: Buffer.alloc(32, 9) };
    edit(place, (lines) => resigned(lines, other));
    const journal = open(place.path, headOf(place, other));
    expect(journal.gaps()).toEqual([]);
    const judged = await journal.verify(keys);
    expect(judged.complete).toBe(false);
    expect(judged.problems.map(({ kind }) => kind)).toEqual(Array(6).fill('foreign'));
  });

  it('a head under an unknown key', async () => {
    const place = await written();
    const other = { id: 'f'.repeat(16), key: Buffer.alloc(32, 9) };
    expect(await problems(open(place.path, headOf(place, other)))).toEqual([{ line: 7, kind: 'foreign' }]);
  });

  it('a last line under another key, though it announces one', async () => {
    const place = await written();
    const other = { id: 'f'.repeat(16), key: Buffer.alloc(32, 9) };
    edit(place, (lines) => [...lines, announcedAfter(lines, other)]);
    expect(await problems(open(place.path, place.head))).toEqual([{ line: 7, kind: 'foreign' }]);
  });

  it('a history that was rewritten whole, with its end, under the interim key, which lies open', async () => {
    const place = await written();
    edit(place, (lines) => resigned(lines, interim));
    expect(await problems(open(place.path, headOf(place, interim)))).toEqual([{ line: 7, kind: 'cut' }]);
  });

  it('a first line under the next key that announces no change', async () => {
    const place = await written();
    const next = { id: 'cd'.repeat(8), key: Buffer.alloc(32, 3) };
    edit(place, (lines) => [...lines, lineAfter(lines, next)]);
    const opened = new Map([...keys.opened, [next.id, next.key] as const]);
    const known = new Set([real.id, next.id]);
    const { problems: found } = await open(place.path, place.head).verify({ ...keys, opened, known });
    expect(found).toEqual([{ line: 7, kind: 'changed' }]);
  });

  it('a change to the open key, though it is announced and that key signed nothing before', async () => {
    const place = await written();
    edit(place, (lines) => resigned(lines, real));
    const head = headOf(place, real);
    edit(place, (lines) => [...lines, announcedAfter(lines, interim)]);
    expect(await problems(open(place.path, head))).toEqual([{ line: 7, kind: 'changed' }]);
  });

  it('a line under a key that another one has followed', async () => {
    const place = await written();
    const next = { id: 'cd'.repeat(8), key: Buffer.alloc(32, 3) };
    edit(place, (lines) => [...lines, announcedAfter(lines, next)]);
    edit(place, (lines) => [...lines, announcedAfter(lines, real)]);
    const opened = new Map([...keys.opened, [next.id, next.key] as const]);
    const known = new Set([real.id, next.id]);
    const { problems: found } = await open(place.path, place.head).verify({
      ...keys,
      opened,
      known,
      currentId: next.id,
    });
    expect(found).toEqual([{ line: 8, kind: 'changed' }]);
  });

  it('a forged end, also after more lines were written', async () => {
    const place = await written();
    const journal = open(place.path, { ...place.head, seal: '0'.repeat(64) });
    await journal.append([{ draft: sampleEvent(3), saves: true }], real);
    journal.headSignedBy(real);
    expect(await problems(journal)).toEqual([{ line: 7, kind: 'cut' }]);
  });

  it('a journal that ends before what a backup knew', async () => {
    const place = await written();
    edit(place, (lines) => lines.slice(0, 5));
    expect((await problems(open(place.path, place.head, true))).map(({ kind }) => kind)).toContain('cut');
  });
});

describe('a journal is judged completely', () => {
  it('where each key that signed is open, and the end is sealed', async () => {
    const { path, head } = await written();
    expect(await open(path, head).verify(keys)).toEqual({ problems: [], complete: true });
  });

  it('and not where a key of the vault is closed, or nothing tells the end', async () => {
    const { path, head } = await written();
    const opened = new Map([[interim.id, interim.key]]);
    expect(await open(path, head).verify({ ...keys, opened })).toEqual({ problems: [], complete: false });
    expect(await open(path, null).verify(keys)).toEqual({ problems: [], complete: false });
  });

  it('and not where only an earlier key is closed', async () => {
    const place = await written();
    const next = { id: 'cd'.repeat(8), key: Buffer.alloc(32, 3) };
    edit(place, (lines) => [...lines, announcedAfter(lines, next)]);
    const opened = new Map([interim, next].map(({ id, key }) => [id, key] as const));
    const known = new Set([real.id, next.id]);
    const judged = await open(place.path, headOf(place, next)).verify({ ...keys, opened, known, currentId: next.id });
    expect(judged).toEqual({ problems: [], complete: false });
  });

  it('with an end from a backup of a time when there was no data key yet', async () => {
    const { path } = await written();
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n').map(readLine);
    const floor = sealHead(interim, 2, lines[1]?.mac ?? '');
    expect(await open(path, floor, true).verify(keys)).toEqual({ problems: [], complete: true });
  });
});
