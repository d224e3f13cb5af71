import type { KeysGrouping } from '../../../../shared/contract/keys-table-choices';
import { type AttentionGroup, attentionGroups } from '../../../../shared/model/attention';
import type { KeyRecord } from '../../../../shared/model/key-record';
import type { ReviewStatusOf } from '../../../../shared/review/review-status';
import { compare, sortText } from './order-keys';

/** One line of the table: a group's header, or a key. */
export type TableItem =
  | { readonly kind: 'group'; readonly group: string; readonly count: number }
  | { readonly kind: 'key'; readonly key: KeyRecord };

/** The lines of the table, and the keys among them in the same order. */
export type Arranged = { readonly items: readonly TableItem[]; readonly keys: readonly KeyRecord[] };

/** The grouping, and the review statuses that it uses. */
export type Grouped = { readonly grouping: KeysGrouping; readonly reviewStatusOf: ReviewStatusOf };

function groupingOf({ grouping, reviewStatusOf }: Grouped): ((key: KeyRecord) => string) | null {
  if (grouping === 'none') return null;
  if (grouping === 'attention') return (key) => reviewStatusOf(key).group;
  return grouping === 'company' ? (key) => key.company.trim() : (key) => key.system;
}

function groupOrder(grouping: KeysGrouping): (a: string, b: string) => number {
  if (grouping === 'attention') {
    return (a, b) => attentionGroups.indexOf(a as AttentionGroup) - attentionGroups.indexOf(b as AttentionGroup);
  }
  // Plytix before Patchworks, as everywhere in the app.
  if (grouping === 'system') return (a, b) => compare(b, a);
  return (a, b) => compare(sortText(a), sortText(b));
}

/** The lines of one group, before the search and filter. */
type Group = { readonly group: string; readonly lines: readonly KeyLine[] };
type KeyLine = Extract<TableItem, { readonly kind: 'key' }>;

let latest: {
  readonly sorted: readonly KeyRecord[];
  readonly grouped: Grouped;
  readonly groups: readonly Group[];
} | null = null;

/**
 * Groups all keys. Cached for an order, so that a typed letter does not group again. Without grouping there is one
 * group.
 */
function groupsOf(sorted: readonly KeyRecord[], grouped: Grouped): readonly Group[] {
  const { grouping, reviewStatusOf } = grouped;
  const isLatest =
    latest?.sorted === sorted &&
    latest.grouped.grouping === grouping &&
    latest.grouped.reviewStatusOf === reviewStatusOf;
  if (latest && isLatest) return latest.groups;
  const groupOf = groupingOf(grouped) ?? (() => '');
  const byGroup = new Map<string, KeyLine[]>();
  for (const key of sorted) {
    const group = groupOf(key);
    const lines = byGroup.get(group);
    if (lines) lines.push({ kind: 'key', key });
    else byGroup.set(group, [{ kind: 'key', key }]);
  }
  const groups = [...byGroup]
    .map(([group, lines]) => ({ group, lines }))
    .sort((a, b) => groupOrder(grouping)(a.group, b.group));
  latest = { sorted, grouped, groups };
  return groups;
}

/** Filters the grouped keys in one pass. Each group keeps the order of the sorted keys. */
export function arrangeRows(
  sorted: readonly KeyRecord[],
  matches: ((key: KeyRecord) => boolean) | null,
  grouped: Grouped,
): Arranged {
  const items: TableItem[] = [];
  const keys: KeyRecord[] = [];
  for (const { group, lines } of groupsOf(sorted, grouped)) {
    const found = matches ? lines.filter(({ key }) => matches(key)) : lines;
    if (found.length === 0) continue;
    if (grouped.grouping !== 'none') items.push({ kind: 'group', group, count: found.length });
    for (const line of found) {
      items.push(line);
      keys.push(line.key);
    }
  }
  return { items, keys };
}
