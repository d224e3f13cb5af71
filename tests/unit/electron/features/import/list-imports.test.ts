import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Threads } from '../../../../../electron/async/threads';
import { createListImports } from '../../../../../electron/features/import/list-imports';
import { type ListInput, listTask } from '../../../../../electron/features/import/list-task';
import { createDocumentWords } from '../../../../../electron/features/reports/document-words';
import type { Job } from '../../../../../electron/shell/jobs/jobs';
import { tempFolder } from '../../storage/vault/temp-vault';
import { openBench } from '../inventory/bench';

const list = 'a'.repeat(24);
const forAll = { system: '', company: '' } as const;
const job: Job = { id: list, signal: new AbortController().signal, progress: () => {}, checkpoint: async () => {} };
const threads: Threads = {
  run: async (_thread, input) => listTask(input as ListInput, { progress: () => {} }) as never,
};

async function openImports(text: string) {
  const bench = await openBench();
  const path = join(tempFolder(), 'keys.csv');
  writeFileSync(path, text);
  const dialogs = { chooseSave: async () => null, chooseOpen: async () => path as string | null };
  const now = () => new Date().toISOString();
  const imports = createListImports({ dialogs, threads, words: createDocumentWords(), now });
  return { ...bench, imports, dialogs, target: bench };
}

const rows = Array.from({ length: 150 }, (_, at) => `Key ${at},Plytix,Harbour & Pine`).join('\n');

describe('taking a list over', () => {
  it('writes what was previewed, as imported, with a line in each history', async () => {
    const { imports, target, vault } = await openImports(`Name,System,Company\n${rows}\nKey 1,Plytix,harbour & pine\n`);
    const { mapping, fileName, rows: count } = await imports.open(job);
    expect([fileName, count]).toEqual(['keys.csv', 151]);
    const asked = { list, mapping, forAll };
    const { plan, counts } = imports.preview(target, asked);
    expect(counts).toEqual({ new: 150, changes: 0, same: 0, twice: 1, refused: 0 });
    expect([...vault.records.list()]).toEqual([]);
    const told: number[] = [];
    const progress = (_stage: string, done: number) => void told.push(done);
    expect(await imports.take(target, { ...asked, job: list, plan }, { ...job, progress })).toEqual({
      added: 150,
      changed: 0,
    });
    expect(told.at(-1)).toBe(150);
    const keys = [...vault.records.list()];
    expect(keys).toHaveLength(150);
    expect(vault.journal.timeline(keys[7]?.id ?? '')).toMatchObject([
      { type: 'imported', known: 'imported', facts: { from: 'list', file: 'keys.csv', row: 9 } },
    ]);
    expect(() => imports.preview(target, asked)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('writes nothing when the keys have changed since the preview', async () => {
    const { imports, target, vault, writer, setups } = await openImports(
      'Name,System,Company,Owner\nOne,Plytix,A,Sam\n',
    );
    const { id } = await setups.start('plytix', 'A');
    const asked = { list, mapping: (await imports.open(job)).mapping, forAll };
    const { plan } = imports.preview(target, asked);
    const name = { value: 'One', known: 'typed', at: new Date().toISOString() } as const;
    await writer.change(id, (record) => ({ record: { ...record, name }, type: 'renamed', facts: {} }));
    await expect(imports.take(target, { ...asked, job: list, plan }, job)).rejects.toMatchObject({
      code: 'list-stale',
    });
    expect([...vault.records.list()]).toHaveLength(1);
    expect(vault.records.get(id)?.owner).toBeNull();
  });

  it('refuses a mapping to a column of keys, and to one that is not there', async () => {
    const { imports, target } = await openImports('Name,API key\nOne,DEMOKEY0123456789ABC\n');
    const { columns, mapping } = await imports.open(job);
    expect(columns.map(({ secret }) => secret)).toEqual([false, true]);
    expect(mapping).toEqual({ name: 0 });
    for (const owner of [1, 7])
      expect(() => imports.preview(target, { list, mapping: { name: 0, owner }, forAll })).toThrow(
        expect.objectContaining({ code: 'bad-input' }),
      );
  });

  it('is nothing when the dialog is closed, and holds nothing that was let go', async () => {
    const { imports, target, dialogs } = await openImports('Name\nOne\n');
    await imports.open(job);
    imports.close(list);
    expect(() => imports.preview(target, { list, mapping: { name: 0 }, forAll })).toThrow();
    dialogs.chooseOpen = async () => null;
    expect(await imports.open(job)).toMatchObject({ fileName: '', columns: [] });
  });
});
