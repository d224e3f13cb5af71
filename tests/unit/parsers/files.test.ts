import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openSettings } from '../../../electron/shell/settings/settings-store';
import { createDocumentFile } from '../../../electron/storage/files/document-file';
import { readLine } from '../../../electron/storage/journal/line';
import { listBackups } from '../../../electron/storage/vault/backups/backup-set';
import { openVault } from '../../../electron/storage/vault/open-vault';
import { createRecordFiles } from '../../../electron/storage/vault/records/record-files';
import { vaultFileIn } from '../../../electron/storage/vault/vault-file';
import {
  fileFormats,
  openConf,
  readyVault,
  sampleEvent,
  sampleRecord,
  tempFolder,
  vaultOptions,
} from '../electron/storage/vault/temp-vault';
import { endsWell, tryAll } from './spoilt-bytes';

const clock = () => new Date('2026-11-21T12:00:00.000Z');

/** A folder that an app has used: two keys and their journal. */
async function usedFolder(): Promise<string> {
  const folder = tempFolder();
  const vault = await readyVault(folder);
  await vault.save(sampleRecord(1), {}, sampleEvent(1));
  await vault.save(sampleRecord(2), {}, sampleEvent(2));
  await vault.close();
  return folder;
}

it('vault.json', async () => {
  const folder = await usedFolder();
  const file = vaultFileIn(folder, openConf, fileFormats);
  await tryAll(readFileSync(file.path), 400, (bytes) => {
    const { state } = file.inspect(bytes);
    expect(['good', 'damaged', 'newer']).toContain(state);
  });
});

it('records', async () => {
  const folder = await usedFolder();
  const files = createRecordFiles(join(folder, 'records'), openConf, fileFormats.records);
  await tryAll(readFileSync(join(folder, 'records', '00.json')), 400, (bytes) => files.inspect(0, bytes));
});

it('a line of the journal', async () => {
  const folder = await usedFolder();
  const [line = ''] = readFileSync(join(folder, 'journal.jsonl'), 'utf8').split('\n');
  await tryAll(Buffer.from(line), 400, (bytes) => {
    const text = bytes.toString('utf8');
    expect(readLine(text) === null || text === line).toBe(true);
  });
});

it('the list of a backup', async () => {
  const folder = await usedFolder();
  const [backup] = listBackups({ folder: join(folder, 'backups'), fileFormat: fileFormats.backup });
  const path = join(backup?.folder ?? '', 'manifest.json');
  await tryAll(readFileSync(path), 100, (bytes) => {
    writeFileSync(path, bytes);
    listBackups({ folder: join(folder, 'backups'), fileFormat: fileFormats.backup });
  });
});

it('settings', async () => {
  const folder = tempFolder();
  openSettings({ folder, openStore: openConf, clock, fileFormats }).change({ theme: 'dark', clipboardSeconds: 30 });
  const path = join(folder, 'settings.json');
  await tryAll(readFileSync(path), 200, (bytes) => {
    writeFileSync(path, bytes);
    openSettings({ folder, openStore: openConf, clock, fileFormats }).read();
  });
});

function endOf(act: () => void): unknown {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
}

it('a document', async () => {
  const schema = z.object({ id: z.string(), words: z.array(z.string()) });
  const fileFormat = { magic: 'keyquilt sample', steps: [], writtenBy: '0.1.0' };
  const [folder, copies] = [tempFolder(), tempFolder()];
  const how = { fileFormat, schema, isCompact: false, openStore: openConf, now: clock };
  const place = { folder, copies, name: 'samples', id: 'a', ...how };
  const document = { id: 'a', words: ['one', 'two'] };
  createDocumentFile(place).write(document);
  const path = join(folder, 'a.json');
  await tryAll(readFileSync(path), 60, (bytes) => {
    createDocumentFile(place).write(document);
    writeFileSync(path, bytes);
    const refused = endOf(() => expect(createDocumentFile(place).read().content).toEqual(document));
    // Damage is never read as content: the copy is used.
    if (refused !== null) expect(refused).toMatchObject({ code: 'newer-format' });
  });
}, 20_000);

it.each([
  ['vault.json', '"content":'],
  ['records/00.json', '"record":{'],
  ['journal.jsonl', '"facts":'],
])('the whole vault, with %s nested without end behind %s', async (name, member) => {
  const folder = await usedFolder();
  const path = join(folder, name);
  const good = readFileSync(path, 'utf8');
  const at = good.indexOf(member) + member.length;
  const levels = 60_000;
  const nested = `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const added = member.endsWith('{') ? `"nested":${nested},` : `${nested},"rest":`;
  writeFileSync(path, good.slice(0, at) + added + good.slice(at));
  await endsWell(async () => {
    const vault = await openVault(vaultOptions(folder));
    await vault.close();
  });
});
