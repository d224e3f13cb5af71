import type { KeyRecord } from '../../../shared/key-record';
import type { KeysGrouping } from '../../../shared/keys-table-choices';
import { type AttentionGroup, attentionGroups } from '../../../shared/review/attention';
import type { StandingOf } from '../../../shared/review/standing';
import { compare, sortText } from './order-keys';

/** One line of the table: the head of a group, or a key. */
export type TableItem =
  | { readonly kind: 'group'; readonly group: string; readonly count: number }
  | { readonly kind: 'key'; readonly key: KeyRecord };

/** What the table shows: its lines, and the keys among them in the same order. */
export type Arranged = { readonly items: readonly TableItem[]; readonly keys: readonly KeyRecord[] };

/** How rows are grouped, and by which standing. */
export type Grouped = { readonly grouping: KeysGrouping; readonly standingOf: StandingOf };

function groupingOf({ grouping, standingOf }: Grouped): ((key: KeyRecord) => string) | null {
  if (grouping === 'none') return null;
  if (grouping === 'attention') return (key) => standingOf(key).group;
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

let latest: { readonly sorted: readonly KeyRecord[]; readonly grouped: Grouped; readonly groups: string[] } | null =
  null;

/** The group of each key, worked out once for an order and not with every letter. */
function groupsOf(sorted: readonly KeyRecord[], grouped: Grouped, groupOf: (key: KeyRecord) => string): string[] {
  const { grouping, standingOf } = grouped;
  const isLatest =
    latest?.sorted === sorted && latest.grouped.grouping === grouping && latest.grouped.standingOf === standingOf;
  if (latest === null || !isLatest) latest = { sorted, grouped, groups: sorted.map(groupOf) };
  return latest.groups;
}

/** Takes the keys that match into their groups. One pass over the sorted keys; each group keeps their order. */
export function arrangeRows(
  sorted: readonly KeyRecord[],
  matches: ((key: KeyRecord) => boolean) | null,
  grouped: Grouped,
): Arranged {
  const groupOf = groupingOf(grouped);
  const known = groupOf && groupsOf(sorted, grouped, groupOf);
  const groups = new Map<string, KeyRecord[]>();
  const found: KeyRecord[] = [];
  for (const [index, key] of sorted.entries()) {
    if (matches && !matches(key)) continue;
    found.push(key);
    if (known === null) continue;
    const group = known[index] ?? '';
    const keys = groups.get(group);
    if (keys) keys.push(key);
    else groups.set(group, [key]);
  }
  if (groupOf === null) return { items: found.map((key) => ({ kind: 'key', key })), keys: found };
  const items: TableItem[] = [];
  const keys: KeyRecord[] = [];
  for (const group of [...groups.keys()].sort(groupOrder(grouped.grouping))) {
    const inGroup = groups.get(group) ?? [];
    items.push({ kind: 'group', group, count: inGroup.length });
    for (const key of inGroup) {
      items.push({ kind: 'key', key });
      keys.push(key);
    }
  }
  return { items, keys };
}
