import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SigningKey } from '../../journal/line';
import type { StoredRecord, UnsignedRecord } from './record-shape';

/** The keys that a record is judged with. */
export type RecordKeys = {
  /** The signing key of this id, if it is open. */
  readonly of: (id: string) => Buffer | null;
  /** Whether this vault has a key of this id, open or not. */
  readonly isKnown: (id: string) => boolean;
};

/**
 * What a signature says. `unsigned`: there is none. `closed`: its key is one of this vault's and not open. `changed`: not
 * what this app wrote.
 */
export type RecordState = 'good' | 'unsigned' | 'closed' | 'changed';

/**
 * The signature of a record: `<key id>.<HMAC-SHA-256 in hex>` over its event, its facts and its sealed values. So whoever
 * can only write the file can neither edit a fact nor put a value back that the same record had before.
 */
export function macOfRecord({ id, key }: SigningKey, record: UnsignedRecord): string {
  return `${id}.${hmacOf(key, record)}`;
}

/** Judges one record as it was found. */
export function judgeRecord(stored: StoredRecord, keys: RecordKeys): RecordState {
  if (stored.mac === null) return 'unsigned';
  const [id = '', mac = ''] = stored.mac.split('.');
  const key = keys.of(id);
  if (key === null) return keys.isKnown(id) ? 'closed' : 'changed';
  return timingSafeEqual(Buffer.from(mac), Buffer.from(hmacOf(key, stored))) ? 'good' : 'changed';
}

/**
 * The order of the members is fixed here and part of the format. Facts keep the order of their file; sealed values come
 * out of its schema in another one than they may have gone in.
 */
function hmacOf(key: Buffer, { seq, record, sealed }: UnsignedRecord): string {
  const { apiKey = null, apiPassword = null } = sealed;
  const signed = JSON.stringify(['keyquilt record', 1, seq, record, apiKey, apiPassword]);
  return createHmac('sha256', key).update(signed).digest('hex');
}
