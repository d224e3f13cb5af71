import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkedContent, compactText, inspectChecked } from '../../../../../electron/storage/files/checked-content';
import { openDocuments } from '../../../../../electron/storage/files/documents';
import { openConf, tempFolder } from '../vault/temp-vault';

const Note = z.object({ id: z.string(), text: z.string() });
const note = { id: 'a1', text: 'Zo\u00eb \u2713 "quoted" \\ \n' };
const formatOf = (steps: number) => ({
  magic: 'keyquilt note',
  steps: Array.from({ length: steps }, () => (content: Record<string, unknown>) => content),
  writtenBy: '0.1.0',
});

function opened(folder: string, isCompact: boolean) {
  const told: string[] = [];
  const notes = openDocuments({
    folder,
    name: 'notes',
    fileFormat: formatOf(0),
    schema: Note,
    isCompact,
    openStore: openConf,
    clock: () => new Date('2026-11-21T10:00:00.000Z'),
    raiseNotice: ({ code }) => told.push(code),
  });
  return { notes, told, file: join(folder, 'notes/a1.json') };
}

describe('a compact document', () => {
  it.each([0, 1, 2])('holds the same as an indented one, with the same checksum, after %i migrations', (steps) => {
    const fileFormat = formatOf(steps);
    const text = compactText({ fileFormat }, note);
    expect(JSON.parse(text)).toEqual(checkedContent({ fileFormat }, note));
    expect(inspectChecked(Buffer.from(text), { fileFormat, schema: Note })).toEqual({
      state: 'good',
      content: note,
      isOlder: false,
    });
  });

  it('is one line, opens an indented one, and is opened as one', () => {
    const folder = tempFolder();
    opened(folder, false).notes.put(note);
    const compact = opened(folder, true);
    expect(compact.notes.get('a1')).toEqual(note);
    compact.notes.putUnchecked({ ...note, text: 'again' });
    expect(readFileSync(compact.file, 'utf8')).not.toContain('\n');
    const { notes, told } = opened(folder, false);
    expect(notes.list()).toEqual([{ ...note, text: 'again' }]);
    expect(told).toEqual([]);
  });

  it('with one letter different is restored from its copy', () => {
    const folder = tempFolder();
    const { notes, file } = opened(folder, true);
    notes.put({ ...note, text: 'second' });
    writeFileSync(file, readFileSync(file, 'utf8').replace('second', 'sekond'));
    const after = opened(folder, true);
    expect(after.notes.get('a1')?.text).toBe('second');
    expect(after.told).toEqual(['file-restored']);
  });
});
