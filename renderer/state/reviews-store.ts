import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure';
import type { Review, ReviewSummary } from '../../shared/review/review';
import { isHidden, useChosenCompany } from './company-store';
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

/** True for a review with a key of this company, and for one of an earlier version, of which that is not known. */
export function isOfCompany({ companies }: Review, company: string | null): boolean {
  return companies === undefined || companies.some((share) => !isHidden(share.company, company));
}

/** The number of open reviews with a key of the chosen company, for the menu. */
export function useOpenReviews(): number {
  const company = useChosenCompany();
  return useReviewsStore(
    ({ reviews }) =>
      reviews?.filter(({ review }) => review.state === 'open' && isOfCompany(review, company)).length ?? 0,
  );
}
