import { type KeyRecord, SecretField } from '../../../shared/model/key-record';
import { createYield } from '../../async/yield';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { Vault } from '../../storage/vault/vault';
import { maxEvents, maxKeys, type TravellingKey } from './payload';

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
  if (wanted.count > maxKeys) throw new KnownFailure('too-many-keys');
  refuseLocked(vault);
  return eachKey(vault, wanted, job);
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

/** Refuses a locked vault: a file without any value would look like a backup and be none. */
function refuseLocked(vault: Vault): void {
  const { state, reason } = vault.status();
  if (state === 'locked') throw new KnownFailure(reason === 'passphrase-not-given' ? 'vault-locked' : 'keyring-failed');
}

async function collectKey(vault: Vault, record: KeyRecord): Promise<TravellingKey> {
  const values: { [F in SecretField]?: string } = {};
  const missing: SecretField[] = [];
  for (const field of SecretField.options) {
    if (!vault.records.has(record.id, field)) continue;
    try {
      values[field] = await vault.open(record.id, field);
    } catch (error) {
      if (!(error instanceof KnownFailure) || error.code !== 'value-locked') throw error;
      missing.push(field);
    }
  }
  return { record, values, missing, events: vault.journal.timeline(record.id).slice(-maxEvents) };
}
