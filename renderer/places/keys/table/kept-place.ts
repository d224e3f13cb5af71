import type { KeysList } from '../../../state/listed-keys';
import type { ListLines } from './list-lines';

/** A list and its lines. */
export type LaidOutList = { readonly list: Pick<KeysList, 'view' | 'anchor'>; readonly lines: ListLines };

/**
 * Where a list is scrolled to, in pixels, when it takes the place of another. The row that the person was looking at
 * stays where it is on the screen. A list of another view begins at its top, and one at its top stays there.
 */
export function keepPlace(top: number, before: LaidOutList, now: LaidOutList): number {
  if (before.list === now.list) return top;
  if (before.list.view !== now.list.view) return 0;
  const { anchor } = now.list;
  if (!anchor || top <= 0) return top;
  const heightOf = ({ lines }: LaidOutList, place: number) => lines.topOf(lines.indexOf(place));
  return Math.max(0, top + heightOf(now, anchor.now) - heightOf(before, anchor.before));
}
