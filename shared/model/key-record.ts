import * as z from 'zod/mini';
import { ReviewDecision } from './decision';
import { Fact, IsoDate, IsoTime, Knowledge, ShortText } from './fact';
import { Finding } from './finding';
import { KeyTask } from './key-task';
import { Setup } from './setup';
import { TestRun } from './test-run';
import { maxPlaces, UsedBy } from './used-by';

export { Fact, IsoTime, Knowledge, ShortText };

/** The two services a key can belong to. They are never mixed: each key names its own. */
export const System = z.enum(['plytix', 'patchworks']);
export type System = z.infer<typeof System>;

/** The secret values a key can have. A Patchworks key has only `apiKey`. */
export const SecretField = z.enum(['apiKey', 'apiPassword']);
export type SecretField = z.infer<typeof SecretField>;

/**
 * Where a key stands. `draft`: its set-up has begun and is not finished. `unknown`: nothing confirms that it still
 * exists. Revoked and deleted keys stay in the record as tombstones.
 */
export const KeyStatus = z.enum(['draft', 'active', 'revoked', 'deleted', 'unknown']);
export type KeyStatus = z.infer<typeof KeyStatus>;

/** The id of a key record: 24 lower-case hex characters, made here and unknown to both services. */
export const KeyId = z.string().check(z.regex(/^[0-9a-f]{24}$/));
export type KeyId = z.infer<typeof KeyId>;

/**
 * What may be known of a secret outside the vault. `hint` is the first four characters of an API key and empty for a
 * password; `fingerprint` is keyed, so that it says nothing without this vault's data key. `locked` means that the
 * value is there but cannot be opened now: never the same as having none.
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

/** What the Patchworks dashboard's row shows of a key, noted at capture so that the right row is found at revocation. */
const DashboardRow = z.object({
  name: ShortText,
  visibleCharacters: ShortText,
  shownTime: ShortText,
  at: IsoTime,
});

/**
 * One key from the first step of its set-up to its tombstone, with no secret in it. The renderer sees exactly this;
 * on disk the sealed values stand beside it. One record is one write, so a set-up and its key can never disagree.
 */
export const KeyRecord = z.object({
  id: KeyId,
  system: System,
  company: ShortText,
  name: Fact,
  role: z.nullable(Fact),
  status: z.object({ value: KeyStatus, known: Knowledge, at: IsoTime }),
  /** The account name that the service told with its token, when it did. */
  account: z.nullable(Fact),
  /** When the key was made in the dashboard, as far as known; age counts from here. */
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
  /** The task that is being done with this key, or that still waits for its proof. */
  care: z._default(z.nullable(KeyTask), null),
  /** The id that the service's own list gives the key, where it was read. */
  serviceId: z._default(z.nullable(z.string().check(z.maxLength(64))), null),
  /** When the service last accepted exactly these values; null until then, and again once another value was brought here. */
  workedAt: z._default(z.nullable(IsoTime), null),
  /** The key that shall take this one's place, while they are being rotated and afterwards. */
  replacedBy: z._default(z.nullable(KeyId), null),
  /** The key whose place this one takes. */
  replaces: z._default(z.nullable(KeyId), null),
  /** Where the key is used, as people wrote it down. */
  usedBy: z._default(z.array(UsedBy).check(z.maxLength(maxPlaces)), []),
  /** The day that a person chose for the next review; null leaves it to the usual interval. */
  reviewDue: z._default(z.nullable(z.object({ value: IsoDate, known: Knowledge, at: IsoTime })), null),
  /** When a signed review last decided on this key, and how. */
  reviewed: z._default(
    z.nullable(z.object({ at: IsoTime, reviewId: z.string().check(z.maxLength(64)), decision: ReviewDecision })),
    null,
  ),
  addedAt: IsoTime,
  updatedAt: IsoTime,
});
export type KeyRecord = z.infer<typeof KeyRecord>;
