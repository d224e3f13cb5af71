import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInventory } from '../../../../electron/features/inventory/inventory';
import { newDraft } from '../../../../electron/features/inventory/new-record';
import { firstView, rowsAtOnce } from '../../../../shared/inventory/first-view';
import { keepassFileOf, passphrase } from './keepass-file';
import { hasKeepass, openKeepass } from './keepass-session';
import { type OpenedVault, openSeeded } from './opened-vault';

/** Times in milliseconds of adding one key and of searching, in Keyquilt and in one open session of keepassxc-cli. */
export type KeepassTimes = Readonly<Record<'addHere' | 'addThere' | 'searchHere' | 'searchThere', readonly number[]>>;

const rounds = 25;

/** Measures in alternation, on inventories of the same size; null where KeePassXC's command line is not installed. */
export async function timeKeepass(parent: string, keys: number): Promise<KeepassTimes | null> {
  if (!hasKeepass()) return null;
  const opened = await openSeeded(parent, keys);
  // Main holds its index, as the session holds its database.
  const inventory = createInventory({
    records: opened.vault.records,
    rhythm: () => ({ reviewEveryDays: 180 }),
    clock: () => new Date(),
    publish: () => undefined,
    isShown: () => true,
  });
  const path = join(parent, 'bench.kdbx');
  writeFileSync(path, await keepassFileOf(opened.vault.records.list()));
  const session = await openKeepass(path, passphrase);
  const times = { addHere: [], addThere: [], searchHere: [], searchThere: [] } as Record<keyof KeepassTimes, number[]>;
  for (let round = -2; round < rounds; round++) {
    const word = ['kestrel', 'novak', 'nightly', 'garden', 'webshop'][(round + 2) % 5] ?? '';
    const add = await session.tell(`add -u owner "added ${round}"`);
    if (!add.output.includes('uccessfully added')) throw new Error(`keepassxc-cli: ${add.output}`);
    const search = await session.tell(`search ${word}`);
    const found = { there: search.output.split('\n').length - 2, here: 0 };
    const addHere = await timeAdd(opened, round);
    const from = performance.now();
    const view = { ...firstView('none'), query: word };
    found.here = inventory.lists.view({ view, from: 0, count: rowsAtOnce }).listed;
    const searchHere = performance.now() - from;
    // KeePassXC searches fewer fields; comparing searches without a result would mean nothing.
    if (found.there < 1 || found.here < 1) throw new Error(`Found ${found.here} and ${found.there} for ${word}.`);
    if (round < 0) continue;
    times.addHere.push(addHere);
    times.addThere.push(add.time);
    times.searchHere.push(searchHere);
    times.searchThere.push(search.time);
  }
  session.end();
  await opened.vault.close();
  return times;
}

/** Adds a key with its sealed password, in the journal and on disk. */
async function timeAdd({ vault }: OpenedVault, round: number): Promise<number> {
  const from = performance.now();
  const record = newDraft('plytix', `Added ${round}`, new Date().toISOString());
  const sealed = await vault.seal(record.id, 'apiPassword', `DEMO${record.id}`);
  await vault.save(
    record,
    { apiPassword: sealed },
    { type: 'setup-started', keyId: record.id, known: 'recorded', facts: { company: record.company } },
  );
  return performance.now() - from;
}
