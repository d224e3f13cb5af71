import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../../../electron/vault/vault';
import type { ReviewDecision } from '../../../../shared/review/decision';
import { decisions } from '../../../../shared/review/review-rules';
import { filesIn, sampleId, tempFolder } from '../vault/temp-vault';
import { activeKey, type Desk, everything, goodKey, openDesk, plainCsv } from './review-desk';

vi.setConfig({ testTimeout: 60_000 });

const failure = (code: string) => expect.objectContaining({ code });
const happened = (vault: Vault, key: string | null) => vault.journal.timeline(key).map(({ type }) => type);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A desk with three keys and a review of them, in which nothing is decided. */
async function started(): Promise<Desk & { readonly id: string }> {
  const desk = await openDesk(tempFolder(), [activeKey(1), activeKey(2), goodKey(3)]);
  const { review } = await desk.reviews.start(everything);
  return { ...desk, id: review.id };
}

/** The same, decided and signed off. */
async function signed(): Promise<Desk & { readonly id: string }> {
  const desk = await started();
  await decideAll(desk);
  await desk.reviews.sign(desk.id, 'Priya Raman');
  return desk;
}

async function decideAll({ reviews, id }: { readonly reviews: Desk['reviews']; readonly id: string }): Promise<void> {
  await reviews.decide(id, sampleId(1), 'revoke', 'Moved in March');
  await reviews.decide(id, sampleId(2), 'ask-owner', 'Still used?');
  await reviews.decide(id, sampleId(3), 'keep', '');
}

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
    const { reviews, folder } = await openDesk(tempFolder(), []);
    await expect(reviews.start(everything)).rejects.toThrow(failure('review-empty'));
    expect(await reviews.list()).toEqual([]);
    expect([...filesIn(folder).keys()].filter((name) => name.startsWith('reviews'))).toEqual([]);
  });

  it('that cannot be journaled is no review', async () => {
    const desk = await openDesk(tempFolder(), [activeKey(1)]);
    const refuse = { ...desk.vault, note: () => Promise.reject(new Error('locked')) };
    const { reviews } = await desk.again({ vault: refuse });
    await expect(reviews.start(everything)).rejects.toThrow('locked');
    expect(await reviews.list()).toEqual([]);
  });
});

