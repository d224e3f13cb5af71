import fs, { appendFileSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { migrateFiles } from '../../../../../electron/storage/migration/migrate';
import { filesIn, tickingClock } from '../vault/temp-vault';
import { type Fault, onDisk } from './faulty-disk';
import {
  contentOf,
  copiesIn,
  copyIn,
  copyOf,
  fileFormatsIn,
  formatsIn,
  inUse,
  makeProfile,
  olderCopy,
  presentFormat,
  removeProfiles,
  start,
} from './older-profile';

// Syncing files is slow, most of all on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const clock = tickingClock('2026-11-21T08:00:00.000Z');
const fileFormats = fileFormatsIn(3);
let older: string;
let before: ReadonlyMap<string, string>;
let content: Awaited<ReturnType<typeof contentOf>>;
/** The number of disk-changing calls in a migration. */
let calls = 0;

const migrate = (folder: string) => migrateFiles({ folder, fileFormats, clock });
const failureOf = (task: Promise<unknown>): Promise<unknown> =>
  task.then(
    () => null,
    (thrown: unknown) => thrown,
  );
const refusal = (folder: string, fault: Fault) => onDisk(fault, () => failureOf(migrate(folder)));

afterAll(removeProfiles, 60_000);
beforeAll(async () => {
  older = await olderCopy(await makeProfile(), 3);
  before = inUse(older);
  const folder = copyOf(older);
  await onDisk(null, async (seen) => {
    await migrate(folder);
    calls = seen.count;
  });
  content = await contentOf(await start(folder, fileFormats));
  expect(calls).toBeGreaterThan(30);
});

/** Starts again on a healthy disk. */
async function expectWhole(folder: string): Promise<void> {
  expect(await contentOf(await start(folder, fileFormats))).toEqual(content);
  expect([...formatsIn(folder)].filter(([, format]) => format !== 3)).toEqual([]);
  expect(
    [...filesIn(folder).keys()].filter(
      (name) => /\.tmp-|\.part|corrupt/.test(name) && !/^(reviews|drills|signing)/.test(name),
    ),
  ).toEqual([]);
}

it('a kill at every write leaves complete files, and the next start continues', async () => {
  for (let at = 1; at <= calls; at += 1) {
    const folder = copyOf(older);
    await refusal(folder, { at, how: 'kill', code: 'EIO' });
    const left = inUse(folder);
    const formats = formatsIn(folder);
    const replaced = [...before].filter(([name, text]) => left.get(name) !== text).map(([name]) => name);
    for (const name of replaced) expect(formats.get(name)).toBe(3);
    // The vault file comes last, and nothing is replaced before the copy is complete.
    if (replaced.includes('vault.json')) expect(new Set(formats.values())).toEqual(new Set([3]));
    const [aside = ''] = copiesIn(folder);
    if (replaced.length > 0) expect(copyIn(folder, aside)).toEqual(before);
    if (at % 4 === 1 || replaced.length > 0) await expectWhole(folder);
    // The copy of the interrupted try is still the one from before.
    if (replaced.length > 0) expect(copiesIn(folder)).toEqual([aside]);
    rmSync(folder, { recursive: true });
  }
});

it.each(['once', 'for good'] as const)('a disk that is full %s, at every write: nothing is lost', async (how) => {
  let refused = 0;
  for (let at = 1; at <= calls; at += 1) {
    const folder = copyOf(older);
    const error = await refusal(folder, { at, how, code: 'ENOSPC' });
    // A failed sync of a folder is not an error; the files are on disk.
    if (error !== null) {
      refused += 1;
      expect(error).toMatchObject({ code: 'update-full' });
      if (how === 'once') expect(inUse(folder)).toEqual(before);
    }
    const wrong = [...formatsIn(folder).values()].filter((format) => format !== 1 && format !== 3);
    expect(wrong).toEqual([]);
    if (at % 4 === 1) await expectWhole(folder);
    rmSync(folder, { recursive: true });
  }
  expect(refused).toBeGreaterThan(40);
});

it.each([
  ['EACCES', 'storage-read-only'],
  ['EIO', 'update-failed'],
])('%s in the middle: everything is put back, and it is refused as %s', async (code, failure) => {
  const folder = copyOf(older);
  const error = await refusal(folder, { at: calls - 8, how: 'once', code });
  // A file that is held briefly is retried.
  if (error === null) return expectWhole(folder);
  expect(error).toMatchObject({ code: failure });
  expect(inUse(folder)).toEqual(before);
  await expectWhole(folder);
});

it.each(['records/00.json', 'vault.json', 'settings.json'])(
  'a disk that keeps other bytes for %s than it was given: everything is put back',
  async (name) => {
    const folder = copyOf(older);
    let lies = true;
    const spoil = (path: string) => {
      if (path !== join(realpathSync(folder), name) || !lies) return;
      lies = false;
      appendFileSync(path, ' ');
    };
    const error = await onDisk(null, () => failureOf(migrate(folder)), spoil);
    const [aside] = copiesIn(folder);
    expect(error).toMatchObject({ code: 'update-failed', facts: { aside } });
    expect(inUse(folder)).toEqual(before);
    await expectWhole(folder);
  },
);

it('a file that reads back wrong is never renamed', async () => {
  const folder = copyOf(older);
  const real = fs.promises.readFile;
  const put = (read: unknown) => {
    Object.defineProperty(fs.promises, 'readFile', { value: read, configurable: true, writable: true });
    syncBuiltinESMExports();
  };
  put(async (path: string) => (basename(path).includes('.tmp-') ? Buffer.from('other bytes') : real(path)));
  const error = await failureOf(migrate(folder)).finally(() => put(real));
  expect(error).toMatchObject({ code: 'update-failed' });
  expect(inUse(folder)).toEqual(before);
});

it('tries that fail again and again make one copy, not one each', async () => {
  const folder = copyOf(older);
  for (const _ of [1, 2, 3]) await refusal(folder, { at: calls - 8, how: 'once', code: 'ENOSPC' });
  expect(copiesIn(folder)).toHaveLength(1);
  await expectWhole(folder);
  expect(copiesIn(folder)).toHaveLength(1);
});

it('what another Keyquilt writes meanwhile is neither overwritten nor put back', async () => {
  const folder = copyOf(older);
  const path = join(folder, 'records/00.json');
  const theirs = readFileSync(join(older, 'records/00.json'), 'utf8').replace('"count"', ' "count"');
  let isFirst = true;
  const others = (renamed: string) => {
    if (!isFirst || !renamed.includes('drills')) return;
    isFirst = false;
    writeFileSync(path, theirs);
  };
  const error = await onDisk(null, () => failureOf(migrate(folder)), others);
  expect(error).toMatchObject({ code: 'changed-elsewhere', details: 'records/00.json' });
  expect(inUse(folder)).toEqual(new Map([...before, ['records/00.json', theirs]]));
});

it('what another Keyquilt writes over an updated file is not put back when the update fails', async () => {
  const folder = copyOf(older);
  const path = join(folder, 'records/00.json');
  let theirs = '';
  const others = (renamed: string) => {
    if (!renamed.endsWith('wrapped-keys.json') || theirs !== '') return;
    theirs = readFileSync(path, 'utf8').replace('"count"', ' "count"');
    writeFileSync(path, theirs);
  };
  expect(await onDisk(null, () => failureOf(migrate(folder)), others)).toMatchObject({ code: 'update-failed' });
  expect(JSON.parse(theirs).format).toBe(presentFormat('keyquilt records') + 2);
  expect(inUse(folder)).toEqual(new Map([...before, ['records/00.json', theirs]]));
  await expectWhole(folder);
});
