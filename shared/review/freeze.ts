import { attentionGroups, reasonsOf } from '../model/attention';
import { sameCompany } from '../model/company';
import type { ReviewRhythm } from '../model/due';
import type { KeyFacts } from '../model/key-facts';
import { isCurrent } from '../model/key-status';
import { compareNames } from '../model/names';
import type { ReportRow } from '../reports/report-row';

/** The keys that a new review includes. */
export type ScopeChoice =
  | { readonly kind: 'all' }
  /** Of one company or of all (null). */
  | { readonly kind: 'due'; readonly company: string | null }
  | { readonly kind: 'company'; readonly company: string }
  | { readonly kind: 'shown'; readonly ids: readonly string[] };

/** What the rules for attention and review dates need in addition to the keys. */
export type FreezeTime = { readonly rhythm: ReviewRhythm; readonly now: Date };

/**
 * The keys that a review of this scope decides on. Tombstones and drafts need no decision, except a key that was noted
 * as ended and still works, or one that leaked and is not proven gone.
 */
export function keysInScope<K extends KeyFacts>(
  keys: Iterable<K>,
  choice: ScopeChoice,
  { rhythm, now }: FreezeTime,
): readonly K[] {
  const ids = choice.kind === 'shown' ? new Set(choice.ids) : null;
  const company = choice.kind === 'company' || choice.kind === 'due' ? choice.company : null;
  return [...keys].filter((key) => {
    if (ids !== null && !ids.has(key.id)) return false;
    if (company !== null && !sameCompany(key.company, company)) return false;
    const current = isCurrent(key);
    // Computing reasons for ten thousand keys is slow, and most scopes do not depend on them.
    if (current && choice.kind !== 'due') return true;
    const reasons = reasonsOf(key, rhythm, now);
    if (!current && !reasons.includes('contradicted') && !reasons.includes('leaked')) return false;
    return choice.kind !== 'due' || reasons.includes('review-late') || reasons.includes('review-soon');
  });
}

/** Puts frozen keys in the review's order: those that need a person first, grouped by company. */
export function inReviewOrder(rows: readonly ReportRow[]): readonly ReportRow[] {
  const companies = ranksOf(rows.map(({ company }) => company));
  const rank = ({ attention, company }: ReportRow) =>
    attentionGroups.indexOf(attention) * rows.length + (companies.get(company) ?? 0);
  return rows
    .map((row) => ({ row, rank: rank(row), name: row.name?.value ?? '' }))
    .sort((a, b) => a.rank - b.rank || compareNames(a.name, b.name) || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => row);
}

/** The place of each name among all; equal names share one. Comparing by language is slow, and many keys share a name. */
function ranksOf(names: readonly string[]): ReadonlyMap<string, number> {
  const sorted = [...new Set(names)].sort(compareNames);
  let rank = 0;
  return new Map(
    sorted.map((name, place) => {
      if (place > 0 && compareNames(sorted[place - 1] ?? '', name) !== 0) rank = place;
      return [name, rank];
    }),
  );
}
