import type { KeysAnswer } from '../../../../shared/contract/inventory-requests';

/** A line of the table: a group's header, or the row at a place among the listed rows. */
export type Line =
  | { readonly kind: 'group'; readonly group: string; readonly count: number }
  | { readonly kind: 'row'; readonly place: number };

/**
 * The lines of a list with their positions, all computed from the sizes of its groups: a list of 100,000 keys costs no
 * more than its groups. Heights are in pixels from the top of the first line.
 */
export type ListLines = {
  readonly count: number;
  /** The line at an index; null when there is none. */
  readonly lineAt: (index: number) => Line | null;
  /** The index of the line of a row. */
  readonly indexOf: (place: number) => number;
  /** The place of the row at an index; for a header, of the first row below it. */
  readonly placeAt: (index: number) => number;
  /** The upper edge of a line. The edge of the line after the last one is the height of the list. */
  readonly topOf: (index: number) => number;
  /** The index of the line at a height; the first or last line when the height is outside the list. */
  readonly indexAt: (height: number) => number;
};

/** Heights of a row and of a group's header in pixels. The styles fix them. */
const rowHeight = 46;
const headHeight = 34;

/**
 * Lays out the lines of a list.
 * @param groups the groups in order, each with at least one row
 * @param headed whether each group has a header
 */
export function layOutLines(groups: KeysAnswer['groups'], headed: boolean): ListLines {
  const heads = headed ? 1 : 0;
  /** The place of each group's first row, and at the end the number of rows. */
  const starts = [0];
  for (const { count } of groups) starts.push((starts.at(-1) ?? 0) + count);
  const rows = starts.at(-1) ?? 0;
  const count = rows + groups.length * heads;
  const startOf = (group: number) => starts[group] ?? rows;
  const topOfGroup = (group: number) => startOf(group) * rowHeight + group * heads * headHeight;
  /** The last group that begins at or before a position, of positions that increase with the group. */
  const lastGroup = (position: number, positionOf: (group: number) => number): number => {
    let [low, high] = [0, groups.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (positionOf(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const firstIndex = (group: number) => startOf(group) + group * heads;
  const groupAt = (index: number) => lastGroup(index, firstIndex);
  return {
    count,
    lineAt(index) {
      if (index < 0 || index >= count) return null;
      const number = groupAt(index);
      const group = groups[number];
      if (headed && group && index === firstIndex(number)) return { kind: 'group', ...group };
      return { kind: 'row', place: index - (number + 1) * heads };
    },
    indexOf: (place) => place + (lastGroup(place, startOf) + 1) * heads,
    placeAt(index) {
      const number = groupAt(index);
      return Math.max(startOf(number), index - (number + 1) * heads);
    },
    topOf(index) {
      if (index >= count) return topOfGroup(groups.length);
      const number = groupAt(index);
      const below = index - firstIndex(number);
      if (below === 0) return topOfGroup(number);
      return topOfGroup(number) + heads * headHeight + (below - heads) * rowHeight;
    },
    indexAt(height) {
      const number = lastGroup(height, topOfGroup);
      const below = height - topOfGroup(number) - heads * headHeight;
      if (below < 0) return firstIndex(number);
      const place = startOf(number) + Math.floor(below / rowHeight);
      return Math.max(0, Math.min(place, startOf(number + 1) - 1) + (number + 1) * heads);
    },
  };
}
