import { keyLimits } from '../../../shared/model/key-limits';
import type { KeyRecord } from '../../../shared/model/key-record';
import { createYield } from '../../async/yield';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { Vault } from '../../storage/vault/vault';
import { openValues } from '../inventory/open-values';
import { maxEvents, type TravellingKey } from './payload';

/**
 * Reads keys with their values and events for a file, one at a time. A value that cannot be opened is listed as missing,
 * not omitted silently.
 * @throws KnownFailure `vault-locked`, `keyring-failed`, or `too-many-keys` at once; `stopped` while it reads.
 */
export function collectKeys(
  vault: Vault,
  wanted: WantedKeys,
  job: Pick<Job, 'progress' | 'checkpoint'>,
): AsyncGenerator<TravellingKey, void> {
  if (wanted.count > keyLimits.inFile) throw new KnownFailure('too-many-keys');
  refuseLocked(vault);
  return eachKey(vault, wanted, job);
}

/** True for a key with a value, and with no value that could not be opened. */
export function isWhole({
  values,
  missing,
}: Pick<TravellingKey, 'values'> & { readonly missing: readonly unknown[] }): boolean {
  return missing.length === 0 && Object.keys(values).length > 0;
}

/**
 * Returns the ids of keys that are not whole. Reads each value and keeps none.
 * @throws KnownFailure `vault-locked` or `keyring-failed`; `stopped` while it reads.
 */
export async function findUnreadable(
  vault: Vault,
  ids: readonly string[],
  job: Pick<Job, 'checkpoint'>,
): Promise<string[]> {
  refuseLocked(vault);
  const yieldIfDue = createYield();
  const unreadable: string[] = [];
  for (const id of ids) {
    if (!isWhole(await openValues(vault, id))) unreadable.push(id);
    await job.checkpoint();
    await yieldIfDue();
  }
  return unreadable;
}

/** The records to read, and their number. */
type WantedKeys = { readonly records: Iterable<KeyRecord>; readonly count: number };

async function* eachKey(
  vault: Vault,
  { records, count }: WantedKeys,
  job: Pick<Job, 'progress' | 'checkpoint'>,
): AsyncGenerator<TravellingKey, void> {
  const yieldIfDue = createYield();
  let done = 0;
  for (const record of records) {
    yield await collectKey(vault, record);
    done += 1;
    job.progress('collecting', done, count);
    await job.checkpoint();
    await yieldIfDue();
  }
}

/**
 * Refuses a locked vault: a file without any value would look like a backup and be none.
 * @throws KnownFailure `vault-locked` or `keyring-failed`.
 */
export function refuseLocked(vault: Vault): void {
  const { state, reason } = vault.status();
  if (state === 'locked') throw new KnownFailure(reason === 'passphrase-not-given' ? 'vault-locked' : 'keyring-failed');
}

async function collectKey(vault: Vault, record: KeyRecord): Promise<TravellingKey> {
  const { values, missing } = await openValues(vault, record.id);
  return { record, values, missing: [...missing], events: vault.journal.timeline(record.id).slice(-maxEvents) };
}
