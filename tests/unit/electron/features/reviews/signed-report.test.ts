import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { filesIn, sampleId } from '../../storage/vault/temp-vault';
import { decideAll, openReviewBenchWith, plainCsv, signed, started } from './review-bench';

const failure = (code: string) => expect.objectContaining({ code });
const happened = (vault: Vault, key: string | null) => vault.journal.timeline(key).map(({ type }) => type);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('signing off', () => {
  it('is refused while a key has no decision', async () => {
    const { reviews, id, folder } = await started();
    await reviews.decide(id, sampleId(1), 'keep', '');
    await expect(reviews.sign(id, 'Priya')).rejects.toThrow(failure('review-incomplete'));
    expect(readdirSync(join(folder, 'reviews')).some((name) => name.endsWith('.csv'))).toBe(false);
  });

  it('is refused while the vault is locked, and the review stays open', async () => {
    const bench = await started();
    await decideAll(bench);
    const status = { state: 'locked', protection: 'passphrase', reason: 'passphrase-not-given' } as const;
    const { reviews } = await openReviewBenchWith(bench, { ...bench.vault, status: () => status });
    await expect(reviews.sign(bench.id, 'Priya')).rejects.toThrow(failure('vault-locked'));
    expect((await reviews.read(bench.id)).review.state).toBe('open');
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
      counts: { keep: 1, rotate: 0, revoke: 0, delete: 1, 'ask-owner': 1 },
      ownActs: true,
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
    expect(await reviews.csv(id)).toEqual({
      fileName: review.signOff?.fileName,
      bytes,
      signature: expect.stringContaining('signed-by: Priya Raman'),
    });
  });

  it('answers before the keys have their decisions, which follow by themselves', async () => {
    const bench = await started();
    await decideAll(bench);
    const { review, proof } = await bench.reviews.sign(bench.id, 'Priya');
    expect(review.signOff?.noted).toBe(false);
    expect(proof).toEqual({ record: 'same', file: 'same' });
    expect(bench.vault.records.get(sampleId(1))?.reviewed).toBeNull();
    expect(await bench.reviews.list()).toMatchObject([{ review: { signOff: { noted: true } } }]);
    expect(bench.vault.records.get(sampleId(1))?.reviewed).toMatchObject({ decision: 'revoke' });
  });

  it('lets main answer between the keys, which take seconds when they are thousands', async () => {
    const bench = await started();
    await decideAll(bench);
    const order: string[] = [];
    const { get } = bench.vault.records;
    vi.spyOn(bench.vault.records, 'get').mockImplementation((id) => {
      if (order.length === 0) setImmediate(() => order.push('another request'));
      order.push('key');
      for (const end = performance.now() + 20; performance.now() < end; );
      return get(id);
    });
    await bench.reviews.sign(bench.id, 'Priya');
    await bench.reviews.list();
    expect(order.slice(0, 4)).toEqual(['key', 'another request', 'key', 'key']);
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
    const bench = await started();
    await decideAll(bench);
    const older = filesIn(join(bench.folder, 'reviews'));
    await bench.reviews.sign(bench.id, 'Priya');
    for (const [name, bytes] of older) writeFileSync(join(bench.folder, 'reviews', name), bytes);
    const { reviews } = await bench.again();
    await expect(reviews.decide(bench.id, sampleId(1), 'keep', '')).rejects.toThrow(failure('review-locked'));
    await expect(reviews.sign(bench.id, 'Another')).rejects.toThrow(failure('review-locked'));
  });

  it('that was cut off at any place is finished once, by the next start', async () => {
    for (const cut of [1, 2, 3]) {
      const bench = await started();
      await decideAll(bench);
      let writes = 0;
      const failing = <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) => {
        return (...args: A): Promise<R> => {
          writes += 1;
          return writes >= cut ? Promise.reject(new Error('power cut')) : work(...args);
        };
      };
      const vault = { ...bench.vault, saveMany: failing(bench.vault.saveMany), note: failing(bench.vault.note) };
      const put: typeof bench.parts.files.put = (review) => {
        if (review.signOff?.noted && ++writes >= cut) throw new Error('power cut');
        bench.parts.files.put(review);
      };
      const { reviews } = await openReviewBenchWith(bench, vault, { ...bench.parts.files, put });
      const answer = reviews.sign(bench.id, 'Priya');
      // Only the journal's line is waited for: without it nothing proves the sign-off.
      if (cut === 1) await expect(answer).rejects.toThrow('power cut');
      else expect((await answer).proof).toEqual({ record: 'same', file: 'same' });
      expect(await reviews.list()).toMatchObject([{ review: { state: 'signed', signOff: { noted: false } } }]);
      const after = await bench.again();
      expect(await after.reviews.list()).toMatchObject([{ review: { state: 'signed', signOff: { noted: true } } }]);
      for (const key of [1, 2, 3])
        expect(happened(after.vault, sampleId(key)).filter((type) => type === 'reviewed')).toHaveLength(1);
      expect(happened(after.vault, null).filter((type) => type === 'review-signed')).toHaveLength(1);
      expect((await after.reviews.read(bench.id)).proof).toEqual({ record: 'same', file: 'same' });
    }
  });
});

describe('what was signed off and then changed', () => {
  it('reports one changed byte of the spreadsheet and can still save the right one', async () => {
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

  it('reports a changed decision with correct checksums and saves nothing from it', async () => {
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
    const bench = await started();
    await decideAll(bench);
    for (const place of ['parts', 'parts/copies'])
      writeFileSync(join(bench.folder, 'reviews', place, `${bench.id}-000.json`), 'x');
    const { reviews, vault } = await bench.again();
    expect(await reviews.read(bench.id)).toMatchObject({ items: [], lost: 3 });
    expect(vault.notices().map(({ code }) => code)).toContain('file-quarantined');
    await expect(reviews.sign(bench.id, 'Priya')).rejects.toThrow(failure('review-incomplete'));
  });

  it('a damaged review comes back signed from its copy, never open', async () => {
    const { id, folder, again } = await signed();
    writeFileSync(join(folder, 'reviews', `${id}.json`), '{');
    const { reviews, vault } = await again();
    expect((await reviews.read(id)).review.state).toBe('signed');
    expect(vault.notices()).toMatchObject([{ code: 'file-restored', facts: { what: 'reviews' } }]);
  });
});
