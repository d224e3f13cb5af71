import { describe, expect, it } from 'vitest';
import { actTexts } from '../../../../../electron/features/activity/act-texts';
import { createLineIndex, type LineIndex, nameAt } from '../../../../../electron/features/activity/line-index';
import { wholeActivity } from '../../../../../shared/activity/whole-activity';
import { arrange, here, many, purged } from './activity-bench';

describe('reading a long history', () => {
  it('answers with the newest lines first, says how many older ones are still read, and counts none of them', async () => {
    const { activity, view, append } = arrange(many(40_000));
    const first = await view({ key: purged });
    expect(first.older).toBeGreaterThan(0);
    expect(first.since).toBeNull();
    expect(first.total).toBe(40_000 - first.older);
    expect(Math.min(...first.lines)).toBeGreaterThan(first.older);
    append({ type: 'revealed', keyId: here });
    expect((await view()).lines[0]).toBe(40_001);
    // An export never leaves out what is not read yet, and counts what was written since.
    const listed = await activity.listed({ ...wholeActivity, key: purged }, 40_000);
    expect(listed).toMatchObject({ total: 40_000, all: 40_001, count: 20_000 });
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
    lines[2] = {
      type: 'created',
      at: '2026-11-20T10:00:00.000Z',
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
