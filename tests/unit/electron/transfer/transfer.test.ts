import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createKeyWriter } from '../../../../electron/inventory/key-writer';
import { createJobs, type Job } from '../../../../electron/jobs/jobs';
import { encryptAge } from '../../../../electron/transfer/age-file';
import { ageTask } from '../../../../electron/transfer/age-task';
import { ageThread } from '../../../../electron/transfer/age-thread';
import { mostBytes, type Payload, payloadBytes } from '../../../../electron/transfer/payload';
import { createTransfer, type Transfer, type TransferParts } from '../../../../electron/transfer/transfer';
import { makeSecretMark } from '../../../../electron/vault/secret-mark';
import type { Vault } from '../../../../electron/vault/vault';
import { inlineThreads } from '../jobs/inline-threads';
import { readyVault, sampleEvent, sampleId, sampleRecord, tempFolder } from '../vault/temp-vault';
import { samplePayload, travelling } from './sample-payload';

vi.setConfig({ testTimeout: 120_000 });

const passphrase = 'lusab babad gutih';
const threads = inlineThreads([ageThread, ageTask]);
const jobs = createJobs(() => {});
let lastJob = 0;
const asJob = <T>(work: (job: Job) => Promise<T>) => {
  lastJob += 1;
  return jobs.run(lastJob.toString(16).padStart(24, '0'), work);
};

type Bench = { readonly vault: Vault; readonly transfer: Transfer; path: string | null; readonly folder: string };

async function bench(change: Partial<TransferParts> = {}): Promise<Bench> {
  const folder = tempFolder();
  const vault = await readyVault(join(folder, 'data'), { practice: true });
  const made: Bench = { vault, folder, path: join(folder, 'file.age'), transfer: null as unknown as Transfer };
  const dialogs = { chooseSave: async () => made.path, chooseOpen: async () => made.path };
  const clock = () => new Date('2026-03-10T12:00:00.000Z');
  const who = { who: () => 'Ada', machine: 'workbench', appVersion: '0.1.0' };
  const writer = createKeyWriter(vault, () => {});
  const parts = { account: 'real', vault, writer, threads, dialogs, documents: [], clock, ...who } as const;
  return Object.assign(made, { transfer: createTransfer({ ...parts, ...change }) });
}

async function addKey({ vault }: Bench, number: number, value = `DEMO-${number}`): Promise<void> {
  const sealed = { apiKey: await vault.seal(sampleId(number), 'apiKey', value) };
  const mark = await makeSecretMark(vault, 'apiKey', value, 'pasted', new Date('2026-03-01T08:00:00.000Z'));
  const record = sampleRecord(number);
  const status = { ...record.status, value: 'active' as const };
  await vault.save(
    { ...record, status, secrets: { apiKey: mark, apiPassword: null } },
    sealed,
    sampleEvent(number, 'created'),
  );
}

async function opens(at: Bench, path: string, typed = passphrase) {
  at.path = path;
  const chosen = await at.transfer.choose();
  if (!chosen) throw new Error('nothing chosen');
  return { file: chosen.file, preview: await asJob((job) => at.transfer.open(chosen.file, typed, job)) };
}

/** A file with next to no work for each guess. */
async function cheapFile(folder: string, payload: Payload | string): Promise<string> {
  const path = join(folder, `cheap-${readdirSync(folder).length}.age`);
  const bytes = typeof payload === 'string' ? Buffer.from(payload) : payloadBytes(payload);
  writeFileSync(path, await encryptAge(bytes, passphrase, 4));
  return path;
}

