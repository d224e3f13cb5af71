import { expect, it } from 'vitest';
import { readyVault, tempFolder } from '../../storage/vault/temp-vault';
import { samplePayload, travelling } from './sample-payload';
import { asJob, bench, cheapFile, opens, passphrase } from './transfer-bench';

it('a lock closes an opened file, and unlocking does not open it again', async () => {
  const vault = await readyVault(tempFolder());
  await vault.setPassphrase(passphrase);
  const at = await bench({ vault });
  const { file } = await opens(at, await cheapFile(at.folder, samplePayload([travelling(1)])));
  vault.lock();
  await vault.unlock(passphrase);
  await expect(asJob((job) => at.transfer.take(file, ['new'], job))).rejects.toMatchObject({ code: 'file-closed' });
});
