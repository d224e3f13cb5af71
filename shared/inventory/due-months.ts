import type { IndexedKey } from './indexed-key';
import { compare } from './sort-text';

/**
 * One month with its days, each with the keys whose review is due then. `month` is `2026-11`, or `late` for everything
 * overdue.
 */
export type DueMonth = {
  readonly month: string;
  readonly days: readonly { readonly day: string; readonly keys: readonly IndexedKey[] }[];
};

/** Groups due reviews by month and day; late ones come first. Keys that need no review are left out. */
export function dueMonths(keys: Iterable<IndexedKey>): readonly DueMonth[] {
  const months = new Map<string, Map<string, IndexedKey[]>>();
  for (const key of keys) {
    const { due, dueDays } = key.reviewStatus;
    if (due === null || dueDays === null) continue;
    const month = dueDays < 0 ? 'late' : due.day.slice(0, 7);
    const days = months.get(month) ?? new Map<string, IndexedKey[]>();
    months.set(month, days);
    const onDay = days.get(due.day);
    if (onDay) onDay.push(key);
    else days.set(due.day, [key]);
  }
  const order = (month: string) => (month === 'late' ? '' : month);
  return [...months]
    .sort(([a], [b]) => compare(order(a), order(b)))
    .map(([month, days]) => ({
      month,
      days: [...days].sort(([a], [b]) => compare(a, b)).map(([day, due]) => ({ day, keys: due })),
    }));
}