describe('a backup', () => {
  it('is read back, private, journaled, and brings everything to an empty app', async () => {
    const one = await bench();
    for (const number of [1, 2]) await addKey(one, number);
    const made = await asJob((job) => one.transfer.backUp(passphrase, job));
    expect(made).toMatchObject({ name: 'file.age', keys: 2, values: 2, missing: 0 });
    const path = one.path ?? '';
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path).includes('DEMO')).toBe(false);
    expect(readdirSync(one.folder).sort()).toEqual(['data', 'file.age']);
    expect(one.transfer.lastBackup()).toMatchObject({ keys: 2, digest: made?.digest });

    const two = await bench();
    const { file, preview } = await opens(two, path);
    expect(preview.rows.map(({ fate, values }) => [fate, values])).toEqual([
      ['new', 1],
      ['new', 1],
    ]);
    expect(JSON.stringify(preview)).not.toContain('DEMO');
    expect(await asJob((job) => two.transfer.take(file, ['new'], job))).toMatchObject({ added: 2, replaced: 0 });
    expect(await two.vault.open(sampleId(2), 'apiKey')).toBe('DEMO-2');
    const record = two.vault.records.get(sampleId(2));
    expect(record?.secrets.apiKey).toMatchObject({ state: 'ready', hint: 'DEMO', length: 6 });
    expect(record?.secrets.apiKey?.fingerprint).toBe(await two.vault.fingerprint('DEMO-2'));
    expect(two.vault.journal.timeline(sampleId(2)).map(({ type, known }) => [type, known])).toEqual([
      ['created', 'imported'],
      ['restored-from-backup', 'recorded'],
    ]);
    expect(await two.vault.journal.verify()).toEqual([]);
    await expect(asJob((job) => two.transfer.take(file, ['new'], job))).rejects.toMatchObject({ code: 'file-closed' });

    const again = await opens(two, path);
    expect(again.preview.takenAt).not.toBeNull();
    expect(again.preview.rows.every(({ fate }) => fate === 'same')).toBe(true);
  });

  it('is not made with a weak passphrase, and not when the dialog was closed', async () => {
    const one = await bench();
    await addKey(one, 1);
    await expect(asJob((job) => one.transfer.backUp('eleven char', job))).rejects.toMatchObject({
      code: 'passphrase-weak',
    });
    one.path = null;
    expect(await asJob((job) => one.transfer.backUp(passphrase, job))).toBeNull();
    expect(one.transfer.lastBackup()).toBeNull();
  });

  it('that does not read back leaves the older file as it was, and no trace of itself', async () => {
    const lying = inlineThreads([
      ageThread,
      async (input, context) => {
        const output = await ageTask(input, context);
        return output.act === 'verify' ? { ...output, holds: false } : output;
      },
    ]);
    const one = await bench({ threads: lying });
    await addKey(one, 1);
    writeFileSync(one.path ?? '', 'an older backup');
    await expect(asJob((job) => one.transfer.backUp(passphrase, job))).rejects.toMatchObject({
      code: 'file-not-verified',
    });
    expect(readFileSync(one.path ?? '', 'utf8')).toBe('an older backup');
    expect(readdirSync(one.folder).sort()).toEqual(['data', 'file.age']);
    expect(one.transfer.lastBackup()).toBeNull();
  });

  it('that is stopped leaves nothing behind', async () => {
    const one = await bench();
    await addKey(one, 1);
    const id = 'f'.repeat(24);
    const stopping = jobs.run(id, (job) => {
      const work = one.transfer.backUp(passphrase, job);
      jobs.stop(id);
      return work;
    });
    await expect(stopping).rejects.toMatchObject({ code: 'stopped' });
    expect(existsSync(one.path ?? '')).toBe(false);
  });
});

describe('taking a backup', () => {
  it('leaves out what was taken out before, unless it is asked for', async () => {
    const at = await bench();
    await at.vault.save(sampleRecord(1), {}, sampleEvent(1));
    await at.vault.discard(sampleId(1), sampleEvent(1, 'setup-discarded'));
    const path = await cheapFile(at.folder, samplePayload([travelling(1), travelling(2)]));
    const first = await opens(at, path);
    expect(first.preview.rows.map(({ fate }) => fate)).toEqual(['purged-here', 'new']);
    await asJob((job) => at.transfer.take(first.file, ['new'], job));
    expect(at.vault.records.get(sampleId(1))).toBeNull();
    const second = await opens(at, path);
    await asJob((job) => at.transfer.take(second.file, ['purged-here'], job));
    expect(await at.vault.open(sampleId(1), 'apiPassword')).toBe('DEMO-0001');
  });

  it('goes on where it was stopped', async () => {
    const at = await bench();
    const keys = Array.from({ length: 250 }, (_, place) => travelling(place + 1));
    const path = await cheapFile(at.folder, samplePayload(keys));
    const first = await opens(at, path);
    const id = 'e'.repeat(24);
    const saved: number[] = [];
    const watched = createJobs(({ stage, done }) => {
      if (stage !== 'saving') return;
      saved.push(done);
      watched.stop(id);
    });
    await expect(watched.run(id, (job) => at.transfer.take(first.file, ['new'], job))).rejects.toMatchObject({
      code: 'stopped',
    });
    expect(saved).toEqual([100]);
    const second = await asJob((job) => at.transfer.take(first.file, ['new'], job));
    expect(second.added).toBe(150);
    expect(at.vault.records.list()).toHaveLength(250);
    expect(at.vault.journal.timeline(sampleId(50)).map(({ type }) => type)).toEqual([
      'created',
      'restored-from-backup',
    ]);
  });

  it('of ten thousand keys writes a hundred files, not ten thousand', async () => {
    const at = await bench();
    const keys = Array.from({ length: 10_000 }, (_, place) => travelling(place + 1));
    const { file } = await opens(at, await cheapFile(at.folder, samplePayload(keys)));
    const save = vi.spyOn(at.vault, 'save');
    const taken = await asJob((job) => at.transfer.take(file, ['new'], job));
    expect(taken.added).toBe(10_000);
    expect(save).not.toHaveBeenCalled();
    expect(readdirSync(join(at.folder, 'data/records'))).toHaveLength(100);
    expect(await at.vault.open(sampleId(9999), 'apiPassword')).toBe('DEMO-9999');
  });
});

