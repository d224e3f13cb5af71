import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure';
import type { ReviewSummary } from '../../shared/review/review';
import { send } from './send';

/** All reviews as main last listed them, the newest first; null until they were read. */
export const useReviewsStore = create<{ readonly reviews: readonly ReviewSummary[] | null }>()(() => ({
  reviews: null,
}));

/** Reads the list of reviews afresh. */
export async function readReviews(): Promise<Failure | null> {
  const answer = await send('reviews.list', {});
  if (!answer.ok) return answer.failure;
  useReviewsStore.setState({ reviews: answer.value.reviews });
  return null;
}

/** How many reviews are open, for the menu. */
export function useOpenReviews(): number {
  return useReviewsStore(({ reviews }) => reviews?.filter(({ review }) => review.state === 'open').length ?? 0);
}
