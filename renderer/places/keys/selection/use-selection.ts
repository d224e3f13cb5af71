import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { request } from '../../../api';
import { idsHere, readIds } from '../../../state/list-ids';
import type { KeysList } from '../../../state/listed-keys';
import { oneAtATime } from '../../../state/one-at-a-time';

/** The selected keys, and how to select. */
export type Selection = {
  readonly picked: ReadonlySet<string>;
  /** Whether all, some or none of the listed keys are selected. */
  readonly shown: 'all' | 'some' | 'none';
  /** The number of selected keys that the list does not show. */
  readonly hidden: number;
  /** Selects a key. With `asRange`, also every row between this one and the last selected. */
  readonly pick: (id: string, picked: boolean, asRange: boolean) => void;
  readonly pickShown: (picked: boolean) => void;
  readonly clear: () => void;
};

/** `listed`: how many of the selected keys the list shows. */
type Held = { readonly picked: ReadonlySet<string>; readonly listed: number };

const none: Held = { picked: new Set(), listed: 0 };

/** Selects or deselects keys that the list shows. */
function change({ picked, listed }: Held, ids: readonly string[], on: boolean): Held {
  const next = new Set(picked);
  for (const id of ids)
    if (on) next.add(id);
    else next.delete(id);
  return { picked: next, listed: listed + next.size - picked.size };
}

/**
 * Holds the selection of rows. A key hidden by a filter stays selected and is counted in the bar; a removed key is
 * deselected.
 */
export function useSelection(list: KeysList | null): Selection {
  const [held, setHeld] = useState(none);
  const anchor = useRef<string | null>(null);
  const latest = useRef({ list, held });
  latest.current = { list, held };

  const check = useMemo(
    () =>
      oneAtATime(async () => {
        const asked = latest.current;
        if (!asked.list || asked.held.picked.size === 0) return;
        const { view } = asked.list;
        const answer = await request('keys.selected', { ids: [...asked.held.picked], view });
        if (!answer.ok) return;
        const { gone, listed } = answer.value;
        setHeld((now) => {
          // What was selected meanwhile is listed.
          const counted = listed + now.picked.size - asked.held.picked.size;
          if (gone.length === 0 && counted === now.listed) return now;
          const picked = new Set(now.picked);
          for (const id of gone) picked.delete(id);
          return { picked, listed: counted };
        });
      }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list can show other keys, and keys may be gone
  useEffect(check, [check, list]);

  const pick = useCallback((id: string, on: boolean, asRange: boolean) => {
    const from = asRange ? anchor.current : null;
    anchor.current = id;
    setHeld((now) => change(now, [id], on));
    const { list: shown } = latest.current;
    if (from === null || !shown) return;
    const pickTo = (ids: readonly string[]) => {
      const ends = [ids.indexOf(from), ids.indexOf(id)].sort((a, b) => a - b);
      const [first = -1, last = -1] = ends;
      if (first >= 0) setHeld((now) => change(now, ids.slice(first, last + 1), on));
    };
    const here = idsHere(shown);
    if (here) pickTo(here);
    else void readIds(shown.view).then((ids) => ids && pickTo(ids));
  }, []);
  const pickShown = useCallback((on: boolean) => {
    const { list: shown } = latest.current;
    if (!on || !shown) return setHeld(none);
    const pickAll = (ids: readonly string[]) => setHeld({ picked: new Set(ids), listed: ids.length });
    const here = idsHere(shown);
    if (here) pickAll(here);
    else void readIds(shown.view).then((ids) => ids && pickAll(ids));
  }, []);
  const clear = useCallback(() => setHeld(none), []);

  const { picked, listed } = held;
  const all = list?.listed ?? 0;
  return useMemo(() => {
    const some = picked.size === 0 ? 'none' : 'some';
    const shown = all > 0 && listed >= all ? 'all' : some;
    return { picked, shown, hidden: Math.max(0, picked.size - listed), pick, pickShown, clear };
  }, [picked, listed, all, pick, pickShown, clear]);
}
