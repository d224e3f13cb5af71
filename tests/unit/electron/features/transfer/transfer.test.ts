import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { ageTask } from '../../../../../electron/features/transfer/age-task';
import { ageThread } from '../../../../../electron/features/transfer/age-thread';
import { attachedDocuments } from '../../../../../electron/features/transfer/attached-documents';
import { createJobs } from '../../../../../electron/shell/jobs/jobs';
import { inlineThreads } from '../../async/inline-threads';
import { sampleEvent, sampleId, sampleRecord } from '../../storage/vault/temp-vault';
import { samplePayload, travelling } from './sample-payload';

import { addKey, asJob, bench, cheapFile, jobs, opens, passphrase } from './transfer-bench';

vi.setConfig({ testTimeout: 120_000 });

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
    expect(await one.transfer.lastBackup()).toMatchObject({ keys: 2, digest: made?.digest });

    const two = await bench();
    const { file, preview } = await opens(two, path);
    expect(preview.rows.map(({ outcome, values }) => [outcome, values])).toEqual([
      ['new', 1],
      ['new', 1],
    ]);
    expect(JSON.stringify(preview)).not.toContain('DEMO');
    expect(await asJob((job) => two.transfer.take(file, ['new'], job))).toMatchObject({ added: 2, replaced: 0 });
    expect(await two.vault.open(sampleId(2), 'apiKey')).toBe('DEMO-2');
    const record = two.vault.records.get(sampleId(2));
    // Six characters are no key, so none of them is shown.
    expect(record?.secrets.apiKey).toMatchObject({ state: 'ready', hint: '', length: 6 });
    expect(record?.secrets.apiKey?.fingerprint).toBe(await two.vault.fingerprint('DEMO-2'));
    expect(two.vault.journal.timeline(sampleId(2)).map(({ type, known }) => [type, known])).toEqual([
      ['created', 'imported'],
      ['restored-from-backup', 'recorded'],
    ]);
    expect(await two.vault.journal.verify()).toEqual([]);
    await expect(asJob((job) => two.transfer.take(file, ['new'], job))).rejects.toMatchObject({ code: 'file-closed' });

    const again = await opens(two, path);
    expect(again.preview.takenAt).not.toBeNull();
    expect(again.preview.rows.every(({ outcome }) => outcome === 'same')).toBe(true);
  });

  it('is not made with a weak passphrase, and not when the dialog was closed', async () => {
    const one = await bench();
    await addKey(one, 1);
    const weak = { code: 'passphrase-weak' };
    const handOver = { ids: [], to: 'Ben', expires: '2099-12-24', notes: false };
    for (const easy of ['eleven char', 'aaaaaaaaaaaa']) {
      await expect(asJob((job) => one.transfer.backUp(easy, job))).rejects.toMatchObject(weak);
      const passesOn = asJob((job) => one.transfer.handOver({ ...handOver, passphrase: easy }, job));
      await expect(passesOn).rejects.toMatchObject(weak);
    }
    one.path = null;
    expect(await asJob((job) => one.transfer.backUp(passphrase, job))).toBeNull();
    expect(await one.transfer.lastBackup()).toBeNull();
  });

  it('that does not open again leaves the older file as it was, and no trace of itself', async () => {
    const lying = inlineThreads([
      ageThread,
      async (input, context) => {
        const output = await ageTask(input, context);
        return output.act === 'encrypt' ? { ...output, holds: false } : output;
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
    expect(await one.transfer.lastBackup()).toBeNull();
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

describe('documents', () => {
  const Note = z.object({ id: z.string(), text: z.string() });
  type Note = z.infer<typeof Note>;
  const shelf = (...notes: readonly Note[]) => {
    const all = new Map(notes.map((note) => [note.id, note]));
    const put = (note: Note) => void all.set(note.id, note);
    return {
      all,
      along: attachedDocuments(
        'drills',
        { list: () => [...all.values()], get: (id) => all.get(id) ?? null, put },
        Note,
      ),
    };
  };

  it('travel with a backup and their journal events; existing ones are unchanged', async () => {
    const here = shelf({ id: 'a', text: 'first' }, { id: 'b', text: 'second' });
    const one = await bench({ documents: [here.along] });
    await one.vault.note({ type: 'drill-started', keyId: null, known: 'recorded', facts: { drill: 'b' } });
    expect(await asJob((job) => one.transfer.backUp(passphrase, job))).toMatchObject({ documents: 2, keys: 0 });

    const there = shelf({ id: 'a', text: 'changed since' });
    const two = await bench({ documents: [there.along] });
    const { file, preview } = await opens(two, one.path ?? '');
    expect(preview.documents).toBe(1);
    expect(await asJob((job) => two.transfer.take(file, [], job))).toMatchObject({ documents: 1 });
    expect([...there.all.values()].map(({ text }) => text)).toEqual(['changed since', 'second']);
    const events = two.vault.journal.timeline(null);
    expect(events.find(({ type }) => type === 'drill-started')).toMatchObject({
      known: 'imported',
      facts: { drill: 'b' },
    });
  });
});

describe('taking a backup', () => {
  it('leaves out what was taken out before, unless it is asked for', async () => {
    const at = await bench();
    await at.vault.save(sampleRecord(1), {}, sampleEvent(1));
    await at.vault.discard(sampleId(1), sampleEvent(1, 'setup-discarded'));
    const path = await cheapFile(at.folder, samplePayload([travelling(1), travelling(2)]));
    const first = await opens(at, path);
    expect(first.preview.rows.map(({ outcome }) => outcome)).toEqual(['purged-here', 'new']);
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
    expect(saved).toEqual([40]);
    const second = await asJob((job) => at.transfer.take(first.file, ['new'], job));
    expect(second.added).toBe(210);
    expect([...at.vault.records.list()]).toHaveLength(250);
    expect(at.vault.journal.timeline(sampleId(50)).map(({ type }) => type)).toEqual([
      'created',
      'restored-from-backup',
    ]);
  });

  it('of three thousand keys writes seventy-five files, not three thousand', async () => {
    const at = await bench();
    const keys = Array.from({ length: 3000 }, (_, place) => travelling(place + 1));
    const { file } = await opens(at, await cheapFile(at.folder, samplePayload(keys)));
    const save = vi.spyOn(at.vault, 'save');
    const taken = await asJob((job) => at.transfer.take(file, ['new'], job));
    expect(taken.added).toBe(3000);
    expect(save).not.toHaveBeenCalled();
    expect(readdirSync(join(at.folder, 'data/records')).filter((name) => /^\d/.test(name))).toHaveLength(75);
    expect(await at.vault.open(sampleId(2999), 'apiPassword')).toBe('DEMO-2999');
  });
});
