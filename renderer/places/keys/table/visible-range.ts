/** The visible lines of a list, by index, both ends included; `count` is the number of all lines. */
export type Sight = { readonly from: number; readonly to: number; readonly count: number };

/** Extra lines at both ends of the visible ones, so that the keyboard can move on, past a group's header too. */
const beyond = 2;
/** Extra lines in the direction of scrolling, rendered before they are visible. */
const ahead = 4;

/**
 * The lines of a long list to render. While the list jumps elsewhere, only the visible lines are rendered, because each
 * further one would delay them; the others follow when it stops.
 * @param before the visible lines until now
 * @param focused the focused line. It stays rendered outside the view; otherwise keyboard navigation would restart.
 */
export function visibleRange(
  now: Sight,
  before: Sight | null,
  { scrolling, focused }: { readonly scrolling: boolean; readonly focused: number | null },
): number[] {
  const jumped = scrolling && before !== null && (now.from > before.to || now.to < before.from);
  const moved = scrolling && before !== null && !jumped ? now.from - before.from : 0;
  const margin = jumped ? 0 : beyond;
  const from = Math.max(0, now.from - (moved < 0 ? ahead : margin));
  const to = Math.min(now.count - 1, now.to + (moved > 0 ? ahead : margin));
  const lines = Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place);
  const isKept = focused !== null && focused < now.count && (focused < from || focused > to);
  return isKept ? [...lines, focused].sort((a, b) => a - b) : lines;
}
