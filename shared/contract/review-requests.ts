import * as z from 'zod/mini';
import { KeysChoice } from '../inventory/keys-view';
import { CompanyShare } from '../model/company-share';
import { ReviewDecision } from '../model/decision';
import { ShortText } from '../model/fact';
import { keyLimits } from '../model/key-limits';
import { KeyId } from '../model/key-record';
import {
  DecisionCounts,
  KeyDecision,
  ReviewId,
  ReviewScope,
  ReviewSummary,
  ReviewTitle,
  SignedReview,
} from '../review/review';

const nothing = z.strictObject({});
const onReview = z.strictObject({ id: ReviewId });
const keyIds = z.array(KeyId).check(z.minLength(1), z.maxLength(keyLimits.reviewed));

/** Requests about reviews. None of them can change a signed review. */
export const reviewRequests = {
  'reviews.list': { input: nothing, output: z.object({ reviews: z.array(ReviewSummary) }), updates: 'none' },
  /**
   * A review with the first of its lines, and the counts of all. `items`: the lines as JSON text of `ReviewItem[]`,
   * because the bridge copies objects member by member. `listed`: the number of lines that can be read.
   */
  'reviews.read': {
    input: onReview,
    output: z.extend(SignedReview, {
      items: z.string(),
      listed: z.int(),
      lost: z.int(),
      counts: DecisionCounts,
      notLive: z.int(),
    }),
    updates: 'none',
  },
  /** Further lines, from the one at this place on, as in `reviews.read`. */
  'reviews.lines': {
    input: z.strictObject({ id: ReviewId, from: z.int().check(z.minimum(0), z.maximum(keyLimits.reviewed)) }),
    output: z.object({ items: z.string() }),
    updates: 'none',
  },
  /**
   * The number of keys that a new review of each scope would hold now: a preview, because main freezes the keys itself.
   * `shown` are the keys of a list or the selected ones; it is null when neither narrows. `company` narrows `due`. A
   * scope may hold more keys than a review can.
   */
  'reviews.scopes': {
    input: z.strictObject({
      company: z.nullable(ShortText),
      listed: z.nullable(KeysChoice),
      picked: z.nullable(z.array(KeyId).check(z.minLength(1), z.maxLength(keyLimits.listed))),
    }),
    output: z.object({
      all: z.int(),
      due: z.int(),
      /** The companies of all those keys, of those that are due, and of those shown. */
      companies: z.array(CompanyShare),
      dueCompanies: z.array(CompanyShare),
      shownCompanies: z.array(CompanyShare),
      shown: z.nullable(z.array(KeyId)),
    }),
    updates: 'none',
  },
  /** The number of decisions of a review that still ask for something, as its keys stand now. */
  'reviews.countLeft': { input: onReview, output: z.object({ count: z.int() }), updates: 'none' },
  /** `company` applies to that kind of scope and to `due`, `keyIds` to the kind `shown`. */
  'reviews.start': {
    input: z.strictObject({
      title: ReviewTitle,
      scope: ReviewScope,
      company: z.optional(ShortText),
      keyIds: z.optional(keyIds),
    }),
    output: ReviewSummary,
    updates: 'none',
  },
  'reviews.decide': {
    input: z.strictObject({ id: ReviewId, keyId: KeyId, decision: ReviewDecision, reason: ShortText }),
    output: KeyDecision,
    updates: 'none',
  },
  'reviews.keepTogether': {
    input: z.strictObject({ id: ReviewId, keyIds, reason: ShortText }),
    output: KeyDecision,
    updates: 'none',
  },
  'reviews.sign': {
    input: z.strictObject({ id: ReviewId, name: ShortText.check(z.minLength(1), z.maxLength(120)) }),
    output: SignedReview,
    updates: 'none',
  },
  /** `title`: the text typed to confirm. */
  'reviews.discard': {
    input: z.strictObject({ id: ReviewId, title: ShortText }),
    output: ReviewSummary,
    updates: 'none',
  },
  /** Saves the signed spreadsheet where the person chooses; `saved` is false when the dialog was closed. */
  'reviews.saveCsv': { input: onReview, output: z.object({ saved: z.boolean() }), updates: 'none' },
} as const;
