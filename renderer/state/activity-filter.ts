import { create } from 'zustand';
import type { ActivityPeriod, ActivityView } from '../../shared/activity/activity-view';
import { wholeActivity } from '../../shared/activity/whole-activity';

/** What narrows the activity besides the company and the key, which other places choose. */
export type ActivityFilter = Omit<ActivityView, 'company' | 'key'>;

const { company: _, key: __, ...fresh } = wholeActivity;

/** The filters of the Activity page, for this session: a person who returns from a key finds the list unchanged. */
export const useActivityFilter = create<ActivityFilter>()(() => fresh);

/** Changes some filters. */
export function changeActivityFilter(change: Partial<ActivityFilter>): void {
  useActivityFilter.setState(change);
}

/** Clears all filters of the page. */
export function clearActivityFilter(): void {
  useActivityFilter.setState(fresh);
}

/** True when a period is one's own and its days can be compared: they are whole, and in order. */
export function isUsable({ name, from, to }: ActivityPeriod): boolean {
  return name !== 'own' || from === null || to === null || from <= to;
}
