import type { KeyRecord, SecretField } from '../../../../shared/model/key-record';
import type { SealedValue } from '../keys/envelope';

/** The sealed values of a record, each bound to this record and field. */
export type SealedValues = { readonly [F in SecretField]?: SealedValue };

/**
 * A record before it is signed: its facts in clear, its values sealed, and the number of the event that wrote it last.
 */
export type UnsignedRecord = {
  readonly seq: number;
  readonly record: KeyRecord;
  readonly sealed: SealedValues;
};

/**
 * A stored record. `mac` is its signature, see `record-mac.ts`; null when it was stored before there were signatures.
 */
export type StoredRecord = UnsignedRecord & { readonly mac: string | null };
