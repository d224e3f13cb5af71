import type { ReviewDecision } from '../../../shared/model/decision';
import type { ReviewRhythm } from '../../../shared/model/due';
import type { ReviewReport } from '../../../shared/reports/review-report';
import type { ScopeChoice } from '../../../shared/review/freeze';
import type {
  KeyDecision,
  Review,
  ReviewItem,
  ReviewScope,
  ReviewSummary,
  ReviewView,
  SignedReview,
} from '../../../shared/review/review';
import type { Publish } from '../../events';
import type { Vault } from '../../storage/vault/vault';
import type { KeyWriter } from '../inventory/key-writer';
import type { Signer } from '../signing/signer';
import type { UndoLog } from '../undo/undo-log';
import type { ReviewFiles } from './review-files';
import type { StoredCsv } from './stored-csv';

/** The input for a new review. */
type NewReview = { readonly title: string; readonly scope: ReviewScope; readonly choice: ScopeChoice };

/** The reviews of one account: frozen lists of keys, a decision for each, and a sign-off that locks them. */
export type Reviews = {
  /** Returns all reviews, newest first. */
  readonly list: () => Promise<readonly ReviewSummary[]>;
  /** Throws `not-found`, `newer-format` or a failure of storage, as the next two do. */
  readonly read: (id: string) => Promise<ReviewView>;
  /** Returns a review without its lines and its proof, as stored. */
  readonly get: (id: string) => Review;
  /** Returns the lines of a review alone. */
  readonly items: (id: string) => Promise<readonly ReviewItem[]>;
  /** Freezes the current keys. Throws `review-empty` when there is none, `review-too-large`, or what journaling throws. */
  readonly start: (wanted: NewReview) => Promise<ReviewSummary>;
  /** Saved at once. Throws `review-locked`, `not-found`, or `bad-input` when a required reason is missing. */
  readonly decide: (id: string, keyId: string, decision: ReviewDecision, reason: string) => Promise<KeyDecision>;
  /** Keeps several keys at once. Throws `bad-input` when one of them has a decision or needs a person. */
  readonly keepTogether: (id: string, keyIds: readonly string[], reason: string) => Promise<KeyDecision>;
  /**
   * Locks the review, stores its spreadsheet and journals both. Then the keys get their decisions, which nobody waits
   * for. Throws `signer-unconfirmed` before anything changes, `review-incomplete`, `review-locked`, or what journaling throws. A sign-off that was cut off is finished
   * by the next call, or when the review is read.
   */
  readonly sign: (id: string, name: string) => Promise<SignedReview>;
  /** Discards an unsigned review. Throws `bad-input` unless its title was typed. */
  readonly discard: (id: string, typedTitle: string) => Promise<ReviewSummary>;
  /**
   * Returns the signed spreadsheet with the signature of its sign-off, if it has one. Throws `review-changed` when neither the stored file nor the record reproduces it.
   */
  readonly csv: (
    id: string,
  ) => Promise<{ readonly fileName: string; readonly bytes: Buffer; readonly signature: string | null }>;
  /** Returns a signed review for its PDF. Throws `review-changed` when the record is not what was signed. */
  readonly report: (id: string) => Promise<{ readonly report: ReviewReport; readonly csvSha256: string }>;
};

/** The dependencies of reviews. */
export type ReviewParts = {
  readonly files: ReviewFiles;
  readonly csvFiles: StoredCsv;
  /** Makes the spreadsheet, in pieces; the same report gives the same bytes. */
  readonly csvOf: (report: ReviewReport) => Iterable<string>;
  readonly vault: Vault;
  readonly signer: Signer;
  readonly writer: KeyWriter;
  readonly publish: Publish;
  readonly rhythm: () => ReviewRhythm;
  readonly clock: () => Date;
  readonly who: () => string;
  readonly machine: string;
  readonly appVersion: string;
  readonly undo: Pick<UndoLog, 'note'>;
};
