import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyWriter } from '../../../../../electron/features/inventory/key-writer';
import { createSigner } from '../../../../../electron/features/signing/signer';
import { encryptAge } from '../../../../../electron/features/transfer/age-file';
import { ageTask } from '../../../../../electron/features/transfer/age-task';
import { ageThread } from '../../../../../electron/features/transfer/age-thread';
import type { Payload } from '../../../../../electron/features/transfer/payload';
import { createTransfer, type Transfer, type TransferParts } from '../../../../../electron/features/transfer/transfer';
import { createJobs, type Job } from '../../../../../electron/shell/jobs/jobs';
import { summarizeSecret } from '../../../../../electron/storage/vault/records/secret-summary';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { inlineThreads } from '../../async/inline-threads';
import { readyVault, sampleEvent, sampleId, sampleRecord, tempFolder } from '../../storage/vault/temp-vault';
import { payloadBytes } from './sample-payload';

export const passphrase = 'lusab babad gutih';
const threads = inlineThreads([ageThread, ageTask]);
/** The jobs that `asJob` runs in. */
export const jobs = createJobs(() => {});
let lastJob = 0;
/** Runs work as a separate job. */
export const asJob = <T>(work: (job: Job) => Promise<T>) => {
  lastJob += 1;
  return jobs.run(lastJob.toString(16).padStart(24, '0'), work);
};

/** One account with the path that its dialogs return; null for a cancelled dialog. */
export type Bench = {
  readonly vault: Vault;
  readonly transfer: Transfer;
  path: string | null;
  readonly folder: string;
};

/** An empty practice vault in a temporary folder, with moving and sharing. */
export async function bench(change: Partial<TransferParts> = {}): Promise<Bench> {
  const folder = tempFolder();
  const vault = await readyVault(join(folder, 'data'), { practice: true });
  const made: Bench = { vault, folder, path: join(folder, 'file.age'), transfer: null as unknown as Transfer };
  const dialogs = { chooseSave: async () => made.path, chooseOpen: async () => made.path };
  const clock = () => new Date('2026-03-10T12:00:00.000Z');
  const who = { who: () => 'Ada', machine: 'workbench', appVersion: '0.1.0' };
  const writer = createKeyWriter(vault, () => {});
  const signer = createSigner({ kind: 'real', vault: change.vault ?? vault, clock });
  const parts = { account: 'real', vault, signer, writer, threads, dialogs, documents: [], clock, ...who } as const;
  return Object.assign(made, { transfer: createTransfer({ ...parts, ...change }) });
}

/** Stores the n-th sample record as an active key with an API key. */
export async function addKey({ vault }: Bench, number: number, value = `DEMO-${number}`): Promise<void> {
  const sealed = { apiKey: await vault.seal(sampleId(number), 'apiKey', value) };
  const summary = await summarizeSecret(vault, {
    field: 'apiKey',
    value,
    how: 'pasted',
    findings: [],
    at: '2026-03-01T08:00:00.000Z',
  });
  const record = sampleRecord(number);
  const status = { ...record.status, value: 'active' as const };
  await vault.save(
    { ...record, status, secrets: { apiKey: summary, apiPassword: null } },
    sealed,
    sampleEvent(number, 'created'),
  );
}

/** Chooses and opens a file. */
export async function opens(at: Bench, path: string, typed = passphrase) {
  at.path = path;
  const chosen = await at.transfer.choose();
  if (!chosen) throw new Error('nothing chosen');
  return { file: chosen.file, preview: await asJob((job) => at.transfer.open(chosen.file, typed, job)) };
}

/** A file with a minimal work factor. */
export async function cheapFile(folder: string, payload: Payload | string): Promise<string> {
  const path = join(folder, `cheap-${readdirSync(folder).length}.age`);
  const bytes = typeof payload === 'string' ? Buffer.from(payload) : payloadBytes(payload);
  writeFileSync(path, await encryptAge(bytes, passphrase, 4));
  return path;
}
