import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure';
import type { ReviewSummary } from '../../shared/review/review';
import { send } from './send';

/** All reviews as main last listed them, newest first; null until they are read. */
export const useReviewsStore = create<{ readonly reviews: readonly ReviewSummary[] | null }>()(() => ({
  reviews: null,
}));

/** Reads the list of reviews again. */
export async function readReviews(): Promise<Failure | null> {
  const answer = await send('reviews.list', {});
  if (!answer.ok) return answer.failure;
  useReviewsStore.setState({ reviews: answer.value.reviews });
  return null;
}

/** The number of open reviews, for the menu. */
export function useOpenReviews(): number {
  return useReviewsStore(({ reviews }) => reviews?.filter(({ review }) => review.state === 'open').length ?? 0);
}