describe('deciding', () => {
  it('is saved at once and stands after a restart', async () => {
    const { reviews, id, again } = await started();
    await reviews.decide(id, sampleId(2), 'rotate', 'Old');
    await reviews.decide(id, sampleId(2), 'keep', '');
    const after = await again();
    const { items, savedAt } = await after.reviews.read(id);
    expect(items[1]?.decision).toMatchObject({ decision: 'keep', reason: '', by: 'Ada', together: false });
    expect(savedAt).toBe(items[1]?.decision?.at);
    expect(await after.reviews.list()).toMatchObject([{ decided: 1 }]);
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
    const { reviews } = await openDesk(
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

describe('signing off', () => {
  it('is refused while a key has no decision', async () => {
    const { reviews, id, folder } = await started();
    await reviews.decide(id, sampleId(1), 'keep', '');
    await expect(reviews.sign(id, 'Priya')).rejects.toThrow(failure('review-incomplete'));
    expect(readdirSync(join(folder, 'reviews')).some((name) => name.endsWith('.csv'))).toBe(false);
  });

  it('is refused while the vault is locked, and the review stays open', async () => {
    const desk = await started();
    await decideAll(desk);
    const status = { state: 'locked', protection: 'passphrase', reason: 'passphrase-not-given' } as const;
    const { reviews } = await openDeskWith(desk, { ...desk.vault, status: () => status });
    await expect(reviews.sign(desk.id, 'Priya')).rejects.toThrow(failure('vault-locked'));
    expect((await reviews.read(desk.id)).review.state).toBe('open');
  });

  it('locks the review, freezes the spreadsheet, notes every key and the fingerprint', async () => {
    const { reviews, vault, id, folder } = await signed();
    const { review, proof } = await reviews.read(id);
    const path = join(folder, 'reviews', `${id}.csv`);
    const bytes = readFileSync(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(review.signOff).toMatchObject({
      name: 'Priya Raman',
      csvSha256: sha256(bytes),
      fileName: `Spring review ${sha256(bytes).slice(0, 12)}.csv`,
      counts: { keep: 1, rotate: 0, revoke: 1, 'ask-owner': 1 },
      notLive: 2,
      noted: true,
    });
    expect(proof).toEqual({ record: 'same', file: 'same' });
    expect(vault.records.get(sampleId(1))?.reviewed).toEqual({
      at: review.signOff?.at,
      reviewId: id,
      decision: 'revoke',
    });
    expect(vault.journal.timeline(sampleId(1)).at(-1)).toMatchObject({
      type: 'reviewed',
      facts: { decision: 'revoke', reason: 'Moved in March', review: 'Spring review', reviewId: id },
    });
    expect(vault.journal.timeline(null).at(-1)).toMatchObject({
      type: 'review-signed',
      facts: { reviewId: id, csvSha256: sha256(bytes), name: 'Priya Raman', keys: 3, keep: 1 },
    });
    expect(await reviews.csv(id)).toEqual({ fileName: review.signOff?.fileName, bytes });
  });

  it('leaves nothing that could still change it', async () => {
    const { id, folder, again } = await signed();
    const { reviews } = await again();
    const before = filesIn(join(folder, 'reviews'));
    const locked = failure('review-locked');
    await expect(reviews.decide(id, sampleId(1), 'keep', '')).rejects.toThrow(locked);
    await expect(reviews.keepTogether(id, [sampleId(1)], '')).rejects.toThrow(locked);
    await expect(reviews.sign(id, 'Another')).rejects.toThrow(locked);
    await expect(reviews.discard(id, 'Spring review')).rejects.toThrow(locked);
    await reviews.read(id);
    expect(filesIn(join(folder, 'reviews'))).toEqual(before);
  });

  it('stays locked when older files are put back', async () => {
    const desk = await started();
    await decideAll(desk);
    const older = filesIn(join(desk.folder, 'reviews'));
    await desk.reviews.sign(desk.id, 'Priya');
    for (const [name, bytes] of older) writeFileSync(join(desk.folder, 'reviews', name), bytes);
    const { reviews } = await desk.again();
    await expect(reviews.decide(desk.id, sampleId(1), 'keep', '')).rejects.toThrow(failure('review-locked'));
    await expect(reviews.sign(desk.id, 'Another')).rejects.toThrow(failure('review-locked'));
  });

  it('that was cut off at any place is finished once, by the next start', async () => {
    for (const cut of [1, 2]) {
      const desk = await started();
      await decideAll(desk);
      let writes = 0;
      const failing = <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) => {
        return (...args: A): Promise<R> => {
          writes += 1;
          return writes >= cut ? Promise.reject(new Error('power cut')) : work(...args);
        };
      };
      const vault = { ...desk.vault, saveMany: failing(desk.vault.saveMany), note: failing(desk.vault.note) };
      const { reviews } = await openDeskWith(desk, vault);
      await expect(reviews.sign(desk.id, 'Priya')).rejects.toThrow('power cut');
      const after = await desk.again();
      expect(await after.reviews.list()).toMatchObject([{ review: { state: 'signed', signOff: { noted: true } } }]);
      for (const key of [1, 2, 3])
        expect(happened(after.vault, sampleId(key)).filter((type) => type === 'reviewed')).toHaveLength(1);
      expect(happened(after.vault, null).filter((type) => type === 'review-signed')).toHaveLength(1);
      expect((await after.reviews.read(desk.id)).proof).toEqual({ record: 'same', file: 'same' });
    }
  });
});

describe('what was signed off and then changed', () => {
  it('one byte of the spreadsheet: told, and the right one can still be saved', async () => {
    const { id, folder, again } = await signed();
    const path = join(folder, 'reviews', `${id}.csv`);
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(0, -1), Buffer.from('X')]));
    const { reviews } = await again();
    expect((await reviews.read(id)).proof).toEqual({ record: 'same', file: 'changed' });
    expect((await reviews.csv(id)).bytes).toEqual(bytes);
    rmSync(path);
    expect((await reviews.read(id)).proof).toEqual({ record: 'same', file: 'missing' });
    expect((await reviews.csv(id)).bytes).toEqual(bytes);
    expect((await reviews.report(id)).report).toMatchObject({ reviewer: 'Priya Raman', rows: { length: 3 } });
  });

  it('a spreadsheet that this version would write otherwise is not made up', async () => {
    const { id, folder, again } = await signed();
    rmSync(join(folder, 'reviews', `${id}.csv`));
    const { reviews } = await again({ csvOf: (report) => `${plainCsv(report)}\r\n` });
    await expect(reviews.csv(id)).rejects.toThrow(failure('review-changed'));
  });

  it('a decision in the files, with right checksums: told, and nothing is saved from it', async () => {
    const { id, folder, again } = await signed();
    const path = join(folder, 'reviews/parts', `${id}-000.json`);
    const parsed = JSON.parse(readFileSync(path, 'utf8'));
    parsed.content.items[0].decision.reason = 'Never moved';
    parsed.checksum = sha256(Buffer.from(JSON.stringify(parsed.content)));
    writeFileSync(path, JSON.stringify(parsed));
    const { reviews } = await again();
    expect((await reviews.read(id)).proof).toEqual({ record: 'changed', file: 'same' });
    await expect(reviews.report(id)).rejects.toThrow(failure('review-changed'));
  });

  it('lines that are damaged in both places are counted as lost, and such a review is not signed', async () => {
    const desk = await started();
    await decideAll(desk);
    for (const place of ['parts', 'parts/copies'])
      writeFileSync(join(desk.folder, 'reviews', place, `${desk.id}-000.json`), 'x');
    const { reviews, vault } = await desk.again();
    expect(await reviews.read(desk.id)).toMatchObject({ items: [], lost: 3 });
    expect(vault.notices().map(({ code }) => code)).toContain('file-quarantined');
    await expect(reviews.sign(desk.id, 'Priya')).rejects.toThrow(failure('review-incomplete'));
  });

  it('a damaged review comes back signed from its copy, never open', async () => {
    const { id, folder, again } = await signed();
    writeFileSync(join(folder, 'reviews', `${id}.json`), '{');
    const { reviews, vault } = await again();
    expect((await reviews.read(id)).review.state).toBe('signed');
    expect(vault.notices()).toMatchObject([{ code: 'file-restored', facts: { what: 'reviews' } }]);
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
        const desk = await openDesk(
          tempFolder(),
          [1, 2, 3, 4].map((number) => activeKey(number)),
        );
        const { review } = await desk.reviews.start(everything);
        const frozen = (await desk.reviews.read(review.id)).items.map(({ key }) => key);
        const expected = new Map<string, readonly [ReviewDecision, string]>();
        for (const { key, decision, reason } of acts) {
          const saved = await desk.reviews.decide(review.id, sampleId(key), decision, reason).catch(() => null);
          expect(saved === null).toBe(decision !== 'keep' && reason === '');
          if (saved) expected.set(sampleId(key), [decision, reason]);
        }
        const { items } = await desk.reviews.read(review.id);
        expect(items.map(({ key }) => key)).toEqual(frozen);
        for (const { key, decision } of items)
          expect(decision ? [decision.decision, decision.reason] : undefined).toEqual(expected.get(key.id));
        const outcome = await desk.reviews.sign(review.id, 'Priya').catch(() => null);
        expect(outcome !== null).toBe(expected.size === 4);
        await desk.vault.close();
      }),
      { numRuns: 8 },
    );
  });
});

/** The same files under another vault object. */
async function openDeskWith(desk: Desk, vault: Vault): Promise<Desk> {
  const { createKeyWriter } = await import('../../../../electron/inventory/key-writer');
  const { createReviews } = await import('../../../../electron/reviews/reviews');
  const parts = { ...desk.parts, vault, writer: createKeyWriter(vault, () => undefined) };
  return { ...desk, vault, parts, reviews: createReviews(parts) };
}
