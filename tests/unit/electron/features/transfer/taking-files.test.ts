import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { maxBytes } from '../../../../../electron/features/transfer/payload';
import { sampleId } from '../../storage/vault/temp-vault';
import { samplePayload, travelling } from './sample-payload';

import { addKey, asJob, type Bench, bench, cheapFile, opens, passphrase } from './transfer-bench';

vi.setConfig({ testTimeout: 120_000 });

describe('a hand-over', () => {
  it('is recorded on both sides, and a second time offers only what is missing', async () => {
    const giver = await bench();
    await addKey(giver, 1);
    await addKey(giver, 2);
    const what = { ids: [sampleId(1)], to: 'Ben', expires: '2026-03-17', notes: false, passphrase };
    const { made } = await asJob((job) => giver.transfer.handOver(what, job));
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
    expect(second.preview.rows.map(({ outcome }) => outcome)).toEqual(['same']);
  });

  it('has the notes of its keys only where they were asked for; tags always go along', async () => {
    const giver = await bench();
    await addKey(giver, 1);
    const record = giver.vault.records.get(sampleId(1));
    if (!record) throw new Error('no key');
    const at = '2026-03-01T08:00:00.000Z';
    const note = { text: 'Between us.', known: 'typed', at } as const;
    const event = { type: 'note-changed', keyId: record.id, known: 'typed', facts: {} } as const;
    await giver.vault.save({ ...record, tags: ['production'], note }, {}, event);
    for (const notes of [false, true]) {
      const what = { ids: [record.id], to: 'Ben', expires: '2026-03-17', notes, passphrase };
      await asJob((job) => giver.transfer.handOver(what, job));
      const taker = await bench();
      const { file } = await opens(taker, giver.path ?? '');
      await asJob((job) => taker.transfer.take(file, ['new'], job));
      const taken = taker.vault.records.get(record.id);
      expect(taken?.tags).toEqual(['production']);
      expect(taken?.note).toEqual(notes ? { ...note, known: 'imported' } : undefined);
    }
  });

  it('is refused after its day, and made for no day that is over', async () => {
    const at = await bench();
    await addKey(at, 1);
    const over = { ids: [sampleId(1)], to: 'Ben', expires: '2026-03-09', notes: false, passphrase };
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
        truncateSync(path, maxBytes * 2);
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
    expect([...at.vault.records.list()]).toEqual([]);
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