describe('a hand-over', () => {
  it('is recorded on both sides, and a second time offers only what is missing', async () => {
    const giver = await bench();
    await addKey(giver, 1);
    await addKey(giver, 2);
    const what = { ids: [sampleId(1)], to: 'Ben', expires: '2026-03-17', passphrase };
    const made = await asJob((job) => giver.transfer.handOver(what, job));
    const told = giver.vault.journal.timeline(sampleId(1)).at(-1);
    expect(told).toMatchObject({ type: 'passed-on', facts: { to: 'Ben', file: made?.digest, expires: '2026-03-17' } });
    expect(giver.vault.journal.timeline(sampleId(2))).toHaveLength(1);

    const taker = await bench();
    const { file, preview } = await opens(taker, giver.path ?? '');
    expect(preview).toMatchObject({ kind: 'handover', madeBy: 'Ada', takenAt: null, expires: '2026-03-17' });
    await asJob((job) => taker.transfer.take(file, ['new'], job));
    expect(await taker.vault.open(sampleId(1), 'apiKey')).toBe('DEMO-1');
    expect(taker.vault.records.get(sampleId(1))?.name.known).toBe('imported');
    expect(taker.vault.journal.timeline(sampleId(1)).at(-1)).toMatchObject({
      type: 'received',
      known: 'imported',
      facts: { from: 'Ada', machine: 'workbench', file: made?.digest },
    });
    const second = await opens(taker, giver.path ?? '');
    expect(second.preview.takenAt).not.toBeNull();
    expect(second.preview.rows.map(({ fate }) => fate)).toEqual(['same']);
  });

  it('is refused after its day, and made for no day that is over', async () => {
    const at = await bench();
    await addKey(at, 1);
    const over = { ids: [sampleId(1)], to: 'Ben', expires: '2026-03-09', passphrase };
    await expect(asJob((job) => at.transfer.handOver(over, job))).rejects.toMatchObject({ code: 'file-expired' });
    const handover = (expires: string) => samplePayload([travelling(2)], { kind: 'handover', to: 'Ada', expires });
    await expect(opens(at, await cheapFile(at.folder, handover('2026-03-09')))).rejects.toMatchObject({
      code: 'file-expired',
    });
    const lastDay = await opens(at, await cheapFile(at.folder, handover('2026-03-10')));
    expect(lastDay.preview.rows).toHaveLength(1);
  });
});

describe('a file that cannot be taken', () => {
  it.each<[string, (at: Bench) => Promise<string>, string]>([
    [
      'of the practice account',
      (at) => cheapFile(at.folder, samplePayload([], { account: 'practice' })),
      'file-other-account',
    ],
    ['with another payload', (at) => cheapFile(at.folder, 'hello'), 'file-other-content'],
    [
      'of a newer version',
      (at) => cheapFile(at.folder, JSON.stringify({ ...samplePayload([]), version: 9 })),
      'file-newer',
    ],
    ['that is gone', async (at) => join(at.folder, 'gone.age'), 'file-failed'],
    ['that is a folder', async (at) => at.folder, 'file-failed'],
    [
      'that is far too big',
      async (at) => {
        const path = await cheapFile(at.folder, 'big');
        truncateSync(path, mostBytes * 2);
        return path;
      },
      'file-too-big',
    ],
    [
      'that is a picture behind a link',
      async (at) => {
        writeFileSync(join(at.folder, 'picture.png'), 'PNG PNG PNG PNG PNG PNG PNG');
        symlinkSync(join(at.folder, 'picture.png'), join(at.folder, 'link.age'));
        return join(at.folder, 'link.age');
      },
      'file-not-age',
    ],
  ])('%s is refused in words of its own', async (_what, make, code) => {
    const at = await bench();
    await expect(opens(at, await make(at))).rejects.toMatchObject({ code });
    expect(at.vault.records.list()).toEqual([]);
  });

  it('is closed when the page leaves it, when the vault is locked, and after ten minutes', async () => {
    const at = await bench();
    const path = await cheapFile(at.folder, samplePayload([travelling(1)]));
    const left = await opens(at, path);
    at.transfer.forget(left.file);
    await expect(asJob((job) => at.transfer.take(left.file, ['new'], job))).rejects.toMatchObject({
      code: 'file-closed',
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const old = await opens(at, path);
    vi.advanceTimersByTime(10 * 60_000 + 1);
    vi.useRealTimers();
    await expect(asJob((job) => at.transfer.take(old.file, ['new'], job))).rejects.toMatchObject({
      code: 'file-closed',
    });
  });
});
