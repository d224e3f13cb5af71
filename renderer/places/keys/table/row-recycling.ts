/** A row in the page: which key it shows, and the element that it shows it in. */
export type RecycledRow = { readonly id: string; readonly slot: number };

/**
 * Gives keys that come into sight the elements of those that left it: a row that is filled anew costs a fraction of one
 * that is built. A key that stays keeps its element. An element is taken over only where no row that stays would have
 * to move for it, and never the one with the focus: a press would then mean another key than the person looked at.
 * @param before the rows of the page until now, in their order
 * @param ids the keys to show, in their order
 * @param focused the key whose row has the focus
 */
export function recycleRows(
  before: readonly RecycledRow[],
  ids: readonly string[],
  focused: string | null,
): RecycledRow[] {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const staying = new Set(ids);
  const free = before.flatMap(({ id }, place) => (staying.has(id) || id === focused ? [] : [place]));
  let unused = Math.max(-1, ...before.map(({ slot }) => slot)) + 1;
  // The place of the next row that stays, for each of the new ones.
  const limits: number[] = [];
  for (let at = ids.length - 1, limit = before.length; at >= 0; at -= 1) {
    limit = places.get(ids[at] ?? '') ?? limit;
    limits[at] = limit;
  }
  let last = -1;
  return ids.map((id, at) => {
    const stays = places.get(id);
    const place = stays ?? take(free, last, limits[at] ?? 0);
    if (place !== undefined) last = Math.max(last, place);
    const held = place === undefined ? undefined : before[place];
    if (held) return { id, slot: held.slot };
    unused += 1;
    return { id, slot: unused - 1 };
  });
}

/** The place that needs no move, else one whose row alone moves; undefined when others would have to. */
function take(free: number[], last: number, limit: number): number | undefined {
  const inOrder = free.findIndex((place) => place > last && place < limit);
  const found = inOrder >= 0 ? inOrder : free.findIndex((place) => place < limit);
  return found < 0 ? undefined : free.splice(found, 1)[0];
}
