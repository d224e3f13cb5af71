import { expect, it, vi } from 'vitest';
import { publishNotes } from '../../../../../electron/features/account/publish-notes';
import { readyVault, sampleEvent, tempFolder } from '../../storage/vault/temp-vault';

it('a line without a record change is published once it is in the journal, a failed one is not', async () => {
  const noted = vi.fn();
  const vault = publishNotes(await readyVault(tempFolder(), { practice: true }), () => noted(vault.journal.length()));
  const before = vault.journal.length();
  await vault.note(sampleEvent(1, 'exported'));
  await vault.noteMany([sampleEvent(1, 'passed-on'), sampleEvent(2, 'passed-on')]);
  expect(noted.mock.calls).toEqual([[before + 1], [before + 3]]);
  await vault.close();
  await expect(vault.note(sampleEvent(1, 'exported'))).rejects.toThrow();
  expect(noted).toHaveBeenCalledTimes(2);
});
