/** A rendered row: its key, and the slot of the element that shows it. */
export type RecycledRow = { readonly id: string; readonly slot: number };

/**
 * Reuses the elements of rows that left the view for keys that enter it, because updating a row costs a fraction of
 * creating one. A key that stays keeps its element. An element is reused only where no staying row would have to move
 * for it, and never the one with the focus: a key press would then act on another key than the person saw.
 * @param before the rows so far, in order
 * @param ids the keys to show, in order
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
  // For each new row, the index of the next staying row.
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

/**
 * Picks the index that needs no move, otherwise one whose own row moves; undefined when other rows would have to move.
 */
function take(free: number[], last: number, limit: number): number | undefined {
  const inOrder = free.findIndex((place) => place > last && place < limit);
  const found = inOrder >= 0 ? inOrder : free.findIndex((place) => place < limit);
  return found < 0 ? undefined : free.splice(found, 1)[0];
}
