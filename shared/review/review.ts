import * as z from 'zod/mini';
import { CompanyShare } from '../model/company-share';
import { ReviewDecision } from '../model/decision';
import { IsoDate, IsoTime, ShortText } from '../model/fact';
import { keyLimits } from '../model/key-limits';
import { ReportRow } from '../reports/report-row';

/** The id of a review: 24 lower-case hex characters. */
export const ReviewId = z.string().check(z.regex(/^[0-9a-f]{24}$/));
export type ReviewId = z.infer<typeof ReviewId>;

/** The title of a review, as it is printed and typed to confirm. */
export const ReviewTitle = ShortText.check(z.minLength(1), z.maxLength(120));

/**
 * The keys of a review. `shown`: those that a filter of the Keys page showed. `words` describes the scope for people.
 */
export const ReviewScope = z.object({
  kind: z.enum(['all', 'company', 'due', 'shown']),
  words: z.string().check(z.minLength(1), z.maxLength(300)),
  /** The filters in words, one each. */
  filters: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
});
export type ReviewScope = z.infer<typeof ReviewScope>;

/** The decision about one key. `together`: kept in one act with other keys that needed nothing. */
export const KeyDecision = z.object({
  decision: ReviewDecision,
  reason: ShortText,
  by: z.string().check(z.maxLength(200)),
  at: IsoTime,
  together: z.boolean(),
});
export type KeyDecision = z.infer<typeof KeyDecision>;

/** One line of a review: the key frozen at the start of the review, and the decision. */
export const ReviewItem = z.object({ key: ReportRow, decision: z.nullable(KeyDecision) });
export type ReviewItem = z.infer<typeof ReviewItem>;

/**
 * How often each decision was taken, by the word that its key's service has for it. `delete` is absent where all ends
 * were counted as `revoke`, as reviews did that were signed earlier.
 */
export const DecisionCounts = z.object({
  keep: z.int(),
  rotate: z.int(),
  revoke: z.int(),
  delete: z.exactOptional(z.int()),
  'ask-owner': z.int(),
});
export type DecisionCounts = z.infer<typeof DecisionCounts>;

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * The sign-off of a review. `csvSha256` is the hash of the spreadsheet made then; `notLive` counts keys that were not
 * confirmed live.
 */
export const SignOff = z.object({
  /** The name typed for the sign-off. */
  name: ShortText,
  at: IsoTime,
  /** The local day of the sign-off. */
  day: IsoDate,
  /** The person and machine according to the app, and its version, so that the same PDF can be made years later. */
  signedBy: z.string().check(z.maxLength(200)),
  machine: z.string().check(z.maxLength(300)),
  appVersion: z.string().check(z.maxLength(40)),
  fileName: z.string().check(z.maxLength(200)),
  csvSha256: Sha256,
  /** Hash of keys and decisions as stored, so that a change of them is detected too. */
  itemsSha256: Sha256,
  counts: DecisionCounts,
  notLive: z.int(),
  /** The files name each service's own acts. Absent in reviews that were signed earlier: their files stay as they are. */
  ownActs: z.exactOptional(z.literal(true)),
  /** The key that signed the spreadsheet. Absent for reviews signed before there were keys, or without a protection. */
  signedWith: z.exactOptional(
    z.object({ name: z.string().check(z.maxLength(80)), fingerprint: z.string().check(z.regex(/^[0-9a-f]{32}$/)) }),
  ),
  /** True when all journal lines about the sign-off are written. The review is locked either way. */
  noted: z.boolean(),
});
export type SignOff = z.infer<typeof SignOff>;

/** A review without its lines. A signed review cannot change. */
export const Review = z.object({
  id: ReviewId,
  title: ReviewTitle,
  state: z.enum(['open', 'signed', 'discarded']),
  scope: ReviewScope,
  startedAt: IsoTime,
  startedBy: z.string().check(z.maxLength(200)),
  /** The number of keys in it. */
  total: z.int().check(z.minimum(1), z.maximum(keyLimits.reviewed)),
  /**
   * The companies of its keys as they were at the start. Absent in a review of an earlier version, and where they were
   * more than `maxCompanies`: then nothing is known of them.
   */
  companies: z.exactOptional(z.array(CompanyShare)),
  signOff: z.nullable(SignOff),
  discarded: z.nullable(z.object({ at: IsoTime, by: z.string().check(z.maxLength(200)) })),
});
export type Review = z.infer<typeof Review>;

/** A review in the list of reviews. */
export const ReviewSummary = z.object({ review: Review, decided: z.int(), savedAt: z.nullable(IsoTime) });
export type ReviewSummary = z.infer<typeof ReviewSummary>;

/**
 * The result of checking a signed review's stored files against the journal. `record`: keys and decisions. `file`: the
 * spreadsheet. `unproven`: the journal has no line about it.
 */
export const ReviewProof = z.object({
  record: z.enum(['same', 'changed', 'unproven']),
  file: z.enum(['same', 'changed', 'missing']),
});
export type ReviewProof = z.infer<typeof ReviewProof>;

/** A signed review without its lines, which signing does not change. */
export const SignedReview = z.object({ review: Review, savedAt: z.nullable(IsoTime), proof: z.nullable(ReviewProof) });
export type SignedReview = z.infer<typeof SignedReview>;

/** A whole review. `lost` counts damaged lines that could not be restored; `proof` is null unless it is signed. */
export type ReviewView = SignedReview & { readonly items: readonly ReviewItem[]; readonly lost: number };

/** The number of lines that come with a review itself: more than a window shows, so that a large one opens at once. */
export const linesAtFirst = 200;
/** The number of lines in each further answer. */
export const linesAtOnce = 1000;

/** The number of companies that a review names. */
export const maxCompanies = 200;
