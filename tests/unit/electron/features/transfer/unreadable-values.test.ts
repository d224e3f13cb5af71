import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createKeyWriter } from '../../../../../electron/features/inventory/key-writer';
import { editRecords } from '../../storage/vault/outside';
import { readyVault, sampleId } from '../../storage/vault/temp-vault';
import { addKey, asJob, bench, passphrase } from './transfer-bench';

vi.setConfig({ testTimeout: 120_000 });

const what = (...numbers: number[]) => ({
  ids: numbers.map(sampleId),
  to: 'Ben',
  expires: '2026-03-17',
  notes: false,
  passphrase,
});

/** Three keys; somebody has put the sealed value of the first in the place of the second one's. */
async function withExchangedValue() {
  const before = await bench();
  for (const number of [1, 2, 3]) await addKey(before, number);
  await before.vault.close();
  const data = join(before.folder, 'data');
  editRecords(data, (records) => {
    Object.assign(records[sampleId(2)] ?? {}, { sealed: records[sampleId(1)]?.sealed });
  });
  const vault = await readyVault(data, { practice: true });
  expect(vault.records.valuesOf(sampleId(2))).toBe('ready');
  const asked = vi.fn(async () => join(before.folder, 'file.age'));
  const dialogs = { chooseSave: asked, chooseOpen: asked };
  const at = await bench({ vault, writer: createKeyWriter(vault, () => {}), dialogs });
  return { transfer: at.transfer, vault, asked, path: join(before.folder, 'file.age') };
}

describe('a hand-over of a key whose value does not open', () => {
  it('names the key before anything is asked or made, and goes on without it', async () => {
    const { transfer, vault, asked, path } = await withExchangedValue();
    const refused = await asJob((job) => transfer.handOver(what(1, 2, 3), job));
    expect(refused).toEqual({ made: null, unreadable: [sampleId(2)] });
    expect(asked).not.toHaveBeenCalled();
    expect(existsSync(path)).toBe(false);
    expect(vault.journal.timeline(sampleId(1)).some(({ type }) => type === 'passed-on')).toBe(false);

    const { made, unreadable } = await asJob((job) => transfer.handOver(what(1, 3), job));
    expect(made).toMatchObject({ keys: 2, values: 2, missing: 0 });
    expect(unreadable).toEqual([]);
    for (const number of [1, 3])
      expect(vault.journal.timeline(sampleId(number)).at(-1)).toMatchObject({ type: 'passed-on' });
    await vault.close();
  });

  it('makes no file for a value that stops opening while the location is chosen', async () => {
    const { transfer, vault, asked, path } = await withExchangedValue();
    const { open } = vault;
    const opening = vi.spyOn(vault, 'open');
    asked.mockImplementation(async () => {
      opening.mockImplementation((id, field) => open(id === sampleId(3) ? sampleId(2) : id, field));
      return path;
    });
    await expect(asJob((job) => transfer.handOver(what(1, 3), job))).rejects.toMatchObject({ code: 'value-locked' });
    expect(existsSync(path)).toBe(false);
    await vault.close();
  });

  it('is no reason to refuse a backup, which counts the value as missing', async () => {
    const { transfer, vault } = await withExchangedValue();
    expect(await asJob((job) => transfer.backUp(passphrase, job))).toMatchObject({ keys: 3, values: 2, missing: 1 });
    await vault.close();
  });
});
