import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUndoLog } from '../../../../../electron/features/undo/undo-log';
import type { ReviewDecision } from '../../../../../shared/model/decision';
import { decisions } from '../../../../../shared/review/review-rules';
import { filesIn, sampleId, tempFolder } from '../../storage/vault/temp-vault';
import { activeKey, everything, openAppShellDialog, started } from './review-bench';

const failure = (code: string) => expect.objectContaining({ code });

describe('starting a review', () => {
  it('freezes the current keys, those first that need a person, and journals it', async () => {
    const { reviews, vault, id } = await started();
    const { review, items, lost } = await reviews.read(id);
    expect(review).toMatchObject({ state: 'open', total: 3, startedBy: 'Ada', scope: { words: 'All current keys' } });
    expect(items.map(({ key }) => key.id)).toEqual([1, 2, 3].map(sampleId));
    expect(items[0]?.key).toMatchObject({ reasons: expect.arrayContaining(['never-tested', 'no-owner']) });
    expect(lost).toBe(0);
    expect(vault.journal.timeline(null).at(-1)).toMatchObject({
      type: 'review-started',
      facts: { reviewId: id, title: 'Spring review', keys: 3 },
    });
  });

  it('keeps a key as it stood, whatever becomes of it', async () => {
    const { reviews, parts, id } = await started();
    await parts.writer.change(sampleId(1), (record) => ({
      record: { ...record, name: { ...record.name, value: 'Another name' } },
      type: 'renamed',
      facts: {},
    }));
    expect((await reviews.read(id)).items[0]?.key.name?.value).toBe('Key 1');
  });

  it('is refused when there is no key to decide on, and leaves nothing', async () => {
    const { reviews, folder } = await openAppShellDialog(tempFolder(), []);
    await expect(reviews.start(everything)).rejects.toThrow(failure('review-empty'));
    expect(await reviews.list()).toEqual([]);
    expect([...filesIn(folder).keys()].filter((name) => name.startsWith('reviews'))).toEqual([]);
  });

  it('that cannot be journaled is no review', async () => {
    const bench = await openAppShellDialog(tempFolder(), [activeKey(1)]);
    const refuse = { ...bench.vault, note: () => Promise.reject(new Error('locked')) };
    const { reviews } = await bench.again({ vault: refuse });
    await expect(reviews.start(everything)).rejects.toThrow('locked');
    expect(await reviews.list()).toEqual([]);
  });
});

