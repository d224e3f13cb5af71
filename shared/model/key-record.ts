import * as z from 'zod/mini';
import { ReviewDecision } from './decision';
import { Fact, IsoDate, IsoTime, Knowledge, ShortText } from './fact';
import { Finding } from './finding';
import { KeyTask } from './key-task';
import { Note, Tag } from './labels';
import { LeakMark } from './leak-mark';
import { PlaceAnswer } from './place-answer';
import { systems } from './services/services';
import { Setup } from './setup';
import { labelLimits } from './tags';
import { TestRun } from './test-run';
import { maxPlaces, UsedBy } from './used-by';

export { Fact, IsoTime, Knowledge, ShortText };

/** The services a key can belong to. They are never mixed: each key names its own. */
export const System = z.enum(systems);
export type System = z.infer<typeof System>;

/** The secret values a key can have. A Patchworks key has only `apiKey`. */
export const SecretField = z.enum(['apiKey', 'apiPassword']);
export type SecretField = z.infer<typeof SecretField>;

/**
 * The status of a key. `draft`: its set-up is not finished. `unknown`: nothing confirms that it still exists. Revoked
 * and deleted keys remain as tombstones.
 */
export const KeyStatus = z.enum(['draft', 'active', 'revoked', 'deleted', 'unknown']);
export type KeyStatus = z.infer<typeof KeyStatus>;

/**
 * Set when a read of the account's own list no longer shows the key. `since` is the first such read, `seenBefore` the
 * last one that still showed it. Absent means that no read contradicts the record.
 */
export const MissingFromList = z.object({ since: IsoTime, seenBefore: IsoTime, account: ShortText });
export type MissingFromList = z.infer<typeof MissingFromList>;

/** The status of a key with its origin. With `missing` the value is `unknown` and the origin is never `live`. */
export const StatusFact = z.object({
  value: KeyStatus,
  known: Knowledge,
  at: IsoTime,
  missing: z.exactOptional(MissingFromList),
});
export type StatusFact = z.infer<typeof StatusFact>;

/** The last read of the account's own list that showed the key: its row's id there, and the account as it was told. */
export const ListedRow = z.object({ serviceId: z.string().check(z.maxLength(64)), account: ShortText, at: IsoTime });
export type ListedRow = z.infer<typeof ListedRow>;

/** The id of a key record: 24 lower-case hex characters, made by this app and unknown to both services. */
export const KeyId = z.string().check(z.regex(/^[0-9a-f]{24}$/));
export type KeyId = z.infer<typeof KeyId>;

/**
 * What may be known of a secret outside the vault. `hint` is the first four characters of an API key, and empty for a
 * password. `fingerprint` is keyed, so it reveals nothing without this vault's data key. `locked`: the value exists but
 * cannot be opened now, which is never the same as missing.
 */
export const SecretSummary = z.object({
  length: z.int().check(z.minimum(1)),
  hint: z.string().check(z.maxLength(4)),
  fingerprint: z.string(),
  state: z.enum(['ready', 'locked']),
  how: z.enum(['pasted', 'typed']),
  at: IsoTime,
});
export type SecretSummary = z.infer<typeof SecretSummary>;

/**
 * A person's answer that a value which does not look like one of its service is one, and may be sent to it. It holds for
 * the value with this fingerprint and for no other.
 */
const SendAnswer = z.object({ fingerprint: z.string().check(z.maxLength(64)), at: IsoTime });

/** A key's row in the Patchworks dashboard, noted at capture so that the right row can be found for revocation. */
const DashboardRow = z.object({
  name: ShortText,
  visibleCharacters: ShortText,
  shownTime: ShortText,
  at: IsoTime,
});

/**
 * One key from the first step of its set-up to its tombstone, without secrets. The renderer sees exactly this; on disk
 * the sealed values are stored with it. A record is written as a whole, so a set-up and its key never disagree.
 */
export const KeyRecord = z.object({
  id: KeyId,
  system: System,
  company: ShortText,
  name: Fact,
  role: z.nullable(Fact),
  status: StatusFact,
  /** The account name that the service returned with its token, if it did. */
  account: z.nullable(Fact),
  /** When the key was created in the dashboard, if known. The key's age counts from here. */
  createdAt: z.nullable(z.object({ value: IsoTime, known: Knowledge })),
  owner: z.nullable(Fact),
  row: z.nullable(DashboardRow),
  secrets: z.object({
    apiKey: z.nullable(SecretSummary),
    apiPassword: z.nullable(SecretSummary),
  }),
  findings: z.array(Finding),
  lastTest: z.nullable(TestRun),
  setup: z.nullable(Setup),
  /** The key task in progress, or the one that still lacks its proof. */
  care: z._default(z.nullable(KeyTask), null),
  /** The key's id in the service's own list, if it was read. */
  serviceId: z._default(z.nullable(z.string().check(z.maxLength(64))), null),
  /** When the service last accepted the current values; null before that, and again after a new value was captured. */
  workedAt: z._default(z.nullable(IsoTime), null),
  /** The key that replaces this one, during a rotation and afterwards. */
  replacedBy: z._default(z.nullable(KeyId), null),
  /** The key that this one replaces. */
  replaces: z._default(z.nullable(KeyId), null),
  /** The places that use the key, as people noted them. */
  usedBy: z._default(z.array(UsedBy).check(z.maxLength(maxPlaces)), []),
  /**
   * What people said about its places of use before it ends: one answer for each place that is there, absent when none
   * was given.
   */
  placeAnswers: z.exactOptional(z.array(PlaceAnswer).check(z.maxLength(maxPlaces + 1))),
  /** The day that a person chose for the next review; null means the usual interval. */
  reviewDue: z._default(z.nullable(z.object({ value: IsoDate, known: Knowledge, at: IsoTime })), null),
  /** The last signed review that decided on this key, and its decision. */
  reviewed: z._default(
    z.nullable(z.object({ at: IsoTime, reviewId: z.string().check(z.maxLength(64)), decision: ReviewDecision })),
    null,
  ),
  /** Read them with `tagsOf`. Absent in records from before there were tags. */
  tags: z.exactOptional(z.array(Tag).check(z.maxLength(labelLimits.tags))),
  note: z.exactOptional(Note),
  /** Absent when nothing was ever asked. */
  sendAnswers: z.exactOptional(z.array(SendAnswer).check(z.maxLength(8))),
  /** That a person said that it leaked, and the proof of its end; absent when nobody did. */
  leaked: z.exactOptional(LeakMark),
  addedAt: IsoTime,
  updatedAt: IsoTime,
  /** When the account's own list last showed the key; absent when no read did. Only such a key can go missing there. */
  listed: z.exactOptional(ListedRow),
});
export type KeyRecord = z.infer<typeof KeyRecord>;
