import { createStore, type StoreApi } from 'zustand';
import { request } from '../../../api';
import { idsHere, readIds } from '../../../state/list-ids';
import type { KeysList } from '../../../state/listed-keys';
import { oneAtATime } from '../../../state/one-at-a-time';

/** `listed`: how many of the selected keys the list shows. */
type Held = { readonly picked: ReadonlySet<string>; readonly listed: number };

/** Keys to select or to deselect. */
type Change = { readonly ids: readonly string[]; readonly on: boolean };

/** The selected keys of the Keys page, outside of its components. */
export type SelectedKeys = {
  readonly store: StoreApi<Held>;
  /** Takes note of the list that is shown now: other keys may be in it, and selected ones may be gone. */
  readonly show: (list: KeysList | null) => void;
  /** Selects or deselects a key that the list shows. With `asRange`, also every row between this one and the last. */
  readonly pick: (id: string, on: boolean, asRange: boolean) => void;
  /** Selects exactly the keys that the list shows, or none. */
  readonly pickShown: (on: boolean) => void;
  readonly clear: () => void;
  /** Deselects all keys as another company is chosen, unless it is all (null). Returns how many were selected. */
  readonly ofCompany: (company: string | null) => number;
};

const none: Held = { picked: new Set(), listed: 0 };

/** Selects or deselects keys that the list shows. */
function change({ picked, listed }: Held, { ids, on }: Change): Held {
  const next = new Set(picked);
  for (const id of ids)
    if (on) next.add(id);
    else next.delete(id);
  return next.size === 0 ? none : { picked: next, listed: listed + next.size - picked.size };
}

/** Creates an empty selection. */
export function createSelection(): SelectedKeys {
  const store = createStore<Held>()(() => none);
  let shown: KeysList | null = null;
  let anchor: string | null = null;
  /** For each list whose ids are on their way, what was selected or deselected since: it applies after them. */
  const reading = new Set<Change[]>();

  const recount = oneAtATime(async () => {
    const [list, held] = [shown, store.getState()];
    if (!list || held.picked.size === 0) return;
    const answer = await request('keys.selected', { ids: [...held.picked], view: list.view });
    if (!answer.ok) return;
    const { listed } = answer.value;
    const gone = new Set(answer.value.gone);
    const now = store.getState();
    // Otherwise other keys were selected meanwhile, or another list is shown.
    const isCurrent = now === held && shown?.view === list.view;
    if (!isCurrent) recount();
    if (gone.size === 0 && (!isCurrent || listed === now.listed)) return;
    const picked = new Set([...now.picked].filter((id) => !gone.has(id)));
    store.setState(picked.size === 0 ? none : { picked, listed: isCurrent ? listed : now.listed });
  });

  const apply = (step: Change) => {
    for (const later of reading) later.push(step);
    store.setState(change(store.getState(), step));
  };
  /** Gives the ids of the shown list to `act`: at once, or once main has named them, unless the selection was replaced. */
  const withIds = (act: (ids: readonly string[]) => void) => {
    if (!shown) return;
    const here = idsHere(shown);
    if (here) return act(here);
    const later: Change[] = [];
    reading.add(later);
    void readIds(shown.view).then((ids) => {
      if (!reading.delete(later) || !ids) return;
      act(ids);
      for (const step of later) apply(step);
      // They are those of a list that may have changed since.
      recount();
    });
  };
  const replace = (held: Held) => {
    reading.clear();
    store.setState(held);
  };

  return {
    store,
    show(list) {
      shown = list;
      recount();
    },
    ofCompany(company) {
      const { picked } = store.getState();
      // The keys of another company must not stay selected where nobody sees them.
      if (company !== null) replace(none);
      return company === null ? 0 : picked.size;
    },
    pick(id, on, asRange) {
      const from = asRange ? anchor : null;
      anchor = id;
      apply({ ids: [id], on });
      if (from === null) return;
      withIds((ids) => {
        const [first = -1, last = -1] = [ids.indexOf(from), ids.indexOf(id)].sort((a, b) => a - b);
        if (first >= 0) apply({ ids: ids.slice(first, last + 1), on });
      });
    },
    pickShown(on) {
      if (!on) return replace(none);
      reading.clear();
      withIds((ids) => store.setState({ picked: new Set(ids), listed: ids.length }));
    },
    clear: () => replace(none),
  };
}
