import { attentionGroups, reasonsOf } from '../model/attention';
import { sameCompany } from '../model/company';
import type { ReviewRhythm } from '../model/due';
import type { KeyFacts } from '../model/key-facts';
import type { KeyRecord } from '../model/key-record';
import { isCurrent } from '../model/key-status';
import { compareNames } from '../model/names';
import type { ReportRow } from '../reports/report-row';
import { toReportRow } from '../reports/to-report-row';

/** The keys that a new review includes. */
export type ScopeChoice =
  | { readonly kind: 'all' | 'due' }
  | { readonly kind: 'company'; readonly company: string }
  | { readonly kind: 'shown'; readonly ids: readonly string[] };

/** What the rules for attention and review dates need in addition to the keys. */
export type FreezeTime = { readonly rhythm: ReviewRhythm; readonly now: Date };

/**
 * The keys that a review of this scope decides on. Tombstones and drafts need no decision, except a key that was noted
 * as ended and still works.
 */
export function keysInScope<K extends KeyFacts>(
  keys: Iterable<K>,
  choice: ScopeChoice,
  { rhythm, now }: FreezeTime,
): readonly K[] {
  const ids = choice.kind === 'shown' ? new Set(choice.ids) : null;
  return [...keys].filter((key) => {
    if (ids !== null && !ids.has(key.id)) return false;
    if (choice.kind === 'company' && !sameCompany(key.company, choice.company)) return false;
    const current = isCurrent(key);
    // Computing reasons for ten thousand keys is slow, and most scopes do not depend on them.
    if (current && choice.kind !== 'due') return true;
    const reasons = reasonsOf(key, rhythm, now);
    if (!current && !reasons.includes('contradicted')) return false;
    return choice.kind !== 'due' || reasons.includes('review-late') || reasons.includes('review-soon');
  });
}

/** Freezes the keys in the review's order: those that need a person first, grouped by company. */
export function freezeKeys(keys: readonly KeyRecord[], time: FreezeTime): readonly ReportRow[] {
  const rank = (row: ReportRow) => attentionGroups.indexOf(row.attention);
  const name = (row: ReportRow) => row.name?.value ?? '';
  return keys
    .map((key) => toReportRow(key, time))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compareNames(a.company, b.company) ||
        compareNames(name(a), name(b)) ||
        (a.id < b.id ? -1 : 1),
    );
}
