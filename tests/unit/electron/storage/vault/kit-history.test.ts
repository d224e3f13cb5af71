import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Vault } from '../../../../../electron/storage/vault/vault';
import { follower, kitVault, passphrase, second, secret, withKit } from './kit-vault';
import { changeSlots, slotsIn } from './slots-by-hand';
import { readyVault, sampleId, tempFolder } from './temp-vault';

/** The folder as a kill leaves it between the list of keys and the journal, in the middle of `act`. */
async function cutShort(folder: string, vault: Vault, act: () => Promise<unknown>): Promise<string> {
  const left = join(tempFolder(), 'left');
  let isFirst = true;
  const stop = vault.onChange(() => {
    if (isFirst) cpSync(folder, left, { recursive: true });
    isFirst = false;
  });
  await act();
  stop();
  await vault.close();
  return left;
}

const kitLines = (vault: Vault) =>
  vault.journal.timeline(null).flatMap(({ type, facts }) => (type.startsWith('kit-') ? [{ type, ...facts }] : []));

const codes = (vault: Vault) => vault.notices().map(({ code }) => code);

describe('a kill between the list of keys and the journal', () => {
  it('does not hide that a kit was used: the next unlock writes it down and tells', async () => {
    const { folder, vault, kit } = await kitVault();
    vault.lock();
    const dataKey = vault.openers.tryKit(kit.file.kit, kit.key) as Buffer;
    const left = await cutShort(folder, vault, () => vault.openers.openWithKit(dataKey, second, follower));

    const later = await readyVault(left);
    expect(kitLines(later).map(({ type }) => type)).toEqual(['kit-made']);
    expect(await later.openers.howKitEnded(kit.file.kit)).toBe('used');
    await later.unlock(second);
    expect(codes(later)).toContain('kit-used');
    expect(kitLines(later)).toMatchObject([{ type: 'kit-made' }, { type: 'kit-used', number: 1, kit: kit.file.kit }]);
    expect(await later.open(sampleId(1), 'apiKey')).toBe(secret);
    await later.close();
    // Told once: another start adds no second line.
    const next = await readyVault(left);
    await next.unlock(second);
    expect(kitLines(next)).toHaveLength(2);
    expect(codes(next)).toContain('kit-used');
  });

  it('nor that nobody was told of it yet: the next unlock tells', async () => {
    const { folder, vault, kit } = await kitVault();
    await vault.close();
    const left = join(tempFolder(), 'left');
    let second = 0;
    const later = await readyVault(folder, {
      clock() {
        const written = readFileSync(join(folder, 'journal.jsonl'), 'utf8');
        // The first time that anybody asks for after that line is the time of the notice.
        if (written.includes('"kit-used"') && !existsSync(left)) cpSync(folder, left, { recursive: true });
        second += 1;
        return new Date(Date.UTC(2026, 3, 1, 8, 0, second));
      },
    });
    const dataKey = later.openers.tryKit(kit.file.kit, kit.key) as Buffer;
    await later.openers.openWithKit(dataKey, passphrase, follower);
    await later.close();
    const next = await readyVault(left);
    expect(kitLines(next).map(({ type }) => type)).toEqual(['kit-made', 'kit-used']);
    expect(codes(next)).not.toContain('kit-used');
    await next.unlock(passphrase);
    expect(codes(next)).toContain('kit-used');
    expect(kitLines(next)).toHaveLength(2);
  });

  it('leaves a new kit that opens, and its making is written down afterwards', async () => {
    const { folder, vault, kit } = await kitVault();
    let made = kit;
    const left = await cutShort(folder, vault, async () => {
      made = await withKit(vault, passphrase);
    });
    const later = await readyVault(left);
    expect(later.openers.tryKit(made.file.kit, made.key)).toBeInstanceOf(Buffer);
    await later.unlock(passphrase);
    expect(kitLines(later)).toMatchObject([
      { type: 'kit-made', number: 1 },
      { type: 'kit-made', number: 2, kit: made.file.kit },
    ]);
    expect(await later.openers.howKitEnded(kit.file.kit)).toBe('replaced');
    expect(await later.openers.howKitEnded(made.file.kit)).toBe('open');
  });

  it('leaves a kit that a new passphrase has ended, which is known before and after', async () => {
    const { folder, vault, kit } = await kitVault();
    const left = await cutShort(folder, vault, () => vault.requirePassphrase(second, passphrase));
    const later = await readyVault(left);
    expect(await later.openers.howKitEnded(kit.file.kit)).toBe('new-lock');
    await later.unlock(second);
    expect(kitLines(later)).toMatchObject([{ type: 'kit-made' }, { type: 'kit-given-up', because: 'new-lock' }]);
    expect(codes(later)).toEqual([]);
  });
});

