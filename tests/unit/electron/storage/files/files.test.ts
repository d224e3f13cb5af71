import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SaveDialogOptions } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { KnownFailure } from '../../../../../electron/failures';
import { createTranslator } from '../../../../../electron/shell/system/words';
import { createFileDialogs } from '../../../../../electron/shell/window/file-dialogs';
import { readChosenBytes, removeChosenFile, writeChosenFile } from '../../../../../electron/storage/files/chosen-file';
import { safeFileName } from '../../../../../electron/storage/files/file-name';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyquilt-files-'));
});

function dialogsAnswering(filePath: string) {
  const asked: SaveDialogOptions[] = [];
  const dialogs = createFileDialogs({
    dialog: {
      showSaveDialog: async (_window, options) => {
        asked.push(options);
        return { canceled: filePath === '', filePath };
      },
      showOpenDialog: async () => ({ canceled: filePath === '', filePaths: filePath === '' ? [] : [filePath] }),
    },
    window: () => null,
    words: createTranslator(),
    whileAsking: (question) => question(),
  });
  return { dialogs, asked };
}

describe('choosing a file', () => {
  it('suggests a safe name with its ending and names the kind', async () => {
    const { dialogs, asked } = dialogsAnswering('');
    expect(await dialogs.chooseSave({ suggestedName: 'Keys: A/B', kind: 'csv' })).toBeNull();
    expect(asked[0]?.defaultPath).toBe('Keys A B.csv');
    expect(asked[0]?.filters?.[0]?.extensions).toEqual(['csv']);
    expect(await dialogs.chooseOpen({ kind: 'csv' })).toBeNull();
  });

  it('adds the ending that the person left out, but never onto a file that is there', async () => {
    const path = join(folder, 'report');
    const { dialogs } = dialogsAnswering(path);
    expect(await dialogs.chooseSave({ suggestedName: 'x', kind: 'pdf' })).toBe(`${path}.pdf`);
    writeFileSync(`${path}.pdf`, 'mine');
    expect(await dialogs.chooseSave({ suggestedName: 'x', kind: 'pdf' })).toBe(path);
  });
});

describe('a file name', () => {
  it.each([
    ['Harbour & Pine – keys 2026-11-21.csv', 'Harbour & Pine – keys 2026-11-21.csv'],
    ['../../etc/passwd', 'etc passwd'],
    ['con.pdf', '_con.pdf'],
    ['a\u0000b<c>.json', 'a b c.json'],
    ['...', 'Keyquilt'],
    [`${'x'.repeat(300)}.csv`, `${'x'.repeat(100)}.csv`],
  ])('%s', (wanted, safe) => {
    expect(safeFileName(wanted)).toBe(safe);
  });
});

describe('writing a file', () => {
  it('replaces it whole, for its owner only, and leaves nothing else behind', async () => {
    const path = join(folder, 'report.csv');
    writeFileSync(path, 'before', { mode: 0o644 });
    await writeChosenFile(path, Buffer.from('after'));
    expect(readFileSync(path, 'utf8')).toBe('after');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['report.csv']);
  });

  it.skipIf(process.platform === 'win32')('is taken away again behind a link, which stays', async () => {
    const [path, link] = [join(folder, 'report.csv'), join(folder, 'link.csv')];
    writeFileSync(path, 'before');
    symlinkSync(path, link);
    await writeChosenFile(link, Buffer.from('after'));
    expect(readFileSync(path, 'utf8')).toBe('after');
    await removeChosenFile(link);
    expect(readdirSync(folder)).toEqual(['link.csv']);
    await removeChosenFile(link);
  });

  it('leaves no file next to an unwritable place', async () => {
    mkdirSync(join(folder, 'x.csv', 'inside'), { recursive: true });
    await expect(writeChosenFile(join(folder, 'x.csv'), Buffer.from('x'))).rejects.toMatchObject({
      code: 'file-failed',
    });
    expect(readdirSync(folder)).toEqual(['x.csv']);
  });

  it('says in its own words that a place cannot be written, and leaves nothing there', async () => {
    await expect(writeChosenFile(join(folder, 'gone', 'x.csv'), Buffer.from('x'))).rejects.toMatchObject({
      code: 'file-failed',
    });
    const blocked = join(folder, 'blocked.csv');
    writeFileSync(join(folder, 'in-the-way'), '');
    await expect(writeChosenFile(join(folder, 'in-the-way', 'x.csv'), Buffer.from('x'))).rejects.toThrow(
      'file-failed: ENOTDIR',
    );
    await writeChosenFile(blocked, new Uint8Array([1, 2]));
    expect(readdirSync(folder).sort()).toEqual(['blocked.csv', 'in-the-way']);
  });
});

describe('reading a chosen file', () => {
  const tooBig = new KnownFailure('list-too-large');
  const limits = { maxBytes: 10, tooBig };

  it('gives all of it, or only its beginning', async () => {
    const path = join(folder, 'list.csv');
    writeFileSync(path, '0123456789');
    expect(Buffer.from(await readChosenBytes(path, limits)).toString()).toBe('0123456789');
    expect(Buffer.from(await readChosenBytes(path, { ...limits, wanted: 4 })).toString()).toBe('0123');
  });

  it('refuses a larger one in the words of its kind', async () => {
    const path = join(folder, 'list.csv');
    writeFileSync(path, '0123456789a');
    await expect(readChosenBytes(path, limits)).rejects.toBe(tooBig);
  });

  it('refuses a folder and a file that is not there', async () => {
    await expect(readChosenBytes(folder, limits)).rejects.toMatchObject({ code: 'file-failed' });
    await expect(readChosenBytes(join(folder, 'gone'), limits)).rejects.toMatchObject({ code: 'file-failed' });
  });

  it.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const path = join(folder, 'list.csv');
    execFileSync('mkfifo', [path]);
    await expect(readChosenBytes(path, limits)).rejects.toMatchObject({ code: 'file-failed' });
  });
});
