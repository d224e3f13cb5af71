import * as z from 'zod/mini';
import { IsoDate, ShortText } from '../model/fact';
import { KeyId, KeyRecord } from '../model/key-record';
import { PurgedKey } from '../model/purged-key';
import { UsedBy } from '../model/used-by';

/** A place that uses a key, as a person types it. Its name must not be blank. */
export const UseInput = z.strictObject({
  place: ShortText.check(z.regex(/\S/)),
  kind: UsedBy.shape.kind,
  contact: ShortText,
  note: ShortText,
});
export type UseInput = z.infer<typeof UseInput>;

const onUse = z.strictObject({ id: KeyId, useId: UsedBy.shape.id });

/** Requests that change the details of an existing key, or remove it. Each change is recorded in the journal. */
export const keyDetailsRequests = {
  /** Fails with `bad-input` when the key already has the maximum number of places. */
  'keys.addUse': { input: z.strictObject({ id: KeyId, use: UseInput }), output: KeyRecord, updates: 'key' },
  'keys.changeUse': { input: z.extend(onUse, { use: UseInput }), output: KeyRecord, updates: 'key' },
  'keys.removeUse': { input: onUse, output: KeyRecord, updates: 'key' },
  /** A blank name means that nobody owns the key. */
  'keys.changeOwner': { input: z.strictObject({ id: KeyId, owner: ShortText }), output: KeyRecord, updates: 'key' },
  /** Null restores the usual interval. Fails with `bad-input` for a key that needs no review. */
  'keys.changeReviewDue': {
    input: z.strictObject({ id: KeyId, day: z.nullable(IsoDate) }),
    output: KeyRecord,
    updates: 'key',
  },
  /**
   * Removes the record of a revoked or deleted key for good, its stored values included. Fails with `bad-input` for any
   * other key.
   */
  'keys.purge': {
    input: z.strictObject({ id: KeyId, reason: z.optional(ShortText) }),
    output: z.strictObject({}),
    updates: 'none',
  },
  /** Every key whose record was purged, the newest first. */
  'keys.purged': { input: z.strictObject({}), output: z.object({ keys: z.array(PurgedKey) }), updates: 'none' },
  /**
   * Takes back that a key leaked: it was a mistake. Fails with `bad-input` for a key that nobody marked, and without a
   * reason.
   */
  'keys.withdrawLeak': {
    input: z.strictObject({ id: KeyId, reason: ShortText.check(z.regex(/\S/)) }),
    output: KeyRecord,
    updates: 'key',
  },
} as const;
