import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editContent } from './outside';
import { pretendKeyring, readyVault, saveSecret, tempFolder } from './temp-vault';

const { keyring } = pretendKeyring();
const open = (folder: string) => readyVault(folder, { safeStorage: keyring });

async function backedUp(): Promise<string> {
  const folder = tempFolder();
  const vault = await open(folder);
  await saveSecret(vault, 1, 'PLX-correct-horse-9f3b');
  await vault.backUp();
  return folder;
}

describe('a number of record files that somebody made up', () => {
  const codesExpecting = async (shards: number) => {
    const folder = await backedUp();
    editContent(join(folder, 'vault.json'), (content) => Object.assign(content, { shards }));
    return (await open(folder)).notices().map(({ code }) => code);
  };

  it('is told without a notice for each', async () => {
    expect((await codesExpecting(60)).length).toBeLessThan(25);
  });

  it('is damage where there cannot be so many', async () => {
    expect(await codesExpecting(Number.MAX_SAFE_INTEGER)).toEqual(['file-restored']);
  });

  it('is not taken from the name of a file', async () => {
    const folder = await backedUp();
    copyFileSync(join(folder, 'records/00.json'), join(folder, 'records/99999.json'));
    const vault = await open(folder);
    await saveSecret(vault, 2, 'PLX-another-horse-1c2d');
    expect(vault.notices()).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8')).content.shards).toBe(1);
    expect(readdirSync(join(folder, 'records'))).toEqual(['00.json', '99999.json']);
  });
});
