import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Threads } from '../../../../../electron/async/threads';
import { KnownFailure } from '../../../../../electron/failures';
import { readKeepass } from '../../../../../electron/features/keepass/keepass-database';
import { createKeepassFiles } from '../../../../../electron/features/keepass/keepass-files';
import { type KeepassInput, keepassTask } from '../../../../../electron/features/keepass/keepass-task';
import { createDocumentWords } from '../../../../../electron/features/reports/document-words';
import type { Job } from '../../../../../electron/shell/jobs/jobs';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { tempFolder } from '../../storage/vault/temp-vault';
import { openBench } from '../inventory/bench';

/** While on, written files read back wrong, as from a failing disk. */
const disk = vi.hoisted(() => ({ fails: false }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const readFile = (async (...given: Parameters<typeof real.readFile>) =>
    disk.fails ? Buffer.from('other') : real.readFile(...given)) as typeof real.readFile;
  return { ...real, readFile, default: { ...real, readFile } };
});

const passphrase = 'four quiet words here';
const job: Job = {
  id: 'a'.repeat(24),
  signal: new AbortController().signal,
  progress: () => {},
  checkpoint: async () => {},
};
const threads: Threads = {
  run: async (_thread, input) => (await keepassTask(input as KeepassInput, { progress: () => {} })) as never,
};

async function openFiles() {
  const bench = await openBench();
  const folder = tempFolder();
  const chosen = { path: join(folder, 'team.kdbx') as string | null };
  const dialogs = { chooseSave: async () => chosen.path, chooseOpen: async () => chosen.path };
  const { vault } = bench;
  const noting = { before: () => {} };
  const noteMany: typeof vault.noteMany = async (events) => {
    noting.before();
    return vault.noteMany(events);
  };
  const watched = { records: vault.records, open: vault.open, noteMany };
  const files = createKeepassFiles({ vault: watched, dialogs, threads, words: createDocumentWords() });
  const { id } = await bench.setups.start('plytix', 'Harbour & Pine');
  await bench.capture.type(id, 'apiKey', 'DEMOKEY0123456789ABC');
  await bench.capture.type(id, 'apiPassword', 'DEMO-password');
  const empty = await bench.setups.start('patchworks', 'Harbour & Pine');
  return { ...bench, files, chosen, noting, watched, id, empty: empty.id };
}

