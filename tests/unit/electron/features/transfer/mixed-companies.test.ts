import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createKeyWriter } from '../../../../../electron/features/inventory/key-writer';
import { editRecords } from '../../storage/vault/outside';
import { readyVault, sampleId } from '../../storage/vault/temp-vault';
import { addKey, asJob, bench, passphrase } from './transfer-bench';

vi.setConfig({ testTimeout: 120_000 });

const what = { ids: [1, 2].map(sampleId), to: 'Ben', expires: '2026-03-17', notes: false, passphrase };

describe('a hand-over of keys of two companies', () => {
  it('is made only if a person agreed to both of them, in any spelling', async () => {
    const before = await bench();
    for (const number of [1, 2]) await addKey(before, number);
    await before.vault.close();
    const data = join(before.folder, 'data');
    editRecords(data, (records) => Object.assign(records[sampleId(2)]?.record ?? {}, { company: 'Lark Street Toys' }));
    const vault = await readyVault(data, { practice: true });
    const path = join(before.folder, 'file.age');
    const asked = vi.fn(async () => path);
    const { transfer } = await bench({
      vault,
      writer: createKeyWriter(vault, () => {}),
      dialogs: { chooseSave: asked, chooseOpen: asked },
    });

    for (const agreed of [[], ['Acme'], ['Acme', 'Lark Street']]) {
      const made = asJob((job) => transfer.handOver({ ...what, agreed }, job));
      await expect(made).rejects.toMatchObject({ code: 'companies-mixed' });
    }
    await expect(asJob((job) => transfer.handOver(what, job))).rejects.toMatchObject({ code: 'companies-mixed' });
    expect(asked).not.toHaveBeenCalled();
    expect(existsSync(path)).toBe(false);
    expect(vault.journal.timeline(sampleId(1)).some(({ type }) => type === 'passed-on')).toBe(false);

    const agreed = ['ACME', ' lark  street toys'];
    expect((await asJob((job) => transfer.handOver({ ...what, agreed }, job))).made).toMatchObject({ keys: 2 });
    await vault.close();
  });
});
