import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSerialQueue } from '../../../../../electron/async/serial-queue';
import { inspectKitFile } from '../../../../../electron/features/recovery/kit-file';
import { createKitMaker, type KitAccount } from '../../../../../electron/features/recovery/make-kits';
import { createKitOpener } from '../../../../../electron/features/recovery/use-kits';
import { createDocumentWords } from '../../../../../electron/features/reports/document-words';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { damagesOf } from '../../../../runs/corruption/damages.mjs';
import { fileFormats, filesIn, readyVault, sampleId, saveSecret, tempFolder } from '../../storage/vault/temp-vault';

const secret = 'PLX-correct-horse-9f3b';
const passphrase = 'four words are enough';
const second = 'another set of quiet words';
const job = { signal: new AbortController().signal, progress: () => undefined, checkpoint: async () => undefined };

/** A vault with a passphrase and its kit maker; `printed` holds the page's source. */
async function arranged(folder = tempFolder()) {
  const vault = await readyVault(folder);
  await vault.setPassphrase(passphrase);
  await saveSecret(vault, 1, secret);
  const account: KitAccount = { kind: 'real', folder, fileFormats, vault };
  const out = tempFolder();
  const path = join(out, 'keyquilt-recovery.kq');
  const printed: string[] = [];
  const answers = { save: path as string | null, print: 'printed' as 'printed' | 'closed', ask: true };
  const maker = createKitMaker({
    dialogs: { chooseSave: async () => answers.save },
    printer: {
      toPrinter: async ({ write }) => {
        if (answers.print === 'printed') printed.push(write('nonce'));
        return answers.print;
      },
    },
    fonts: () => '',
    words: createDocumentWords(),
    ask: async () => answers.ask,
    clock: () => new Date('2026-11-24T17:05:00.000Z'),
    who: () => 'Priya Raman',
    machine: 'workbench',
    capture: () => undefined,
  });
  return { vault, account, folder, out, path, printed, answers, maker };
}

const groupsOf = (page: string) => [...page.matchAll(/<code>([0-9A-Z]{5})<\/code>/g)].map(([, group = '']) => group);

/** Makes a whole kit; returns the groups of its page. */
async function makes({ maker, account, printed }: Awaited<ReturnType<typeof arranged>>): Promise<readonly string[]> {
  const { asked } = await maker.begin(account);
  await maker.save(account);
  await maker.print(account);
  const groups = groupsOf(printed.at(-1) ?? '');
  await maker.finish(account, [groups[asked[0] - 1] ?? '', groups[asked[1] - 1] ?? ''], passphrase, job);
  return groups;
}

const openerFor = (path: () => string | null) =>
  createKitOpener({ chooseOpen: async () => path() }, createSerialQueue());

async function locked(vault: Vault): Promise<Vault> {
  vault.lock();
  return vault;
}