describe('deciding', () => {
  it('is saved at once and survives a restart', async () => {
    const { reviews, id, again } = await started();
    await reviews.decide(id, sampleId(2), 'rotate', 'Old');
    await reviews.decide(id, sampleId(2), 'keep', '');
    const after = await again();
    const { items, savedAt } = await after.reviews.read(id);
    expect(items[1]?.decision).toMatchObject({ decision: 'keep', reason: '', by: 'Ada', together: false });
    expect(savedAt).toBe(items[1]?.decision?.at);
    expect(await after.reviews.list()).toMatchObject([{ decided: 1 }]);
  });

  it('is undone to what was decided before, in the open review alone', async () => {
    const undo = createUndoLog({ isOpen: () => true, changed: () => undefined });
    const run = () => undo.run(undo.last()?.id ?? 'none');
    const { id, again } = await started();
    const { reviews } = await again({ undo });
    const decisions = async () => (await reviews.read(id)).items.map(({ decision }) => decision?.decision ?? null);
    const before = await decisions();
    await reviews.decide(id, sampleId(2), 'rotate', 'Old');
    const first = (await reviews.read(id)).items[1]?.decision;
    await reviews.decide(id, sampleId(2), 'keep', '');
    await reviews.keepTogether(id, [sampleId(3)], 'In use');
    expect(undo.last()).toMatchObject({ act: 'decisions', count: 1 });
    expect(await run()).toMatchObject({ undone: 1, changed: 0, document: { kind: 'review', id } });
    await run();
    expect((await reviews.read(id)).items[1]?.decision).toEqual(first);
    await run();
    expect(await decisions()).toEqual(before);

    await reviews.keepTogether(id, [sampleId(3)], 'In use');
    const together = undo.last()?.id ?? '';
    await reviews.decide(id, sampleId(3), 'rotate', 'After all');
    await expect(undo.run(together)).rejects.toMatchObject({ code: 'undo-changed' });
    expect((await decisions())[2]).toBe('rotate');
    const { review } = await reviews.read(id);
    await reviews.discard(id, review.title);
    await expect(run()).rejects.toMatchObject({ code: 'review-locked' });
    expect((await decisions())[2]).toBe('rotate');
  });

  it.each(['rotate', 'revoke', 'ask-owner'] as const)('%s needs a reason', async (decision) => {
    const { reviews, id } = await started();
    await expect(reviews.decide(id, sampleId(1), decision, '')).rejects.toThrow(failure('bad-input'));
    await expect(reviews.decide(id, sampleId(9), 'keep', '')).rejects.toThrow(failure('not-found'));
    expect(await reviews.list()).toMatchObject([{ decided: 0 }]);
  });

  it('keeps together only what needs nobody', async () => {
    const { reviews, id } = await started();
    const refused = failure('bad-input');
    await expect(reviews.keepTogether(id, [sampleId(1), sampleId(3)], '')).rejects.toThrow(refused);
    await expect(reviews.keepTogether(id, [sampleId(9)], '')).rejects.toThrow(refused);
    await reviews.keepTogether(id, [sampleId(3)], 'In use');
    expect((await reviews.read(id)).items[2]?.decision).toMatchObject({ decision: 'keep', together: true });
    await expect(reviews.keepTogether(id, [sampleId(3)], '')).rejects.toThrow(refused);
  });

  it('touches one small file however large the review is', async () => {
    const folder = tempFolder();
    const { reviews } = await openAppShellDialog(
      folder,
      Array.from({ length: 230 }, (_, number) => activeKey(number + 1)),
    );
    const { review } = await reviews.start(everything);
    const { items } = await reviews.read(review.id);
    const before = filesIn(join(folder, 'reviews'));
    await reviews.decide(review.id, items[120]?.key.id ?? '', 'keep', '');
    const after = filesIn(join(folder, 'reviews'));
    const changed = [...after].filter(([name, bytes]) => !before.get(name)?.equals(bytes)).map(([name]) => name);
    expect(changed.sort()).toEqual([`parts/${review.id}-001.json`, `parts/copies/${review.id}-001.json`].sort());
    expect((await reviews.read(review.id)).items.map(({ key }) => key.id)).toEqual(items.map(({ key }) => key.id));
  });
});

describe('discarding', () => {
  it('wants the title, is journaled, and locks as well', async () => {
    const { reviews, vault, id } = await started();
    await expect(reviews.discard(id, 'spring')).rejects.toThrow(failure('bad-input'));
    await reviews.decide(id, sampleId(3), 'keep', '');
    expect(await reviews.discard(id, 'Spring review')).toMatchObject({ review: { state: 'discarded' }, decided: 1 });
    expect(vault.journal.timeline(null).at(-1)).toMatchObject({ type: 'review-discarded', facts: { decided: 1 } });
    await expect(reviews.decide(id, sampleId(1), 'keep', '')).rejects.toThrow(failure('review-locked'));
    await expect(reviews.sign(id, 'Priya')).rejects.toThrow(failure('review-locked'));
    expect(vault.records.get(sampleId(3))?.reviewed).toBeNull();
  });
});

describe('any order of decisions', () => {
  it('leaves the frozen keys alone, keeps the last of each key, and signs only when whole', async () => {
    const act = fc.record({
      key: fc.integer({ min: 1, max: 4 }),
      decision: fc.constantFrom(...decisions),
      reason: fc.string({ maxLength: 20 }).map((text) => text.replace(/[^a-z ]/g, '').trim()),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const bench = await openAppShellDialog(
          tempFolder(),
          [1, 2, 3, 4].map((number) => activeKey(number)),
        );
        const { review } = await bench.reviews.start(everything);
        const frozen = (await bench.reviews.read(review.id)).items.map(({ key }) => key);
        const expected = new Map<string, readonly [ReviewDecision, string]>();
        for (const { key, decision, reason } of acts) {
          const saved = await bench.reviews.decide(review.id, sampleId(key), decision, reason).catch(() => null);
          expect(saved === null).toBe(decision !== 'keep' && reason === '');
          if (saved) expected.set(sampleId(key), [decision, reason]);
        }
        const { items } = await bench.reviews.read(review.id);
        expect(items.map(({ key }) => key)).toEqual(frozen);
        for (const { key, decision } of items)
          expect(decision ? [decision.decision, decision.reason] : undefined).toEqual(expected.get(key.id));
        const outcome = await bench.reviews.sign(review.id, 'Priya').catch(() => null);
        expect(outcome !== null).toBe(expected.size === 4);
        await bench.vault.close();
      }),
      { numRuns: 8 },
    );
  });
});
