import * as z from 'zod/mini';
import { ReviewItem } from '../../../shared/review/review';

/** Lines per file: a decision rewrites one file, so its cost does not grow with the review. */
export const linesInPart = 100;

/** Some lines of a review, as stored. */
export const ReviewPart = z.object({ id: z.string(), items: z.array(ReviewItem).check(z.maxLength(linesInPart)) });
