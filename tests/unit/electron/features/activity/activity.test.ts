import { describe, expect, it } from 'vitest';
import { actTexts } from '../../../../../electron/features/activity/act-texts';
import { createActivity } from '../../../../../electron/features/activity/activity';
import { createLineIndex, type LineIndex, nameAt } from '../../../../../electron/features/activity/line-index';
import { activityCsv, activityJson } from '../../../../../electron/features/reports/activity-files';
import { createDocumentWords } from '../../../../../electron/features/reports/document-words';
import { judgeLines } from '../../../../../electron/features/reports/lines-check';
import { type JournalLine, writeLine } from '../../../../../electron/storage/journal/line';
import { standingsOf } from '../../../../../electron/storage/vault/journal-standings';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import type { ActivityDay, ActivityRow } from '../../../../../shared/activity/activity-row';
import { type ActivityView, wholeActivity } from '../../../../../shared/activity/activity-view';
import type { KeyFacts } from '../../../../../shared/model/key-facts';

const here = 'aaaaaaaaaaaaaaaaaaaaaaaa';
const purged = 'bbbbbbbbbbbbbbbbbbbbbbbb';
const now = new Date('2026-11-24T12:00:00');

type Told = Partial<Omit<JournalLine, 'type'>> & { readonly type: JournalLine['type'] };

function arrange(told: readonly (Told | null)[]) {
  const texts: string[] = [];
  const append = (line: Told | null) => {
    const seq = texts.length + 1;
    const at = new Date(now.getTime() - 60_000).toISOString();
    const usual = { seq, at, keyId: null, who: 'Ada Brandt', machine: 'desk', known: 'typed', facts: {} } as const;
    const mac = String(seq).padStart(64, '0');
    texts.push(line === null ? '' : writeLine({ ...usual, saves: false, key: 'interim', mac, ...line }));
  };
  told.forEach(append);
  const record = { name: { value: 'Stock now' }, company: 'Northfold Studio', system: 'patchworks' };
  let reads = 0;
  const journal = {
    ready: async () => {
      reads += 1;
    },
    count: () => texts.length,
    textsFrom: (from: number) => texts.slice(from),
    at: (line: number) => (texts[line - 1] ? (JSON.parse(texts[line - 1] ?? '') as JournalLine) : null),
    lastCheck: () => null,
    lastStandings: () => standingsOf(4, ['interim'], [{ line: 2, kind: 'changed' }]),
  };
  const vault = {
    journal,
    records: { factsOf: (id: string) => (id === here ? (record as unknown as KeyFacts) : null) },
  } as unknown as Vault;
  const activity = createActivity({ vault, texts: actTexts, revision: () => 1, clock: () => now });
  const view = async (change: Partial<ActivityView> = {}, until: number | null = null) => {
    const answer = await activity.view({ view: { ...wholeActivity, ...change }, until, count: 100 });
    const rows = JSON.parse(answer.rows) as ActivityRow[];
    return { ...answer, rows, lines: rows.map(({ line }) => line), days: JSON.parse(answer.days) as ActivityDay[] };
  };
  return { activity, view, append, texts, journal, vault, reads: () => reads };
}

const usual: readonly (Told | null)[] = [
  { type: 'created', keyId: here, facts: { name: 'Stock then' } },
  { type: 'tested', keyId: here, who: 'Priya Raman', known: 'live', facts: { tone: 'wrong', verdict: 'key-unknown' } },
  { type: 'created', keyId: purged, facts: { name: 'Old name' } },
  { type: 'renamed', keyId: purged, facts: { from: 'Old name', to: 'Newer name' } },
  { type: 'purged', keyId: purged, facts: { system: 'plytix', company: 'Lark Street Toys', name: 'Newer name' } },
  { type: 'backed-up', facts: { file: '=HYPERLINK("x").keyquilt' } },
];

const many = (count: number) => Array.from({ length: count }, (_, at) => usual[at % usual.length] ?? null);

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

  it('answers with the newest lines first, says how many older ones are still read, and counts none of them', async () => {
    const { activity, view, append } = arrange(many(40_000));
    const first = await view({ key: purged });
    expect(first.older).toBeGreaterThan(0);
    expect(first.since).toBeNull();
    expect(first.total).toBe(40_000 - first.older);
    expect(Math.min(...first.lines)).toBeGreaterThan(first.older);
    append({ type: 'revealed', keyId: here });
    expect((await view()).lines[0]).toBe(40_001);
    // An export never leaves out what is not read yet.
    const listed = await activity.listed({ ...wholeActivity, key: purged }, 40_000);
    expect(listed).toMatchObject({ total: 40_000, all: 40_000, count: 20_000 });
    const last = await view({ key: purged }, 40_000);
    expect(last).toMatchObject({ older: 0, listed: 20_000, newer: 1 });
    expect(last.lines).toEqual(first.lines);
    expect(last.since).not.toBeNull();
  });

  it('begins again when lines were taken back while older ones are read', async () => {
    const { activity, view, append, texts } = arrange(many(40_000));
    expect((await view()).older).toBeGreaterThan(0);
    texts.splice(-6);
    append({ type: 'revealed', keyId: here, who: 'Tom Okafor' });
    expect((await view({ query: 'tom' })).lines).toEqual([39_995]);
    const all = await activity.listed(wholeActivity, null);
    expect(all.count).toBe(39_995);
    expect(all.row(0).event?.type).toBe('revealed');
  });

  it('reads backwards what it reads forwards', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22'];
    const lines = many(400).map((told, at) => told && { ...told, at: `${days[Math.floor(at / 150)]}T10:00:00.000Z` });
    // Unreadable at both ends and in the middle, and a key that takes a name twice.
    for (const at of [0, 1, 150, 151, 398, 399]) lines[at] = null;
    lines[10] = {
      type: 'setup-started',
      keyId: purged,
      facts: { company: 'An earlier company', system: 'patchworks' },
    };
    const { texts } = arrange(lines);
    const forwards = createLineIndex(actTexts, 0);
    const backwards = createLineIndex(actTexts, 300);
    texts.slice(300, 350).forEach(backwards.add);
    texts.slice(0, 300).toReversed().forEach(backwards.addBefore);
    texts.slice(350).forEach(backwards.add);
    texts.forEach(forwards.add);
    const seen = (index: LineIndex) =>
      texts.map((_, place) => {
        const key = index.keys.at(index.key.at(place));
        const { kind, outcome } = index.acts.at(index.act.at(place));
        const who = [index.people.at(index.who.at(place)), index.machines.at(index.machine.at(place))];
        const told = [key.id, nameAt(key, place), key.company, key.system];
        return [index.day.at(place), kind, outcome, ...who, ...told, index.texts.at(index.details.at(place))];
      });
    expect(seen(backwards)).toEqual(seen(forwards));
    expect([backwards.since(), backwards.last(), backwards.count()]).toEqual([
      ...[forwards.since(), forwards.last(), forwards.count()],
    ]);
  });

  it('answers 100,000 lines within a few frames once they are indexed', async () => {
    const { activity, view } = arrange(many(100_000));
    await activity.listed(wholeActivity, null);
    const times: number[] = [];
    for (const query of ['p', 'pr', 'pri', 'priy', 'priya']) {
      const begun = performance.now();
      expect((await view({ query })).listed).toBeGreaterThan(10_000);
      times.push(performance.now() - begun);
    }
    // The shortest: other programs on the machine make the others longer.
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
