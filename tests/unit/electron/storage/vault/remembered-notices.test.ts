import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arranged, open, passphrase, told } from './notices-bench';
import { editContent } from './outside';
import { changeSlots, plantedSlot } from './slots-by-hand';
import { sampleEvent, sampleRecord } from './temp-vault';

describe('a notice of what is over once it was told', () => {
  const deleteNotices = (folder: string) =>
    editContent(join(folder, 'vault.json'), (content) => Object.assign(content, { notices: [] }));

  const happenings: readonly (readonly [code: string, happens: (folder: string) => Promise<void>])[] = [
    [
      'key-list-changed',
      async (folder) =>
        changeSlots(folder, (slots) => ({ ...slots, retired: [plantedSlot(Buffer.alloc(16, 7)).slot] })),
    ],
    [
      'records-older',
      async (folder) => {
        const path = join(folder, 'records', '00.json');
        const before = readFileSync(path);
        const vault = await open(folder);
        await vault.save(sampleRecord(2), {}, sampleEvent(2));
        await vault.save(sampleRecord(2), {}, sampleEvent(2));
        await vault.close();
        writeFileSync(path, before);
      },
    ],
  ];

  it.each(happenings)(
    'comes back when somebody deletes it, until the person puts it away: %s',
    async (code, happens) => {
      const folder = await arranged();
      await happens(folder);
      const first = await open(folder);
      expect(told(first)).toEqual([code]);
      await first.close();
      deleteNotices(folder);
      const vault = await open(folder);
      expect(told(vault)).toEqual([code]);
      expect(await vault.journal.verify()).toEqual([]);
      vault.dismissNotice(vault.notices()[0]?.id ?? '');
      await vault.close();
      deleteNotices(folder);
      expect(told(await open(folder))).toEqual([]);
    },
  );

  it('returns after starting over, until the earlier passphrase opens its values', async () => {
    const folder = await arranged();
    const begun = await open(folder);
    await begun.requirePassphrase(passphrase, null);
    begun.lock();
    await begun.resetVault('another made-up one 8');
    expect(told(begun)).toEqual(['new-key-unsigned']);
    await begun.close();
    deleteNotices(folder);
    const vault = await open(folder);
    await vault.unlock('another made-up one 8');
    expect(told(vault)).toEqual(['new-key-unsigned']);
    await vault.openEarlier(passphrase);
    expect(told(vault)).toEqual([]);
    await vault.close();
    const last = await open(folder);
    await last.unlock('another made-up one 8');
    expect(told(last)).toEqual([]);
  });
});
