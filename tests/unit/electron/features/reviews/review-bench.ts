import { createKeyWriter } from '../../../../../electron/features/inventory/key-writer';
import { openReviewFiles } from '../../../../../electron/features/reviews/review-files';
import { createReviews } from '../../../../../electron/features/reviews/reviews';
import type { ReviewParts, Reviews } from '../../../../../electron/features/reviews/reviews-calls';
import { openStoredCsv } from '../../../../../electron/features/reviews/stored-csv';
import { createSigner, type Signer } from '../../../../../electron/features/signing/signer';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import type { ReviewReport } from '../../../../../shared/reports/review-report';
import {
  fileFormats,
  openConf,
  pretendKeyring,
  readyVault,
  sampleEvent,
  sampleId,
  sampleRecord,
  tempFolder,
  tickingClock,
} from '../../storage/vault/temp-vault';

const { keyring } = pretendKeyring();

/** A spreadsheet that is easy to read in a test. */
export const plainCsv = ({ title, reviewer, rows }: ReviewReport): string =>
  [`${title},${reviewer}`, ...rows.map(({ key, decision, reason }) => `${key.id},${decision},${reason}`)].join('\r\n');

/** One open vault with its reviews. */
export type ReviewBench = {
  readonly folder: string;
  readonly vault: Vault;
  readonly reviews: Reviews;
  readonly parts: ReviewParts;
  /** Closes the vault and reopens everything, as the next start of the app does. */
  readonly again: (change?: Partial<ReviewParts>) => Promise<ReviewBench>;
};

/** An active key that was never tested and has no owner. */
export function activeKey(number: number, change: Partial<KeyRecord> = {}): KeyRecord {
  const record = sampleRecord(number);
  return { ...record, status: { ...record.status, value: 'active' }, ...change };
}

/** A key that needs no attention on the days of these tests. */
export function goodKey(number: number): KeyRecord {
  const at = '2026-03-01T08:00:00.000Z';
  const verdict = { code: 'ok', tone: 'passed', action: 'continue', facts: {} } as const;
  return activeKey(number, {
    owner: { value: 'Priya', known: 'typed', at },
    createdAt: { value: at, known: 'typed' },
    lastTest: { startedAt: at, finishedAt: at, checks: [], verdict, exchanges: [] },
    usedBy: [{ id: 'a'.repeat(24), place: 'Shop', kind: 'script', contact: '', note: '', known: 'typed', at }],
  });
}

/** Opens a vault and its reviews; given keys are stored first. */
export async function openAppShellDialog(
  folder: string,
  keys: readonly KeyRecord[] = [],
  change: Partial<ReviewParts> = {},
  isSigning = true,
): Promise<ReviewBench> {
  const vault = await readyVault(folder, { safeStorage: keyring });
  const saves = keys.map((record) => ({ record, sealed: {}, event: { ...sampleEvent(0), keyId: record.id } }));
  if (saves.length > 0) await vault.saveMany(saves);
  const clock = tickingClock('2026-03-02T08:00:00.000Z');
  const signer = createSigner({ kind: 'real', vault, clock });
  if (isSigning) await confirmSigner(signer);
  const parts: ReviewParts = {
    files: openReviewFiles({ folder, openStore: openConf, fileFormats, clock, raiseNotice: vault.raiseNotice }),
    csvFiles: openStoredCsv(folder),
    csvOf: plainCsv,
    vault,
    signer,
    writer: createKeyWriter(vault, () => undefined),
    publish: () => undefined,
    rhythm: () => ({ reviewEveryDays: 180 }),
    clock,
    who: () => 'Ada',
    machine: 'workbench',
    appVersion: '1.0.0',
    undo: { note: () => undefined },
    ...change,
  };
  const reviews = createReviews(parts);
  return {
    folder,
    vault,
    reviews,
    parts,
    again: async (changed = {}) => {
      await vault.close();
      return openAppShellDialog(folder, [], changed);
    },
  };
}

/** Confirms the name of the signing key, as the person does before the first signature. */
export async function confirmSigner(signer: Signer, name = 'Priya Raman'): Promise<void> {
  await signer.prepare();
  const { waiting } = await signer.read();
  if (waiting !== null) await signer.confirm(name, waiting);
}

/** The whole scope. */
export const everything = {
  title: 'Spring review',
  scope: { kind: 'all', words: 'All current keys', filters: [] as string[] },
  choice: { kind: 'all' },
} as const;

/** A bench with three keys and a review of them without decisions. */
export async function started(): Promise<ReviewBench & { readonly id: string }> {
  const bench = await openAppShellDialog(tempFolder(), [activeKey(1), activeKey(2), goodKey(3)]);
  const { review } = await bench.reviews.start(everything);
  return { ...bench, id: review.id };
}

/** The same, decided and signed off, with the decisions in the records. */
export async function signed(): Promise<ReviewBench & { readonly id: string }> {
  const bench = await started();
  await decideAll(bench);
  await bench.reviews.sign(bench.id, 'Priya Raman');
  await bench.reviews.list();
  return bench;
}

/** Decides on all three keys of that review. */
export async function decideAll({
  reviews,
  id,
}: {
  readonly reviews: ReviewBench['reviews'];
  readonly id: string;
}): Promise<void> {
  await reviews.decide(id, sampleId(1), 'revoke', 'Moved in March');
  await reviews.decide(id, sampleId(2), 'ask-owner', 'Still used?');
  await reviews.decide(id, sampleId(3), 'keep', '');
}

/** The same files in another vault object. */
export async function openReviewBenchWith(
  bench: ReviewBench,
  vault: Vault,
  files = bench.parts.files,
): Promise<ReviewBench> {
  const parts = { ...bench.parts, files, vault, writer: createKeyWriter(vault, () => undefined) };
  return { ...bench, vault, parts, reviews: createReviews(parts) };
}
