import * as z from 'zod/mini';
import { IsoDate, ShortText } from '../model/fact';
import { keyLimits } from '../model/key-limits';
import { KeyId, KeyRecord } from '../model/key-record';
import { NoteText, Tag } from '../model/labels';
import { PlaceAnswerKind } from '../model/place-answer';
import { PurgedKey } from '../model/purged-key';
import { labelLimits } from '../model/tags';
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
  /**
   * Says of one present place of use what becomes of it before the key ends; null takes the answer back. Fails with
   * `not-found` for a place that the key no longer has or that has moved.
   */
  'keys.answerPlace': {
    input: z.strictObject({
      id: KeyId,
      placeId: z.string().check(z.minLength(1), z.maxLength(24)),
      answer: z.nullable(PlaceAnswerKind),
    }),
    output: KeyRecord,
    updates: 'key',
  },
  /** A blank name means that nobody owns the key. */
  'keys.changeOwner': { input: z.strictObject({ id: KeyId, owner: ShortText }), output: KeyRecord, updates: 'key' },
  /** Null restores the usual interval. Fails with `bad-input` for a key that needs no review. */
  'keys.changeReviewDue': {
    input: z.strictObject({ id: KeyId, day: z.nullable(IsoDate) }),
    output: KeyRecord,
    updates: 'key',
  },
  /** Replaces the tags of a key. Fails with `text-holds-value` or `text-looks-like-value` for a value. */
  'keys.changeTags': {
    input: z.strictObject({ id: KeyId, tags: z.array(Tag).check(z.maxLength(labelLimits.tags)) }),
    output: KeyRecord,
    updates: 'key',
  },
  /** Adds a tag to keys; fails as `keys.changeTags` does. `full`: keys that have the maximum number of tags. */
  'keys.addTag': {
    input: z.strictObject({ ids: z.array(KeyId).check(z.minLength(1), z.maxLength(keyLimits.tagged)), tag: Tag }),
    output: z.object({ added: z.int(), full: z.int() }),
    updates: 'none',
  },
  /**
   * An empty text removes the note. Fails with `text-holds-value`, and with `text-looks-like-value` unless the person
   * is `sure`.
   */
  'keys.changeNote': {
    input: z.strictObject({ id: KeyId, text: NoteText, sure: z.boolean() }),
    output: KeyRecord,
    updates: 'key',
  },
  /**
   * Removes the record of a revoked or deleted key for good, its stored values included. Fails with `bad-input` for any
   * other key, and with `places-open` while a noted place of use is not answered for.
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
