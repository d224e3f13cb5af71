import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealHead } from '../../../../../electron/storage/journal/head';
import { readLine } from '../../../../../electron/storage/journal/line';
import { filesIn, sampleEvent, sampleId } from '../vault/temp-vault';

import { edit, forgedAfter, interim, open, problems, real, recomputed, written } from './journal-bench';

describe('an untouched journal', () => {
  it('has no problems and gives each key its events', async () => {
    const { path, head } = await written();
    const journal = open(path, head);
    expect(await problems(journal)).toEqual([]);
    expect(journal.timeline(sampleId(1)).map(({ seq }) => seq)).toEqual([1, 4, 6]);
    expect(journal.timeline(null).map(({ type }) => type)).toEqual(['protection-changed']);
    expect(journal.timeline(sampleId(9))).toEqual([]);
    expect(journal.timeline(sampleId(1))[0]).toMatchObject({ who: 'Ada', machine: 'workbench' });
  });

  it('finds the events of some types, also those of this run, whatever their details say', async () => {
    const { path, head } = await written();
    const journal = open(path, head);
    const facts = { name: '"type":"purged"' };
    const draft = { type: 'owner-changed', keyId: sampleId(2), known: 'typed', facts } as const;
    await journal.append([{ draft, saves: true }], real);
    const found = await journal.ofTypes(new Set(['protection-changed', 'owner-changed', 'purged']));
    expect(found.map(({ seq, type }) => [seq, type])).toEqual([
      [3, 'protection-changed'],
      [7, 'owner-changed'],
    ]);
    expect(found[1]).toEqual(journal.timeline(sampleId(2)).at(-1));
    expect(await journal.ofTypes(new Set())).toEqual([]);
  });

  it('may be longer than what was noted, as after a kill', async () => {
    const place = await written();
    await open(place.path, place.head).append([{ draft: sampleEvent(3), saves: true }], real);
    expect(await problems(open(place.path, place.head))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', async () => {
    expect(statSync((await written()).path).mode & 0o777).toBe(0o600);
  });
});

describe('detects edits of the file', () => {
  const edits: readonly (readonly [string, number, (lines: string[]) => string[]])[] = [
    ['a changed fact', 4, (lines) => lines.map((line, at) => (at === 3 ? line.replace('Key 1', 'Key 7') : line))],
    ['a changed time', 5, (lines) => lines.map((line, at) => (at === 4 ? line.replace('T08:00:0', 'T09:00:0') : line))],
    [
      'a member that was slipped in',
      4,
      (lines) => lines.map((line, at) => (at === 3 ? line.replace('{', '{"x":1,') : line)),
    ],
    ['a removed line', 5, (lines) => lines.toSpliced(4, 1)],
    [
      'two lines that changed places',
      4,
      (lines) => [...lines.slice(0, 3), lines[4] ?? '', lines[3] ?? '', lines[5] ?? ''],
    ],
    ['a cut tail', 5, (lines) => lines.slice(0, 4)],
    ['an emptied file', 1, () => []],
    ['a line of rubbish', 3, (lines) => lines.toSpliced(2, 0, 'rubbish')],
    ['zeros in the middle', 4, (lines) => lines.map((line, at) => (at === 3 ? '\0'.repeat(line.length) : line))],
    ['an interim past that was recomputed', 3, (lines) => [...recomputed(lines.slice(0, 2)), ...lines.slice(2)]],
    ['a whole journal that was recomputed with the open key', 6, recomputed],
    ['an appended line under the open key', 7, (lines) => [...lines, forgedAfter(lines)]],
  ];

  it.each(edits)('%s', async (_, line, change) => {
    const place = await written();
    edit(place, change);
    const found = await problems(open(place.path, place.head));
    expect(found.map((problem) => problem.line)).toContain(line);
  });

  it('a tail that was cut together with the noted end, because the end is signed', async () => {
    const place = await written();
    edit(place, (lines) => lines.slice(0, 5));
    const last = readLine(readFileSync(place.path, 'utf8').trimEnd().split('\n').at(-1) ?? '');
    const head = { ...place.head, length: 5, head: last?.mac ?? '' };
    expect(await problems(open(place.path, head))).toEqual([{ line: 6, kind: 'cut' }]);
  });

  it('a noted end that was set back to before the data key', async () => {
    const place = await written();
    const lines = readFileSync(place.path, 'utf8').trimEnd().split('\n').map(readLine);
    const head = sealHead(interim, 2, lines[1]?.mac ?? '');
    expect((await problems(open(place.path, head))).map(({ kind }) => kind)).toContain('cut');
  });

  it('for ever: appending after a cut leaves the gap', async () => {
    const place = await written();
    edit(place, (lines) => lines.slice(0, 4));
    const cut = open(place.path, place.head);
    await cut.append([{ draft: sampleEvent(1), saves: true }], real);
    const later = open(place.path, cut.headSignedBy(real));
    expect(later.length()).toBe(7);
    expect((await problems(later)).map(({ line }) => line)).toContain(5);
  });

  it('without any key, as far as the noted end tells', async () => {
    const place = await written();
    edit(place, (lines) => lines.slice(0, 3));
    expect(open(place.path, place.head).gaps()).toEqual([{ line: 4, kind: 'cut' }]);
  });
});

describe('a torn end', () => {
  it.each([
    ['half a line', '{"seq":7,"at":"2026'],
    ['zeros', '\0\0\0\0\0\0'],
  ])('is cut aside, and appending goes on: %s', async (_, torn) => {
    const place = await written();
    const whole = readFileSync(place.path, 'utf8');
    appendFileSync(place.path, torn);
    const journal = open(place.path, place.head);
    expect(journal.tornBytes).toBe(torn.length);
    expect(readFileSync(place.path, 'utf8')).toBe(whole);
    const aside = [...filesIn(join(place.path, '..'))].filter(([name]) => name.includes('.torn-'));
    expect(aside.map(([, bytes]) => bytes.toString())).toEqual([torn]);
    await journal.append([{ draft: sampleEvent(1), saves: true }], real);
    expect(await problems(open(place.path, journal.headSignedBy(real)))).toEqual([]);
  });

  it('that had been acknowledged is a broken journal as well', async () => {
    const place = await written();
    const bytes = readFileSync(place.path);
    writeFileSync(place.path, bytes.subarray(0, -20));
    const journal = open(place.path, place.head);
    expect(journal.tornBytes).toBeGreaterThan(0);
    expect(await problems(journal)).toContainEqual({ line: 6, kind: 'cut' });
  });

  it('that lacks only its line break is no damage', async () => {
    const place = await written();
    writeFileSync(place.path, readFileSync(place.path, 'utf8').trimEnd());
    const journal = open(place.path, place.head);
    expect(journal.tornBytes).toBe(0);
    await journal.append([{ draft: sampleEvent(2), saves: true }], real);
    expect(await problems(open(place.path, journal.headSignedBy(real)))).toEqual([]);
  });
});

describe('a line that is taken back', () => {
  it('leaves no trace, and the next one follows the line before', async () => {
    const place = await written();
    const before = readFileSync(place.path);
    const journal = open(place.path, place.head);
    const { rollBack } = await journal.append([{ draft: sampleEvent(5), saves: true }], real);
    await rollBack();
    expect(readFileSync(place.path)).toEqual(before);
    expect(journal.timeline(sampleId(5))).toEqual([]);
    await journal.append([{ draft: sampleEvent(6), saves: true }], real);
    expect(await problems(open(place.path, journal.headSignedBy(real)))).toEqual([]);
  });
});

/** Attacks with only the key that lies open in the vault file. */
