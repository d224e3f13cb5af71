/** Which lines of a list are in sight, by their places in it, both ends included; `count` is how many there are in all. */
export type Sight = { readonly from: number; readonly to: number; readonly count: number };

/** Beyond either end of what is in sight: the keyboard goes on from there, past the head of a group, too. */
const beyond = 2;
/** The way the list is scrolled: drawn before they are seen. */
const ahead = 4;

/**
 * Which lines of a long list stand in the page. While a list jumps to quite another place those in sight come alone:
 * they are what is waited for, and each further one would hold them up; the others follow when it rests.
 * @param before what was in sight until now
 * @param focused the line with the focus. It stays though it is out of sight: else the keyboard would start anew.
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
