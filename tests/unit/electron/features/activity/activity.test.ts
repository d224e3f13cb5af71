import { describe, expect, it } from 'vitest';
import { activityCsv, activityJson } from '../../../../../electron/features/reports/activity-files';
import { createDocumentWords } from '../../../../../electron/features/reports/document-words';
import { judgeLines } from '../../../../../electron/features/reports/lines-check';
import type { ActivityView } from '../../../../../shared/activity/activity-view';
import { wholeActivity } from '../../../../../shared/activity/whole-activity';
import { arrange, here, now, purged, type Told, usual } from './activity-bench';

describe('the activity', () => {
  it('reads nothing before it is asked, and lists the newest line first', async () => {
    const { view, reads } = arrange(usual);
    expect(reads()).toBe(0);
    expect((await view()).lines).toEqual([6, 5, 4, 3, 2, 1]);
  });

  it('narrows by each filter, and counts the values of the others', async () => {
    const { view } = arrange(usual);
    const failed = await view({ outcomes: ['failed'] });
    expect(failed.lines).toEqual([2]);
    expect(failed.facets.who).toEqual([{ value: 'Priya Raman', count: 1 }]);
    expect(failed.facets.outcomes).toMatchObject({ failed: 1, removed: 1, done: 4 });
    expect((await view({ who: ['Priya Raman'] })).lines).toEqual([2]);
    expect((await view({ kinds: ['files'] })).lines).toEqual([6]);
    expect((await view({ key: purged })).lines).toEqual([5, 4, 3]);
    expect((await view({ query: 'PRIYA tested' })).lines).toEqual([2]);
    expect((await view({ query: 'priya backup' })).lines).toEqual([]);
  });

  it('narrows by days, and counts the lines of each period', async () => {
    const at = (day: string) => `${day}T10:00:00.000Z`;
    const told = (day: string): Told => ({ type: 'copied', keyId: here, at: at(day) });
    const { view } = arrange(['2025-12-31', '2026-01-02', '2026-11-18', '2026-11-24'].map(told));
    const period = (name: ActivityView['period']['name'], from: string | null = null, to: string | null = null) =>
      view({ period: { name, from, to } });
    expect((await period('today')).lines).toEqual([4]);
    expect((await period('days-7')).lines).toEqual([4, 3]);
    expect((await period('year')).lines).toEqual([4, 3, 2]);
    expect((await period('own', null, '2026-01-02')).lines).toEqual([2, 1]);
    expect((await period('own', '2026-01-02', '2026-11-18')).lines).toEqual([3, 2]);
    const none = { today: 0, 'days-7': 0, 'days-30': 0, 'days-90': 0, year: 0 };
    expect((await view({ kinds: ['tests'] })).facets.periods).toEqual(none);
    const { facets, days } = await period('today');
    expect(facets.periods).toEqual({ today: 1, 'days-7': 2, 'days-30': 2, 'days-90': 2, year: 3 });
    expect(days).toEqual([{ day: '2026-11-24', count: 1, total: 1 }]);
  });

  it('offers the keys with the most lines, the chosen one first', async () => {
    const id = (number: number) => String(number).padStart(24, '0');
    const lines = Array.from({ length: 80 }, (_, number) =>
      Array.from({ length: number + 1 }, (): Told => ({ type: 'copied', keyId: id(number) })),
    ).flat();
    const { activity, view } = arrange(lines);
    await activity.listed(wholeActivity, null);
    const { facets } = await view();
    expect(facets.keys.map(({ count }) => count)).toEqual(Array.from({ length: 50 }, (_, place) => 80 - place));
    const chosen = (await view({ key: id(3) })).facets.keys;
    expect(chosen[0]).toMatchObject({ id: id(3), count: 4 });
    expect(chosen).toHaveLength(50);
    expect(new Set(chosen.map((key) => key.id)).size).toBe(50);
  });

  it('never mixes companies, nor shows lines about no key with one', async () => {
    const { view } = arrange(usual);
    const { lines, total } = await view({ company: 'northfold  studio' });
    expect(lines).toEqual([2, 1]);
    expect(total).toBe(2);
    expect((await view({ company: 'Lark Street Toys' })).lines).toEqual([5, 4, 3]);
  });

  it('keeps the name that a purged key had then, and tells the former one of a key that is here', async () => {
    const { rows } = await arrange(usual).view();
    expect(rows.filter(({ key }) => key?.gone).map(({ key }) => key?.name)).toEqual([
      'Newer name',
      'Newer name',
      'Old name',
    ]);
    expect(rows.at(-1)?.key).toMatchObject({ name: 'Stock now', former: 'Stock then', gone: false });
  });

  it('keeps the order of the journal when the clock was set back, and says so', async () => {
    const early = { type: 'copied', at: '2026-11-01T08:00:00.000Z', keyId: here } as const;
    const { rows, days } = await arrange([...usual, early]).view();
    expect(rows[0]).toMatchObject({ line: 7, before: rows[1]?.event?.at });
    expect(days.map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-24']);
  });

  it('tells how each line stands, an unreadable one included', async () => {
    const { rows } = await arrange([...usual.slice(0, 3), null, ...usual.slice(3)]).view();
    expect(rows.toReversed().map(({ standing }) => standing)).toEqual([
      ...(['whole', 'changed', 'whole', 'unreadable', 'unchecked', 'unchecked', 'unchecked'] as const),
    ]);
  });

  it('leaves a list as it was up to a line, and follows lines that were taken back', async () => {
    const { view, append, texts } = arrange(usual);
    await view();
    append({ type: 'copied', keyId: here });
    expect(await view({}, 6)).toMatchObject({ until: 6, newer: 1, listed: 6 });
    texts.pop();
    append({ type: 'revealed', keyId: here, who: 'Tom Okafor' });
    expect((await view({ query: 'tom' })).lines).toEqual([7]);
  });

  it('exports what is shown, with what it left out, and no formula', async () => {
    const { activity, journal } = arrange(usual);
    const listed = await activity.listed({ ...wholeActivity, kinds: ['files', 'tests'] }, null);
    const made = {
      exportedAt: now.toISOString(),
      exportedBy: 'Ada',
      machine: 'desk',
      appVersion: '1',
      practice: false,
    };
    const header = { company: null, filters: ['What: Files'], lines: 2, leftOut: 4, ...made };
    const csv = [...activityCsv(header, listed, createDocumentWords())].join('');
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('"What: Files","4"');
    expect(csv).toContain(`"'=HYPERLINK`);
    expect(csv).toContain('"Plytix does not know this key."');
    const json = [...activityJson(header, listed, journal)].join('');
    const held = [1, 2, 3, 4, 5, 6].flatMap((line) => journal.at(line) ?? []);
    expect(judgeLines(json, held)).toEqual({ outcome: 'stand', count: 2, line: null });
    expect(judgeLines(json.replace('Priya', 'Petra'), held)).toMatchObject({ outcome: 'differs', line: 2 });
  });

  it('counts the lines that a file of data cannot hold, because they cannot be read', async () => {
    const { activity, journal } = arrange([...usual.slice(0, 2), null]);
    const listed = await activity.listed(wholeActivity, null);
    const header = { company: null, filters: [], lines: 3, leftOut: 0, practice: false };
    const made = { exportedAt: now.toISOString(), exportedBy: 'Ada', machine: 'desk', appVersion: '1' };
    const json = JSON.parse([...activityJson({ ...header, ...made }, listed, journal)].join(''));
    expect(json).toMatchObject({ unreadable: 1, journal: { end: { length: 2 } } });
    expect(json.journal.events).toHaveLength(2);
  });
});
