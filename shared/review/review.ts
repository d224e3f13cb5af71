import * as z from 'zod/mini';
import { ReviewDecision } from '../model/decision';
import { IsoDate, IsoTime, ShortText } from '../model/fact';
import { ReportRow } from '../reports/report-row';

/** The id of a review: 24 lower-case hex characters. */
export const ReviewId = z.string().check(z.regex(/^[0-9a-f]{24}$/));
export type ReviewId = z.infer<typeof ReviewId>;

/** The title of a review, as it is printed and typed to confirm. */
export const ReviewTitle = ShortText.check(z.minLength(1), z.maxLength(120));

/** The most keys that one review can hold. */
export const maxReviewed = 20_000;

/** Which keys a review takes in. `shown`: those that a filter of the Keys page showed. `words` says it for people. */
export const ReviewScope = z.object({
  kind: z.enum(['all', 'company', 'due', 'shown']),
  words: z.string().check(z.minLength(1), z.maxLength(300)),
  /** The filters in words, one each. */
  filters: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
});
export type ReviewScope = z.infer<typeof ReviewScope>;

/** What was decided about one key. `together`: kept in one stroke with others that needed nothing. */
export const KeyDecision = z.object({
  decision: ReviewDecision,
  reason: ShortText,
  by: z.string().check(z.maxLength(200)),
  at: IsoTime,
  together: z.boolean(),
});
export type KeyDecision = z.infer<typeof KeyDecision>;

/** One line of a review: a key as it stood when the review was started, whatever becomes of the key, and what was decided. */
export const ReviewItem = z.object({ key: ReportRow, decision: z.nullable(KeyDecision) });
export type ReviewItem = z.infer<typeof ReviewItem>;

/** How often each decision was taken. */
export const DecisionCounts = z.object({
  keep: z.int(),
  rotate: z.int(),
  revoke: z.int(),
  'ask-owner': z.int(),
});
export type DecisionCounts = z.infer<typeof DecisionCounts>;

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The end of a review. `csvSha256` is the fingerprint of the spreadsheet that was made then; `notLive` counts keys not confirmed live. */
export const SignOff = z.object({
  /** The name that was typed. */
  name: ShortText,
  at: IsoTime,
  /** The local day of signing off. */
  day: IsoDate,
  /** Who sat there according to the app, on which machine, with which version of it: for the same PDF years later. */
  signedBy: z.string().check(z.maxLength(200)),
  machine: z.string().check(z.maxLength(300)),
  appVersion: z.string().check(z.maxLength(40)),
  fileName: z.string().check(z.maxLength(200)),
  csvSha256: Sha256,
  /** Hash of keys and decisions as stored, so that a change of them shows as well. */
  itemsSha256: Sha256,
  counts: DecisionCounts,
  notLive: z.int(),
  /** Whether every line of the journal about it is written; it is locked either way. */
  noted: z.boolean(),
});
export type SignOff = z.infer<typeof SignOff>;

/** A review without its lines. Nothing about a signed one can change. */
export const Review = z.object({
  id: ReviewId,
  title: ReviewTitle,
  state: z.enum(['open', 'signed', 'discarded']),
  scope: ReviewScope,
  startedAt: IsoTime,
  startedBy: z.string().check(z.maxLength(200)),
  /** How many keys it holds. */
  total: z.int().check(z.minimum(1), z.maximum(maxReviewed)),
  signOff: z.nullable(SignOff),
  discarded: z.nullable(z.object({ at: IsoTime, by: z.string().check(z.maxLength(200)) })),
});
export type Review = z.infer<typeof Review>;

/** A review as the list shows it. */
export const ReviewSummary = z.object({ review: Review, decided: z.int(), savedAt: z.nullable(IsoTime) });
export type ReviewSummary = z.infer<typeof ReviewSummary>;

/**
 * How the stored files of a signed review stand against the journal. `record`: keys and decisions; `file`: the
 * spreadsheet. `unproven`: the journal has no line about it.
 */
export const ReviewProof = z.object({
  record: z.enum(['same', 'changed', 'unproven']),
  file: z.enum(['same', 'changed', 'missing']),
});
export type ReviewProof = z.infer<typeof ReviewProof>;

/** A whole review for its page. `lost` counts lines that were damaged and could not be brought back. */
export const ReviewView = z.object({
  review: Review,
  items: z.array(ReviewItem),
  lost: z.int(),
  savedAt: z.nullable(IsoTime),
  /** Null unless it is signed. */
  proof: z.nullable(ReviewProof),
});
export type ReviewView = z.infer<typeof ReviewView>;