describe('a list of keys that was edited', () => {
  it('to drop the kit is told, and nobody takes that for a new lock', async () => {
    const { folder, vault, kit } = await kitVault();
    await vault.close();
    changeSlots(folder, ({ current, ...slots }) => ({
      ...slots,
      current: current && { ...current, wraps: current.wraps.filter(({ kind }) => kind !== 'kit') },
    }));
    const later = await readyVault(folder);
    expect(await later.openers.howKitEnded(kit.file.kit)).toBe('missing');
    await later.unlock(passphrase);
    expect(codes(later)).toContain('key-list-changed');
    expect(kitLines(later)).toMatchObject([{ type: 'kit-made' }, { type: 'kit-given-up', because: 'list-changed' }]);
    await later.close();
    const next = await readyVault(folder);
    await next.unlock(passphrase);
    expect(kitLines(next)).toHaveLength(2);
    expect(await next.openers.howKitEnded(kit.file.kit)).toBe('missing');
  });

  it('to hold the kit of another vault opens nothing by it, and takes it out', async () => {
    const { folder, vault, kit } = await kitVault();
    await vault.close();
    const theirs = await kitVault();
    const planted = slotsIn(theirs.folder).current?.wraps.find(({ kind }) => kind === 'kit');
    changeSlots(folder, ({ current, ...slots }) => ({
      ...slots,
      current: current && {
        ...current,
        wraps: current.wraps.flatMap((wrap) => (wrap.kind === 'kit' && planted) || wrap),
      },
    }));
    const later = await readyVault(folder);
    expect(later.openers.tryKit(theirs.kit.file.kit, theirs.kit.key)).toBe('damaged');
    expect(later.openers.tryKit(kit.file.kit, kit.key)).toBe('other-kit');
    await later.unlock(passphrase);
    expect(codes(later)).toContain('key-list-changed');
    expect(later.openers.kit()).toBeNull();
    expect(kitLines(later)).toMatchObject([
      { type: 'kit-made', kit: kit.file.kit },
      { type: 'kit-given-up', kit: kit.file.kit, because: 'list-changed' },
    ]);
    await later.close();
    const next = await readyVault(folder);
    await next.unlock(passphrase);
    expect(codes(next).filter((code) => code !== 'key-list-changed')).toEqual([]);
    expect(kitLines(next)).toHaveLength(2);
  });

  it('rolled back to an earlier kit still names its end', async () => {
    const { folder, vault, kit } = await kitVault();
    const earlier = join(tempFolder(), 'earlier');
    cpSync(folder, earlier, { recursive: true });
    await vault.requirePassphrase(second, passphrase);
    await vault.close();
    for (const file of ['vault.json', 'backups/wrapped-keys.json']) cpSync(join(earlier, file), join(folder, file));
    const later = await readyVault(folder);
    expect(later.openers.kit()?.kit).toBe(kit.file.kit);
    expect(await later.openers.howKitEnded(kit.file.kit)).toBe('new-lock');
    await later.unlock(passphrase);
    expect(codes(later)).not.toEqual([]);
    expect(await later.openers.howKitEnded(kit.file.kit)).toBe('new-lock');
  });
});
