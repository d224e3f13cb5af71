import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { FileInspection } from '../../../../../../electron/storage/files/file-codec';
import { foldersToDrop } from '../../../../../../electron/storage/vault/backups/backup-rotation';
import { createBackupSchedule } from '../../../../../../electron/storage/vault/backups/backup-schedule';
import {
  backupName,
  findGoodCopy,
  listBackups,
  timeOfBackup,
} from '../../../../../../electron/storage/vault/backups/backup-set';
import { makeBackup } from '../../../../../../electron/storage/vault/backups/backups';

import { fileFormats, filesIn, readyVault, sampleEvent, sampleRecord, tempFolder } from '../temp-vault';

const good = (bytes: Buffer): FileInspection<string> => ({ state: 'good', content: bytes.toString(), isOlder: false });
const placeIn = (folder: string) => ({ folder: join(folder, 'backups'), fileFormat: fileFormats.backup });
const minute = 60_000;
const day = 24 * 60 * minute;

describe('the rotation of backups', () => {
  it('keeps the ten latest and the last of each day of a week', () => {
    const now = new Date('2026-03-20T12:00:00.000Z');
    const times = Array.from({ length: 30 }, (_, back) =>
      [0, 1, 2].map((part) => now.getTime() - back * day - part * minute),
    );
    const names = times.flat().map((time) => backupName(new Date(time)));
    const dropped = new Set(foldersToDrop(names, now));
    const kept = names.filter((name) => !dropped.has(name));
    expect(kept).toHaveLength(10 + 4);
    expect(kept.slice(0, 10)).toEqual(names.slice(0, 10));
    expect(kept.map((name) => name.slice(0, 10)).at(-1)).toBe('2026-03-13');
  });

  const nameAt = (time: number) => backupName(new Date(time));
  const now = Date.parse('2026-03-20T12:00:00.000Z');
  /** Twelve of today, and one for each of the seven days before. */
  const usual = [
    ...Array.from({ length: 12 }, (_, back) => nameAt(now - back * minute)),
    ...Array.from({ length: 7 }, (_, back) => nameAt(now - (back + 1) * day)),
  ];
  const keptAfter = (times: readonly number[]) => {
    let names: readonly string[] = usual;
    for (const time of times) {
      const all = [...names, nameAt(time)];
      const dropped = foldersToDrop(all, new Date(time));
      names = all.filter((name) => !dropped.includes(name));
    }
    return names;
  };

  it.each([
    ['forward by a year', 365 * day],
    ['forward by an hour', day / 24],
    ['back by an hour', -day / 24],
    ['back by a year', -365 * day],
  ])('set %s and back again, the clock costs one day at most, and no new copy', (_how, jump) => {
    const wrong = [1, 2, 3].map((part) => now + jump + part * minute);
    const right = [4, 5, 6].map((part) => now + part * minute);
    const kept = keptAfter([...wrong, ...right]);
    const daysOf = (names: readonly string[]) => new Set(names.map((name) => name.slice(0, 10)));
    const lost = [...daysOf(usual)].filter((date) => !daysOf(kept).has(date));
    expect(lost.length).toBeLessThanOrEqual(1);
    expect(kept).toEqual(expect.arrayContaining(right.map(nameAt)));
    expect(kept.length).toBeLessThanOrEqual(36);
  });

  it('keeps what was just made, however many lie ahead of the clock', () => {
    const ahead = Array.from({ length: 15 }, (_, back) => nameAt(now + (back + 1) * day));
    expect(foldersToDrop([...ahead, nameAt(now)], new Date(now))).not.toContain(nameAt(now));
  });

  it('names nothing that is no backup', () => {
    // Enough of them that they would be surplus if they counted as backups.
    const foreignNames = Array.from({ length: 30 }, (_, place) => [
      `photos-${place}`,
      `2026-03-20-${place}`,
      `x${place}.part`,
    ]);
    expect(foldersToDrop(foreignNames.flat(), new Date())).toEqual([]);
    expect(timeOfBackup(backupName(new Date(5000)))?.getTime()).toBe(5000);
  });
});

