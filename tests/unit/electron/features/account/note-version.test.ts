import { expect, it } from 'vitest';
import { noteVersion } from '../../../../../electron/features/account/note-version';
import { readyVault, saveSecret, tempFolder } from '../../storage/vault/temp-vault';

it('each change of the version leaves one line, an empty vault none, and a line from elsewhere counts for nothing', async () => {
  const vault = await readyVault(tempFolder(), { practice: true });
  const lines = () =>
    vault.journal.timeline(null).flatMap(({ type, facts }) => (type === 'app-updated' ? [[facts.from, facts.to]] : []));
  /** Notes in the background: the next write waits its turn behind it. */
  const starts = async (version: string) => {
    noteVersion(vault, version);
    await new Promise((settled) => setImmediate(settled));
    await vault.note({ type: 'drill-noted', keyId: null, known: 'typed', facts: {} });
  };
  await starts('1.0.0');
  expect(lines()).toEqual([]);
  await saveSecret(vault, 1, 'DEMO-1');
  await starts('1.0.0');
  await starts('1.0.0');
  expect(lines()).toEqual([['', '1.0.0']]);
  const facts = { from: '1.0.0', to: '2.0.0', originAt: '2026-01-01T10:00:00.000Z' };
  await vault.note({ type: 'app-updated', keyId: null, known: 'imported', facts });
  await starts('1.0.0');
  await starts('1.1.0');
  expect(lines().filter(([, to]) => to !== '2.0.0')).toEqual([
    ['', '1.0.0'],
    ['1.0.0', '1.1.0'],
  ]);
});
