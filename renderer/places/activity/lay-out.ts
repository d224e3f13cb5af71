import type { ActivityDay } from '../../../shared/activity/activity-row';

/** The heights of a line and of a day's heading, in pixels: as in activity-lines.css. */
export const heights = { line: 48, day: 32 } as const;

/** A line that is unfolded, and by how much that makes it higher. */
export type Unfolded = { readonly place: number; readonly extra: number };

/** Where the days and lines of a list lie. Tops are in pixels from the top of the list. */
export type LaidOut = {
  readonly height: number;
  readonly topOf: (place: number) => number;
  /** The days and the lines between two heights. */
  readonly between: (
    top: number,
    bottom: number,
  ) => {
    readonly days: readonly { readonly number: number; readonly top: number }[];
    readonly first: number;
    readonly last: number;
  };
};

/** Lays out a list. It costs as much as the list has days; a question costs as much as it finds. */
export function layOut(days: readonly ActivityDay[], unfolded: Unfolded | null): LaidOut {
  const tops: number[] = [];
  const firsts: number[] = [];
  let top = 0;
  let place = 0;
  for (const { count } of days) {
    tops.push(top);
    firsts.push(place);
    const holds = unfolded !== null && unfolded.place >= place && unfolded.place < place + count;
    top += heights.day + count * heights.line + (holds ? unfolded.extra : 0);
    place += count;
  }
  const total = place;
  const height = top;
  const lastUpTo = (values: readonly number[], limit: number): number => {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[middle] ?? 0) <= limit) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const topOf = (at: number): number => {
    const day = Math.max(0, lastUpTo(firsts, at));
    const first = firsts[day] ?? 0;
    const isBelow = unfolded !== null && unfolded.place >= first && unfolded.place < at;
    return (tops[day] ?? 0) + heights.day + (at - first) * heights.line + (isBelow ? unfolded.extra : 0);
  };
  /** The line at a height, or the next one below a heading. */
  const placeAt = (y: number): number => {
    let [low, high] = [0, total];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = topOf(middle) + heights.line + (unfolded?.place === middle ? unfolded.extra : 0);
      if (end <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    height,
    topOf,
    between(from, to) {
      const shown: { number: number; top: number }[] = [];
      for (let day = Math.max(0, lastUpTo(tops, from)); day < days.length && (tops[day] ?? 0) <= to; day += 1)
        shown.push({ number: day, top: tops[day] ?? 0 });
      return { days: shown, first: placeAt(from), last: Math.min(total - 1, placeAt(to)) };
    },
  };
}
