import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { accountDocuments } from '../../../../../electron/features/transfer/account-documents';
import { fileFormats, openConf, sampleId, tempFolder, tickingClock } from '../../storage/vault/temp-vault';
import { openAppShellDialog, type ReviewBench, signed } from '../reviews/review-bench';
import { asJob, type Bench, bench, opens, passphrase } from './transfer-bench';

vi.setConfig({ testTimeout: 120_000 });

const locked = expect.objectContaining({ code: 'review-locked' });

/** Moving and sharing over the vault and the reviews of a bench, wired as in the app. */
function over({ folder, vault, parts }: ReviewBench): Promise<Bench> {
  const clock = tickingClock('2026-03-10T12:00:00.000Z');
  const documents = accountDocuments({
    folder,
    openStore: openConf,
    fileFormats,
    clock,
    raiseNotice: vault.raiseNotice,
  });
  return bench({ vault, writer: parts.writer, documents });
}

it('a backup brings a signed review to an empty app: locked, with its fingerprint, its spreadsheet and its proof', async () => {
  const here = await signed();
  const before = await here.reviews.read(here.id);
  const from = await over(here);
  expect(await asJob((job) => from.transfer.backUp(passphrase, job))).toMatchObject({ keys: 3, documents: 1 });

  const there = await openAppShellDialog(tempFolder());
  expect(await there.reviews.list()).toEqual([]);
  const to = await over(there);
  const { file, preview } = await opens(to, from.path ?? '');
  expect(preview.documents).toBe(1);
  expect(await asJob((job) => to.transfer.take(file, ['new'], job))).toMatchObject({ added: 3, documents: 1 });

  for (const bench of [there, await there.again()]) {
    const { reviews, vault } = bench;
    const after = await reviews.read(here.id);
    expect(after.review).toEqual(before.review);
    expect(after.items).toEqual(before.items);
    expect(after.proof).toEqual({ record: 'same', file: 'same' });
    expect(await reviews.csv(here.id)).toEqual(await here.reviews.csv(here.id));
    await expect(reviews.decide(here.id, sampleId(1), 'keep', '')).rejects.toThrow(locked);
    await expect(reviews.sign(here.id, 'Another')).rejects.toThrow(locked);
    await expect(reviews.discard(here.id, 'Spring review')).rejects.toThrow(locked);
    expect(vault.records.get(sampleId(1))?.reviewed).toMatchObject({ reviewId: here.id, decision: 'revoke' });
    expect(vault.journal.timeline(null).filter(({ type }) => type === 'review-signed')).toMatchObject([
      { known: 'imported', facts: { reviewId: here.id, csvSha256: before.review.signOff?.csvSha256 } },
    ]);
    expect(await vault.journal.verify()).toEqual([]);
  }

  // An edit of a review there is detected as it would be here.
  const path = join(there.folder, 'reviews', `${here.id}.csv`);
  writeFileSync(path, readFileSync(path, 'utf8').replace('revoke', 'keep'));
  const changed = await there.again();
  expect((await changed.reviews.read(here.id)).proof).toMatchObject({ file: 'changed' });
});
