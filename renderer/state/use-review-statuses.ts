import { useMemo } from 'react';
import { dayOf } from '../../shared/model/days';
import { createReviewStatuses, type ReviewStatusOf } from '../../shared/review/review-status';
import { useApp } from './app-store';

let latest: { readonly on: string; readonly reviewStatusOf: ReviewStatusOf } | null = null;

/** The review statuses for today and the current settings. Home and Keys share the cache. */
export function useReviewStatuses(): ReviewStatusOf {
  const { reviewEveryDays } = useApp().settings;
  const today = dayOf(new Date());
  return useMemo(() => {
    const on = `${today} ${reviewEveryDays}`;
    if (latest?.on !== on) latest = { on, reviewStatusOf: createReviewStatuses({ reviewEveryDays }, new Date()) };
    return latest.reviewStatusOf;
  }, [today, reviewEveryDays]);
}
