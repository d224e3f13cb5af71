import { closeSync, fsyncSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type OpenedVault, openSeeded } from './opened-vault';

/** Times of one inventory in milliseconds: saves of one key each, and raw writes of the same bytes. */
export type SaveTimes = {
  readonly keys: number;
  readonly saves: readonly number[];
  readonly raw: readonly number[];
  readonly bytes: number;
};

const rounds = 60;

/**
 * Saves keys in inventories of several sizes in alternation, so that other load on the machine hits all alike. After
 * each save its bytes are written again by one plain write with an fsync.
 */
export async function timeSaves(parent: string, sizes: readonly number[]): Promise<readonly SaveTimes[]> {
  const places = [];
  for (const keys of sizes) {
    const opened = await openSeeded(parent, keys);
    places.push({ opened, keys, saves: [] as number[], raw: [] as number[], bytes: 0 });
  }
  for (let round = -3; round < rounds; round++) {
    for (const place of places) {
      const before = sizesIn(place.opened.folder);
      const saved = await timeSave(place.opened, round);
      place.bytes = writtenSince(place.opened.folder, before);
      const raw = timeRaw(join(parent, 'raw'), place.bytes);
      // The first rounds only warm up.
      if (round < 0) continue;
      place.saves.push(saved);
      place.raw.push(raw);
    }
  }
  for (const { opened } of places) await opened.vault.close();
  return places.map(({ keys, saves, raw, bytes }) => ({ keys, saves, raw, bytes }));
}

async function timeSave({ vault, ids }: OpenedVault, round: number): Promise<number> {
  const id = ids[((round + 3) * 7919) % ids.length] ?? '';
  const record = vault.records.get(id);
  if (record === null) throw new Error(`No such key: ${id}`);
  const at = new Date().toISOString();
  const owner = { value: `Owner ${round}`, known: 'typed', at } as const;
  const from = performance.now();
  await vault.save(
    { ...record, owner, updatedAt: at },
    {},
    { type: 'owner-changed', keyId: id, known: 'typed', facts: { owner: owner.value } },
  );
  return performance.now() - from;
}

type Sizes = ReadonlyMap<string, { readonly size: number; readonly mtimeMs: number }>;

function sizesIn(folder: string): Sizes {
  const names = [
    'vault.json',
    'journal.jsonl',
    ...readdirSync(join(folder, 'records')).map((name) => `records/${name}`),
  ];
  return new Map(names.map((name) => [name, statSync(join(folder, name))]));
}

/** The journal grows; every other changed file was rewritten completely. */
function writtenSince(folder: string, before: Sizes): number {
  let bytes = 0;
  for (const [name, { size, mtimeMs }] of sizesIn(folder)) {
    const was = before.get(name);
    if (name === 'journal.jsonl') bytes += size - (was?.size ?? 0);
    else if (was?.mtimeMs !== mtimeMs) bytes += size;
  }
  return bytes;
}

function timeRaw(path: string, bytes: number): number {
  const content = Buffer.alloc(bytes, 'x');
  const from = performance.now();
  const file = openSync(path, 'w', 0o600);
  writeSync(file, content);
  fsyncSync(file);
  closeSync(file);
  return performance.now() - from;
}
