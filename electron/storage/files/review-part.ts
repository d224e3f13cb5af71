import * as z from 'zod/mini';
import { ReviewItem } from '../../../shared/review/review';

/** Lines in one file: a decision rewrites one such file, so its cost does not grow with the review. */
export const linesInPart = 100;

/** Some lines of a review as they are stored. */
export const ReviewPart = z.object({ id: z.string(), items: z.array(ReviewItem).check(z.maxLength(linesInPart)) });
