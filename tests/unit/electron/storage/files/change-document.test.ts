import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openDocuments } from '../../../../../electron/storage/files/documents';
import { openConf, tempFolder } from '../vault/temp-vault';

const Note = z.object({ id: z.string(), text: z.string() });

function opened(folder: string) {
  return openDocuments({
    folder,
    name: 'notes',
    fileFormat: { magic: 'keyquilt note', steps: [], writtenBy: '0.1.0' },
    schema: Note,
    openStore: openConf,
    clock: () => new Date('2026-11-21T10:00:00.000Z'),
    raiseNotice: () => undefined,
  });
}

it('a document is changed in place, and only where there is one', () => {
  const folder = tempFolder();
  const notes = opened(folder);
  notes.put({ id: 'a1', text: 'first' });
  notes.change('a1', (note) => ({ ...note, text: `${note.text}, second` }));
  expect(notes.get('a1')).toEqual({ id: 'a1', text: 'first, second' });
  expect(opened(folder).list()).toEqual([{ id: 'a1', text: 'first, second' }]);
  expect(() => notes.change('b2', (note) => note)).toThrow(expect.objectContaining({ code: 'not-found' }));
});
