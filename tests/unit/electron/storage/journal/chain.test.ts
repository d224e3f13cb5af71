import { describe, expect, it } from 'vitest';
import { createGapFinder, type Entry } from '../../../../../electron/storage/journal/chain';
import { genesis, interimKeyId, type JournalLine } from '../../../../../electron/storage/journal/line';
import { sampleEvent } from '../vault/temp-vault';

const line = (seq: number): JournalLine => ({
  ...sampleEvent(1),
  seq,
  at: '2026-03-01T08:00:00.000Z',
  who: 'Ada',
  machine: 'workbench',
  saves: true,
  key: interimKeyId,
  mac: genesis,
});

describe('what shows without any key', () => {
  it.each<[string, Entry[], unknown]>([
    ['nothing in a whole journal', [line(1), line(2), line(3)], []],
    ['a line that was taken out', [line(1), line(3), line(4)], [{ line: 2, kind: 'cut' }]],
    ['a beginning that was taken out', [line(2), line(3)], [{ line: 1, kind: 'cut' }]],
    ['a line that is there twice', [line(1), line(2), line(2)], [{ line: 3, kind: 'cut' }]],
    ['a line that cannot be read, which counts as one', [line(1), null, line(3)], [{ line: 2, kind: 'unreadable' }]],
  ])('%s', (_what, entries, problems) => {
    const finder = createGapFinder(null);
    entries.forEach(finder.take);
    expect(finder.problems()).toEqual(problems);
  });
});
