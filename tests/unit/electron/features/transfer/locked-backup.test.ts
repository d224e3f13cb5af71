import { expect, it, vi } from 'vitest';
import { readyVault, tempFolder } from '../../storage/vault/temp-vault';
import { asJob, bench, passphrase } from './transfer-bench';

it('a backup of locked values is refused before it asks for a place', async () => {
  const vault = await readyVault(tempFolder());
  await vault.setPassphrase(passphrase);
  const asked = vi.fn(async () => null);
  const { transfer } = await bench({ vault, dialogs: { chooseSave: asked, chooseOpen: asked } });
  vault.lock();
  await expect(asJob((job) => transfer.backUp(passphrase, job))).rejects.toMatchObject({ code: 'vault-locked' });
  expect(asked).not.toHaveBeenCalled();
});
