import { factsOf, type KeyFacts } from '../../../../shared/model/key-facts';
import { SecretField } from '../../../../shared/model/key-record';
import { keyIdOfSealed } from '../keys/envelope';
import type { SealedValues, StoredRecord } from './stored-record';

/** What memory keeps of every record, so that lists, counts and checks need not read it. */
export type RecordEntry = {
  /** The number of the event that wrote the record last. */
  readonly seq: number;
  readonly isSigned: boolean;
  /** The ids of the data keys that sealed its values: read it with `sealIn` and `sealsIn`. */
  readonly seals: string;
  /** The fingerprints of its values, separated by a space. */
  readonly prints: string;
  readonly facts: KeyFacts;
};

/** Equal texts share their memory: an inventory has few data keys. */
const shared = new Map<string, string>();
/** More than a vault has data keys; a crafted file may name many. */
const maxShared = 1000;

/** Derives the entry of a record. */
export function entryOf({ seq, record, sealed, mac }: StoredRecord): RecordEntry {
  const { apiKey, apiPassword } = record.secrets;
  return {
    seq,
    isSigned: mac !== null,
    seals: share(sealsOf(sealed)),
    prints: [apiKey?.fingerprint, apiPassword?.fingerprint].filter(Boolean).join(' '),
    facts: factsOf(record),
  };
}

/** Returns one text for all equal ones. */
export function share(text: string): string {
  const known = shared.get(text);
  if (known !== undefined) return known;
  if (shared.size < maxShared) shared.set(text, text);
  return text;
}

/**
 * Returns the id of the data key that sealed this field of a record: empty for a text that is not a sealed value, null
 * when no value is stored.
 */
export function sealIn({ seals }: Pick<RecordEntry, 'seals'>, field: SecretField): string | null {
  const seal = seals.split(' ')[SecretField.options.indexOf(field)] ?? none;
  return seal === none ? null : seal.slice(1);
}

/** Returns the ids of the data keys that sealed the values of a record, one for each value. */
export function sealsIn({ seals }: Pick<RecordEntry, 'seals'>): readonly string[] {
  const stored = seals.split(' ').filter((seal) => seal !== none);
  return stored.map((seal) => seal.slice(1));
}

const none = '-';
const keyId = /^[0-9a-f]{16}$/;

/** One word for each field: `=` and the key's id, or `-` without a value. */
function sealsOf(sealed: SealedValues): string {
  const words = SecretField.options.map((field) => {
    const value = sealed[field];
    if (value === undefined) return none;
    const id = keyIdOfSealed(value);
    return keyId.test(id) ? `=${id}` : '=';
  });
  return words.join(' ');
}