describe('chosen keys as a KeePass file', () => {
  it('hold their values, leave out what has none, and note it in each history', async () => {
    const { files, chosen, vault, id, empty } = await openFiles();
    const made = await files.write({ ids: [id, empty, id], passphrase }, job);
    expect(made).toEqual({ fileName: 'team.kdbx', keys: 1, left: [{ id: empty, reason: 'no-value' }] });
    const path = chosen.path as string;
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const [entry] = await readKeepass(readFileSync(path), passphrase);
    expect(entry).toMatchObject({
      group: 'Harbour & Pine',
      title: 'Plytix key: Patchworks Integration',
      url: 'https://www.plytix.com/',
      version: '1',
      password: 'DEMO-password',
      apiKey: 'DEMOKEY0123456789ABC',
    });
    expect(entry?.notes).toContain('Sign in: https://accounts.plytix.com/');
    expect(entry?.notes).toContain(`From Keyquilt, record ${id}`);
    expect(vault.journal.timeline(id).at(-1)).toMatchObject({
      type: 'exported',
      facts: { kind: 'keepass', file: 'team.kdbx', count: 1 },
    });
    expect(vault.journal.timeline(empty).some(({ type }) => type === 'exported')).toBe(false);
    expect(JSON.stringify(vault.journal.timeline(id))).not.toContain('DEMO-password');
    expect(await files.check(passphrase, job)).toEqual({
      fileName: 'team.kdbx',
      entries: 1,
      groups: ['Harbour & Pine'],
    });
  });

  it('are of several companies only if a person agreed to each, in any spelling', async () => {
    const { files, chosen, setups, capture, vault, id } = await openFiles();
    const other = (await setups.start('plytix', 'Lark Street Toys')).id;
    await capture.type(other, 'apiKey', 'DEMOKEY9876543210ZYX');
    await capture.type(other, 'apiPassword', 'DEMO-other');
    const ids = [id, other];
    for (const agreed of [undefined, [], ['Harbour & Pine'], ['Harbour & Pine', 'Lark Street']]) {
      const what = agreed === undefined ? { ids, passphrase } : { ids, passphrase, agreed };
      await expect(files.write(what, job)).rejects.toMatchObject({ code: 'companies-mixed' });
    }
    expect(existsSync(chosen.path as string)).toBe(false);
    expect(vault.journal.timeline(id).some(({ type }) => type === 'exported')).toBe(false);
    const agreed = ['harbour &  pine', 'LARK STREET TOYS'];
    expect(await files.write({ ids, passphrase, agreed }, job)).toMatchObject({ keys: 2 });
  });

  it('leave out and name a key whose value does not open, and are no file without another one', async () => {
    const { files, chosen, vault, setups, capture, watched, id } = await openFiles();
    const other = (await setups.start('plytix', 'Harbour & Pine')).id;
    await capture.type(other, 'apiKey', 'DEMOKEY9876543210ZYX');
    await capture.type(other, 'apiPassword', 'DEMO-other');
    // Its password was exchanged on the disk.
    watched.open = (record, field) =>
      record === other && field === 'apiPassword'
        ? Promise.reject(new KnownFailure('value-locked'))
        : vault.open(record, field);
    const left = [{ id: other, reason: 'unreadable' }];
    expect(await files.write({ ids: [other], passphrase }, job)).toEqual({ fileName: null, keys: 0, left });
    expect(existsSync(chosen.path as string)).toBe(false);
    expect(await files.write({ ids: [id, other], passphrase }, job)).toEqual({ fileName: 'team.kdbx', keys: 1, left });
    expect(await readKeepass(readFileSync(chosen.path as string), passphrase)).toHaveLength(1);
    expect(vault.journal.timeline(id).at(-1)).toMatchObject({ type: 'exported', facts: { count: 1 } });
    expect(vault.journal.timeline(other).some(({ type }) => type === 'exported')).toBe(false);
    watched.open = () => Promise.reject(new KnownFailure('vault-locked'));
    await expect(files.write({ ids: [id], passphrase }, job)).rejects.toMatchObject({ code: 'vault-locked' });
  });

  it('leave out a key whose value is closed, and tell a value that does not open from one under a closed key', async () => {
    const { files, chosen, vault, watched, id, empty } = await openFiles();
    const { records } = vault;
    let under: 'ready' | 'locked' = 'ready';
    const closed = (record: KeyRecord): KeyRecord => {
      const { apiKey, apiPassword } = record.secrets;
      return { ...record, secrets: { apiKey: apiKey && { ...apiKey, state: 'locked' }, apiPassword } };
    };
    watched.records = {
      ...records,
      get: (asked) => {
        const record = records.get(asked);
        return record && asked === id ? closed(record) : record;
      },
      valuesOf: () => under,
    };
    const none = { id: empty, reason: 'no-value' };
    for (const [reason, state] of [
      ['unreadable', 'ready'],
      ['locked', 'locked'],
    ] as const) {
      under = state;
      const left = [{ id, reason }, none];
      expect(await files.write({ ids: [id, empty], passphrase }, job)).toEqual({ fileName: null, keys: 0, left });
    }
    expect(existsSync(chosen.path as string)).toBe(false);
  });

  it('are nothing when the dialog is closed, the passphrase is short, or there is no value', async () => {
    const { files, chosen, vault, id, empty } = await openFiles();
    for (const easy of ['eleven char', 'aaaaaaaaaaaa'])
      await expect(files.write({ ids: [id], passphrase: easy }, job)).rejects.toMatchObject({
        code: 'passphrase-weak',
      });
    expect((await files.write({ ids: [empty], passphrase }, job)).keys).toBe(0);
    chosen.path = null;
    expect(await files.write({ ids: [id], passphrase }, job)).toMatchObject({ fileName: null, keys: 0 });
    expect(vault.journal.timeline(id).some(({ type }) => type === 'exported')).toBe(false);
  });

  it('are not called done when the written file is not what was made, and leave an older one as it was', async () => {
    const { files, chosen, vault, id } = await openFiles();
    const path = chosen.path as string;
    writeFileSync(path, 'older');
    disk.fails = true;
    await expect(files.write({ ids: [id], passphrase }, job)).rejects.toMatchObject({ code: 'file-failed' });
    disk.fails = false;
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(dirname(path))).toEqual(['team.kdbx']);
    chosen.path = '/proc/keyquilt/team.kdbx';
    await expect(files.write({ ids: [id], passphrase }, job)).rejects.toMatchObject({ code: 'file-failed' });
    expect(vault.journal.timeline(id).some(({ type }) => type === 'exported')).toBe(false);
  });

  it('are noted before the file takes its name, and take no older one away when that fails', async () => {
    const { files, chosen, vault, id, noting } = await openFiles();
    const path = chosen.path as string;
    let wasThere = true;
    noting.before = () => {
      wasThere = existsSync(path);
    };
    await files.write({ ids: [id], passphrase }, job);
    expect(wasThere).toBe(false);
    writeFileSync(path, 'older');
    noting.before = () => {
      throw new KnownFailure('vault-locked');
    };
    await expect(files.write({ ids: [id], passphrase }, job)).rejects.toMatchObject({ code: 'vault-locked' });
    expect(readFileSync(path, 'utf8')).toBe('older');
    expect(readdirSync(dirname(path))).toEqual(['team.kdbx']);
    expect(vault.journal.timeline(id).filter(({ type }) => type === 'exported')).toHaveLength(1);
  });

  it('report another file and a missing one with different messages', async () => {
    const { files, chosen } = await openFiles();
    await expect(files.check(passphrase, job)).rejects.toMatchObject({ code: 'file-failed' });
    writeFileSync(chosen.path as string, 'Name,System\n');
    await expect(files.check(passphrase, job)).rejects.toMatchObject({ code: 'file-not-keepass' });
  });
});
