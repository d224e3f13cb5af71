import { expect, it } from 'vitest';
import { openChecklists } from './checklists-bench';

it('a list has its ticks undone as they were, with a line of its own, while the list runs and nobody ticked again', async () => {
  const { made, open, vault, undo } = await openChecklists();
  const { id: keyId } = await made('patchworks', 'Orders');
  const checklists = open();
  const { id } = await checklists.start({ kind: 'leak', keyId, choice: 'end-now' });
  const tickOf = async (item: string) => (await checklists.read(id)).lines.find((line) => line.id === item)?.tick;
  const run = () => undo.run(undo.last()?.id ?? 'none');
  const [end, copy] = [`end-${keyId}`, (await checklists.read(id)).lines.find(({ act }) => act === 'copy')?.id ?? ''];
  await checklists.tick(id, copy, true, 'destroyed');
  const first = await tickOf(copy);
  await checklists.tick(id, copy, true, 'not-found');
  await checklists.tick(id, end, true);
  expect(await run()).toMatchObject({ undone: 1, document: { kind: 'checklist', id } });
  await run();
  expect([await tickOf(end), await tickOf(copy)]).toEqual([null, first]);
  expect(vault.journal.timeline(keyId).at(-1)).toMatchObject({
    type: 'undone',
    facts: { undid: 'drill-ticked', act: 'copy', outcome: 'not-found' },
  });

  await checklists.tick(id, copy, false);
  const taken = undo.last()?.id ?? '';
  await checklists.tick(id, copy, true, 'not-found');
  await expect(undo.run(taken)).rejects.toMatchObject({ code: 'undo-changed' });
  await checklists.tick(id, end, true);
  await checklists.end(id);
  await expect(run()).rejects.toMatchObject({ code: 'undo-lost' });
  expect(await tickOf(end)).not.toBeNull();
});
