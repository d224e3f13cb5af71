import type { KeyOutcome } from '../../../shared/contract/transfer';
import { statusOfCopy } from '../../../shared/model/fact-reading';
import { type KeyRecord, SecretField } from '../../../shared/model/key-record';
import { mergedLeak } from '../../../shared/model/leak';
import type { TravellingKey } from './payload';

/** The local state of one key: its record with current summaries, or null, and whether it was purged. */
export type KeyHere = { readonly record: KeyRecord | null; readonly purged: boolean };

/** A key after the import of a file: its record, and the values to seal for it. Summaries are made again. */
export type Merged = {
  readonly record: KeyRecord;
  readonly values: { readonly [F in SecretField]?: string };
};

/** The outcomes that change the local state. */
export const changingOutcomes: readonly KeyOutcome[] = ['new', 'newer-in-file', 'locked-here', 'purged-here'];

/** Returns what importing the file would do to one key. */
export function outcomeOf({ record, purged }: KeyHere, there: TravellingKey): KeyOutcome {
  if (record === null) return purged ? 'purged-here' : 'new';
  if (there.record.updatedAt > record.updatedAt) return 'newer-in-file';
  if (comingBack(record, there).length > 0) return 'locked-here';
  return record.updatedAt > there.record.updatedAt ? 'newer-here' : 'same';
}

/**
 * Returns the key after the import; null when it stays as it is. The import never removes a value that the file lacks,
 * and never replaces a newer record by an older one.
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
  const status = statusOfCopy(here.record, there.record.status);
  const leaked = mergedLeak(here.record?.leaked, there.record.leaked);
  return {
    record: { ...there.record, status, secrets, ...(leaked && { leaked }) },
    values: valuesOf(there, SecretField.options),
  };
}

/**
 * The fields whose local value is locked while the file holds the same one: captured at the same moment, with equal
 * length and hint. A value captured here later is another one.
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
