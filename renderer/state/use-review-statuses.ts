import { useMemo } from 'react';
import { dayOf } from '../../shared/model/days';
import { createReviewStatuses, type ReviewStatusOf } from '../../shared/review/review-status';
import { useApp } from './app-store';

let latest: { readonly on: string; readonly reviewStatusOf: ReviewStatusOf } | null = null;

/** How keys stand today, by the rhythm of the settings. What Home worked out, Keys need not work out again. */
export function useReviewStatuses(): ReviewStatusOf {
  const { reviewEveryDays } = useApp().settings;
  const today = dayOf(new Date());
  return useMemo(() => {
    const on = `${today} ${reviewEveryDays}`;
    if (latest?.on !== on) latest = { on, reviewStatusOf: createReviewStatuses({ reviewEveryDays }, new Date()) };
    return latest.reviewStatusOf;
  }, [today, reviewEveryDays]);
}
