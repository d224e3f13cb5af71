import { type KeyRecord, SecretField } from '../../../shared/model/key-record';
import { createYield } from '../../async/yield';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { Vault } from '../../storage/vault/vault';
import { maxEvents, maxKeys, type TravellingKey } from './payload';

/**
 * Reads keys with their values and events for a file. A value that cannot be opened is listed as missing, not omitted
 * silently.
 * @throws KnownFailure `vault-locked`, `keyring-failed`, `too-many-keys`, or `stopped`.
 */
export async function collectKeys(
  vault: Vault,
  records: readonly KeyRecord[],
  job: Pick<Job, 'progress' | 'checkpoint'>,
): Promise<TravellingKey[]> {
  if (records.length > maxKeys) throw new KnownFailure('too-many-keys');
  refuseLocked(vault);
  const yieldIfDue = createYield();
  const keys: TravellingKey[] = [];
  for (const record of records) {
    keys.push(await collectKey(vault, record));
    job.progress('collecting', keys.length, records.length);
    await job.checkpoint();
    await yieldIfDue();
  }
  return keys;
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