describe('making a kit', () => {
  it('ends with a lock, also when nobody asks for it in between', async () => {
    const { vault, account, maker } = await arranged();
    await maker.begin(account);
    vault.lock();
    await vault.unlock(passphrase);
    await expect(maker.save(account)).rejects.toMatchObject({ code: 'kit-gone' });
  });

  it('prints a page with eight groups and what it needs, and no file ever holds the code', async () => {
    const all = await arranged();
    const groups = await makes(all);
    expect(groups).toHaveLength(8);
    const [page = ''] = all.printed;
    expect(page).toContain('Priya Raman');
    expect(page).toContain('keyquilt-recovery.kq');
    expect(page).toContain(all.folder);
    expect(page).toContain('a copy of the whole folder, is needed too');
    for (const bytes of [...filesIn(all.folder).values(), ...filesIn(all.out).values()])
      for (const group of groups) expect(bytes.toString().includes(group)).toBe(false);
    expect(all.vault.openers.kit()).toMatchObject({ number: 1, madeBy: 'Priya Raman' });
  });

  it('opens nothing before both halves are out and the paper was read', async () => {
    const all = await arranged();
    const { maker, account, answers, printed, vault } = all;
    await expect(maker.save(account)).rejects.toMatchObject({ code: 'kit-gone' });
    const { asked } = await maker.begin(account);
    expect(asked[0]).toBeLessThan(asked[1]);
    await expect(maker.print(account)).rejects.toMatchObject({ code: 'bad-input' });
    await expect(maker.show(account)).rejects.toMatchObject({ code: 'bad-input' });
    answers.save = null;
    expect(await maker.save(account)).toBe('');
    answers.save = all.path;
    await maker.save(account);
    answers.print = 'closed';
    await maker.print(account);
    answers.ask = false;
    expect(await maker.show(account)).toBeNull();
    await expect(maker.finish(account, ['', ''], passphrase, job)).rejects.toMatchObject({ code: 'bad-input' });
    answers.print = 'printed';
    await maker.print(account);
    const groups = groupsOf(printed[0] ?? '');
    const right = asked.map((group) => groups[group - 1] ?? '') as [string, string];
    await expect(maker.finish(account, [right[0], right[0]], passphrase, job)).rejects.toMatchObject({
      code: 'kit-group-wrong',
      facts: { groups: `${asked[1]}` },
    });
    await expect(maker.finish(account, right, null, job)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    expect(vault.openers.kit()).toBeNull();
    await maker.finish(account, [` ${right[0].toLowerCase()} `, right[1].replaceAll('0', 'o')], passphrase, job);
    expect(vault.openers.kit()).not.toBeNull();
    await expect(maker.print(account)).rejects.toMatchObject({ code: 'kit-gone' });
  });

  it('ends with a lock, and is refused in practice', async () => {
    const { maker, account, vault } = await arranged();
    await maker.begin(account);
    await maker.save(account);
    vault.lock();
    await expect(maker.print(account)).rejects.toMatchObject({ code: 'vault-locked' });
    await vault.unlock(passphrase);
    await expect(maker.print(account)).rejects.toMatchObject({ code: 'kit-gone' });
    await expect(maker.begin({ ...account, kind: 'practice' })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('a verdict', () => {
  it('is given for file and page, and only what fits opens, under a new passphrase', async () => {
    const all = await arranged();
    const groups = await makes(all);
    const other = await arranged();
    const theirs = await makes(other);
    await locked(all.vault);
    let path = all.path;
    const opener = openerFor(() => path);
    const { account } = all;
    await expect(opener.tryCode(account, groups.join(''))).rejects.toMatchObject({ code: 'kit-gone' });
    path = other.path;
    expect(await opener.choose(account)).toMatchObject({ holds: 'no', reason: 'other-vault' });
    await expect(opener.tryCode(account, theirs.join(''))).rejects.toMatchObject({ code: 'kit-gone' });
    path = all.path;
    expect(await opener.choose(account)).toMatchObject({ holds: 'yes', reason: 'file-fits', kit: { number: 1 } });
    const tried = async (code: string) => opener.tryCode(account, code);
    expect(await tried(groups.slice(0, 7).join(' '))).toMatchObject({ holds: 'no', reason: 'incomplete' });
    expect(await tried(groups.with(2, theirs[1] ?? '').join(' '))).toMatchObject({
      reason: 'group-wrong',
      groups: [3],
    });
    expect(await tried(theirs.join(' '))).toMatchObject({ holds: 'no', reason: 'other-code' });
    await expect(opener.use(account, second, job)).rejects.toMatchObject({ code: 'kit-gone' });
    expect(await tried(groups.join(' ').toLowerCase())).toMatchObject({ holds: 'yes', reason: 'fits' });
    expect(all.vault.status().state).toBe('locked');
    await expect(opener.use(account, 'weak', job)).rejects.toMatchObject({ code: 'passphrase-weak' });
    opener.leave();
    await expect(opener.use(account, second, job)).rejects.toMatchObject({ code: 'kit-gone' });
    await opener.choose(account);
    await tried(groups.join(''));
    expect(await opener.use(account, second, job)).toMatchObject({ state: 'ready' });
    expect(await all.vault.open(sampleId(1), 'apiKey')).toBe(secret);
    await locked(all.vault);
    expect(await opener.choose(account)).toMatchObject({ holds: 'no', reason: 'used' });
  });

  it('tells an earlier kit by how it ended', async () => {
    const all = await arranged();
    const { account, vault } = all;
    await makes(all);
    const first = readFileSync(all.path);
    await makes(all);
    const next = readFileSync(all.path);
    const file = join(all.out, 'chosen.kq');
    const opener = openerFor(() => file);
    const judged = async (bytes: Buffer) => {
      writeFileSync(file, bytes);
      return (await opener.choose(account))?.reason;
    };
    expect(await judged(first)).toBe('replaced');
    expect(await judged(next)).toBe('file-fits');
    await vault.openers.giveUpKit(passphrase, job);
    expect(await judged(next)).toBe('given-up');
    await makes(all);
    const third = readFileSync(all.path);
    await vault.requirePassphrase(second, passphrase);
    expect(await judged(third)).toBe('new-lock');
    await all.maker.begin(account);
    await all.maker.save(account);
    expect(await judged(readFileSync(all.path))).toBe('never-made');
  });

  it('is refused where the list of keys is older than the history, so that no lock is made over it', async () => {
    const all = await arranged();
    const groups = await makes(all);
    const lists = ['vault.json', 'backups/wrapped-keys.json'].map((file) => join(all.folder, file));
    const before = lists.map((file) => readFileSync(file));
    await all.vault.requirePassphrase(second, passphrase);
    await all.vault.close();
    for (const [place, file] of lists.entries()) writeFileSync(file, before[place] ?? '');
    const vault = await readyVault(all.folder);
    const account = { ...all.account, vault };
    const opener = openerFor(() => all.path);
    expect(await opener.choose(account)).toMatchObject({ holds: 'unknown', reason: 'list-older' });
    await expect(opener.tryCode(account, groups.join(' '))).rejects.toMatchObject({ code: 'kit-gone' });
    await expect(opener.use(account, second, job)).rejects.toMatchObject({ code: 'kit-gone' });
    expect(vault.status().state).toBe('locked');
  });

  it('on every damage to the file is that it cannot be judged, never that it does not hold', async () => {
    const all = await arranged();
    await makes(all);
    const good = readFileSync(all.path);
    expect(inspectKitFile(good, fileFormats.kit)).toMatchObject({ number: 1 });
    const seen = new Set<string>();
    for (const { how, damage } of damagesOf(good)) {
      const found = inspectKitFile(damage(good), fileFormats.kit);
      // A flipped bit in a blank between members changes nothing.
      if (typeof found === 'string') seen.add(found);
      else expect(found, how).toEqual(inspectKitFile(good, fileFormats.kit));
    }
    expect([...seen].sort()).toEqual(['file-damaged', 'file-foreign', 'file-newer']);
    const cut = good.subarray(0, good.length / 2);
    expect(inspectKitFile(cut, fileFormats.kit)).toBe('file-damaged');
    expect(inspectKitFile(readFileSync(join(all.folder, 'vault.json')), fileFormats.kit)).toBe('file-foreign');
    const opener = openerFor(() => all.path);
    writeFileSync(all.path, cut);
    expect(await opener.choose(all.account)).toMatchObject({ holds: 'unknown', reason: 'file-damaged', kit: null });
    writeFileSync(all.path, Buffer.alloc(100_000, 32));
    expect(await opener.choose(all.account)).toMatchObject({ holds: 'unknown', reason: 'file-foreign' });
  });
});
