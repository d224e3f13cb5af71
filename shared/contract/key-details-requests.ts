import * as z from 'zod/mini';
import { IsoDate, ShortText } from '../model/fact';
import { KeyId, KeyRecord } from '../model/key-record';
import { UsedBy } from '../model/used-by';

/** A place of use as a person writes it down. Its name may not be blank. */
export const UseInput = z.strictObject({
  place: ShortText.check(z.regex(/\S/)),
  kind: UsedBy.shape.kind,
  contact: ShortText,
  note: ShortText,
});
export type UseInput = z.infer<typeof UseInput>;

const onUse = z.strictObject({ id: KeyId, useId: UsedBy.shape.id });

/** What people write down about a key that exists, and its end in the record. Each is journaled with the change. */
export const keyDetailsRequests = {
  /** Fails with `bad-input` when the key already names as many places as it may. */
  'keys.addUse': { input: z.strictObject({ id: KeyId, use: UseInput }), output: KeyRecord, updates: 'key' },
  'keys.changeUse': { input: z.extend(onUse, { use: UseInput }), output: KeyRecord, updates: 'key' },
  'keys.removeUse': { input: onUse, output: KeyRecord, updates: 'key' },
  /** A blank name says that nobody answers for the key. */
  'keys.changeOwner': { input: z.strictObject({ id: KeyId, owner: ShortText }), output: KeyRecord, updates: 'key' },
  /** Null goes back to the usual interval. Fails with `bad-input` for a key that needs no review. */
  'keys.changeReviewDue': {
    input: z.strictObject({ id: KeyId, day: z.nullable(IsoDate) }),
    output: KeyRecord,
    updates: 'key',
  },
  /** Takes the record of a revoked or deleted key away for good, its stored values included. Fails with `bad-input` for any other. */
  'keys.purge': { input: z.strictObject({ id: KeyId }), output: z.strictObject({}), updates: 'none' },
} as const;
