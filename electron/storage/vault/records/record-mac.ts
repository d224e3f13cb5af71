import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { SigningKey } from '../../journal/line';
import type { StoredRecord, UnsignedRecord } from './stored-record';

/** The keys for verifying a record. */
export type RecordKeys = {
  /** Returns the signing key of this id, if it is unlocked. */
  readonly of: (id: string) => Buffer | null;
  /** True when this vault has a key of this id, locked or not. */
  readonly isKnown: (id: string) => boolean;
};

/**
 * The result of verifying a signature. `unsigned`: there is none. `closed`: its key is this vault's and locked.
 * `changed`: not what this app wrote.
 */
export type RecordState = 'good' | 'unsigned' | 'closed' | 'changed';

/**
 * The signature of a record: `<key id>.<HMAC-SHA-256 in hex>` over its event, its facts and its sealed values. Write
 * access to the file is therefore not enough to edit a fact, or to restore an earlier value of the same record.
 */
export function macOfRecord({ id, key }: SigningKey, record: UnsignedRecord): string {
  return `${id}.${hmacOf(key, record)}`;
}

/** Verifies one record as found. */
export function judgeRecord(stored: StoredRecord, keys: RecordKeys): RecordState {
  if (stored.mac === null) return 'unsigned';
  const [id = '', mac = ''] = stored.mac.split('.');
  const key = keys.of(id);
  if (key === null) return keys.isKnown(id) ? 'closed' : 'changed';
  return timingSafeEqual(Buffer.from(mac), Buffer.from(hmacOf(key, stored))) ? 'good' : 'changed';
}

/**
 * The order of members is part of the format. Facts keep the order of their file; sealed values are listed explicitly,
 * because their schema may reorder them.
 */
function hmacOf(key: Buffer, { seq, record, sealed }: UnsignedRecord): string {
  const { apiKey = null, apiPassword = null } = sealed;
  const signed = JSON.stringify(['keyquilt record', 1, seq, record, apiKey, apiPassword]);
  // Not the raw bytes: see `openBytes`.
  return createHmac('sha256', createSecretKey(key)).update(signed).digest('hex');
}
