import { expect, it } from 'vitest';
import { pretendKeyring, readyVault, sampleId, saveSecret, tempFolder } from './temp-vault';

it('a save that a lock overtakes is there with its signature, or is refused and leaves nothing', async () => {
  const { keyring } = pretendKeyring();
  const folder = tempFolder();
  const vault = await readyVault(folder, { safeStorage: keyring });
  await saveSecret(vault, 1, 'PLX-before');
  const outcomes = new Set<string>();
  // The lock comes one turn later each time, until the save is done before it.
  for (let turns = 0; turns < 60; turns += 1) {
    const value = `PLX-${turns}`;
    const saving = saveSecret(vault, 1, value).then(
      () => 'saved',
      (error: { readonly code?: string }) => error.code ?? 'unknown',
    );
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    vault.lock();
    const outcome = await saving;
    outcomes.add(outcome);
    await vault.retryKeyring();
    if (outcome === 'saved') expect(await vault.open(sampleId(1), 'apiKey')).toBe(value);
  }
  await vault.close();
  const later = await readyVault(folder, { safeStorage: keyring });
  await later.journal.verify();
  expect(later.notices().map(({ code }) => code)).toEqual([]);
  expect([...outcomes].sort()).not.toEqual(['saved']);
});
