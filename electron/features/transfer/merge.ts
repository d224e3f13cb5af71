import type { KeyOutcome } from '../../../shared/contract/transfer';
import { type KeyRecord, SecretField } from '../../../shared/model/key-record';
import type { TravellingKey } from './payload';

/** What stands here for one key: its record with marks as they are now, or null, and whether it was purged before. */
export type KeyHere = { readonly record: KeyRecord | null; readonly purged: boolean };

/** A key as it shall stand after the file was taken: its record, and the values to seal for it. Marks are made anew. */
export type Merged = {
  readonly record: KeyRecord;
  readonly values: { readonly [F in SecretField]?: string };
};

/** The outcomes that change something here. */
export const changingOutcomes: readonly KeyOutcome[] = ['new', 'newer-in-file', 'locked-here', 'purged-here'];

/** What taking a file would do to one key. */
export function outcomeOf({ record, purged }: KeyHere, there: TravellingKey): KeyOutcome {
  if (record === null) return purged ? 'purged-here' : 'new';
  if (there.record.updatedAt > record.updatedAt) return 'newer-in-file';
  if (comingBack(record, there).length > 0) return 'locked-here';
  return record.updatedAt > there.record.updatedAt ? 'newer-here' : 'same';
}

/**
 * The key after taking the file; null when it stays as it is. A value that the file lacks is never taken away here,
 * and an older record never replaces a newer one.
 */
export function mergeKey(here: KeyHere, there: TravellingKey): Merged | null {
  const outcome = outcomeOf(here, there);
  if (!changingOutcomes.includes(outcome)) return null;
  if (outcome === 'locked-here' && here.record) {
    const fields = comingBack(here.record, there);
    return { record: here.record, values: valuesOf(there, fields) };
  }
  const secrets = { ...there.record.secrets };
  for (const field of SecretField.options)
    if (there.values[field] === undefined) secrets[field] = here.record?.secrets[field] ?? null;
  return { record: { ...there.record, secrets }, values: valuesOf(there, SecretField.options) };
}

/**
 * The fields whose value is here but cannot be opened, while the file has the very same one: captured at the same
 * moment, as long, and beginning alike. A value that was captured here later is another one.
 */
function comingBack(here: KeyRecord, there: TravellingKey): readonly SecretField[] {
  return SecretField.options.filter((field) => {
    const summary = here.secrets[field];
    const theirs = there.record.secrets[field];
    if (summary?.state !== 'locked' || !theirs || there.values[field] === undefined) return false;
    return summary.at === theirs.at && summary.length === theirs.length && summary.hint === theirs.hint;
  });
}

function valuesOf({ values }: TravellingKey, fields: readonly SecretField[]): Merged['values'] {
  return Object.fromEntries(fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])));
}