describe('making a backup', () => {
  it('leaves nothing behind when a copy fails', async () => {
    const folder = tempFolder();
    const sources = [
      { name: 'a.json', path: join(folder, 'a.json'), isGood: () => true },
      { name: 'b.json', path: folder, isGood: () => true },
    ];
    writeFileSync(join(folder, 'a.json'), '{}');
    await expect(makeBackup(placeIn(folder), sources, { seq: 1, head: null }, new Date())).rejects.toThrow();
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });

  it('lists those first that reach furthest, whatever the clock said', async () => {
    const folder = tempFolder();
    const path = join(folder, 'a.json');
    writeFileSync(path, '{}');
    const sources = [{ name: 'a.json', path, isGood: () => true }];
    await makeBackup(placeIn(folder), sources, { seq: 7, head: null }, new Date('2020-01-01T00:00:00Z'));
    await makeBackup(placeIn(folder), sources, { seq: 3, head: null }, new Date('2030-01-01T00:00:00Z'));
    expect(listBackups(placeIn(folder)).map(({ seq }) => seq)).toEqual([7, 3]);
  });

  it('writes what has changed, and gives the rest of the last backup a second name', async () => {
    const folder = tempFolder();
    const backups = placeIn(folder);
    const sources = ['a.json', 'b.json'].map((name) => ({ name, path: join(folder, name), isGood: () => true }));
    for (const { path } of sources) writeFileSync(path, '"first"');
    const at = (minutes: number) => new Date(Date.parse('2026-03-01T08:00:00Z') + minutes * minute);
    const copies = new Map();
    const inode = (minutes: number, name: string) => statSync(join(backups.folder, backupName(at(minutes)), name)).ino;
    await makeBackup(backups, sources, { seq: 1, head: null }, at(1), copies);
    writeFileSync(join(folder, 'b.json'), '"second time"');
    await makeBackup(backups, sources, { seq: 2, head: null }, at(2), copies);
    expect(inode(2, 'a.json')).toBe(inode(1, 'a.json'));
    expect(inode(2, 'b.json')).not.toBe(inode(1, 'b.json'));
    expect(readFileSync(join(backups.folder, backupName(at(1)), 'b.json'), 'utf8')).toBe('"first"');
    expect(findGoodCopy(backups, 'b.json', good)).toMatchObject({ content: '"second time"' });

    // The next run reads each copy back before it relies on it: a damaged copy is written again.
    writeFileSync(join(backups.folder, backupName(at(2)), 'a.json'), '"firsd"');
    await makeBackup(backups, sources, { seq: 3, head: null }, at(3));
    expect(inode(3, 'a.json')).not.toBe(inode(2, 'a.json'));
    expect(inode(3, 'b.json')).toBe(inode(2, 'b.json'));
    expect(findGoodCopy(backups, 'a.json', good)).toMatchObject({ content: '"first"', at: at(3).toISOString() });
  });

  it('is made soon after the first save, without being asked', async () => {
    const folder = tempFolder();
    const vault = await readyVault(folder, { practice: true, backupDelayMs: 500 });
    await vault.save(sampleRecord(1), {}, sampleEvent(1));
    await vi.waitFor(() => expect(listBackups(placeIn(folder))).toHaveLength(1), 30_000);
    const files = [...filesIn(join(folder, 'backups')).keys()].map((path) => path.split('/').slice(1).join('/'));
    expect(files.sort()).toEqual(['', 'manifest.json', 'records/00.json', 'vault.json']);
  });

  it('is made at the next start when the last changes are in none', async () => {
    const folder = tempFolder();
    const killed = await readyVault(folder, { practice: true });
    await killed.save(sampleRecord(1), {}, sampleEvent(1));
    const next = await readyVault(folder, { practice: true });
    await next.backUp();
    expect(listBackups(placeIn(folder))).toHaveLength(1);
    await (await readyVault(folder, { practice: true })).backUp();
    expect(listBackups(placeIn(folder))).toHaveLength(1);
  });
});

describe('the schedule', () => {
  it('gathers changes, does not wait for ever, and tries again after a failure', async () => {
    vi.useFakeTimers();
    let made = 0;
    let fails = true;
    const schedule = createBackupSchedule(async () => {
      if (fails) throw new Error('disk full');
      made += 1;
    }, 5000);
    for (let change = 0; change < 5; change++) schedule.changed();
    await vi.advanceTimersByTimeAsync(5001);
    expect(made).toBe(0);
    fails = false;
    schedule.changed();
    await vi.advanceTimersByTimeAsync(5001);
    expect(made).toBe(1);
    for (let change = 0; change < 25; change++) schedule.changed();
    await vi.advanceTimersByTimeAsync(10);
    expect(made).toBe(2);
    await schedule.flush();
    expect(made).toBe(2);
    vi.useRealTimers();
  });
});
