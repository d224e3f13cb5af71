import { create } from 'zustand';
import type { KeyFilter } from '../../shared/contract/keys-table';

/** Narrows nothing. */
export const noFilter: KeyFilter = {
  system: [],
  status: [],
  role: [],
  age: [],
  tested: [],
  review: [],
  noOwner: false,
  notUsed: false,
};

/** How the Keys page is looked at: as the table, by place of use, or by day of review. */
export type KeysLayout = 'table' | 'places' | 'calendar';

type KeysView = {
  readonly query: string;
  readonly filter: KeyFilter;
  readonly layout: KeysLayout;
  /** The saved view that was chosen last and has not been changed since. */
  readonly view: string | null;
};

const fresh: KeysView = { query: '', filter: noFilter, layout: 'table', view: null };

/** What the Keys page shows, for this session: whoever comes back from a key finds the list as they left it. */
export const useKeysView = create<KeysView>()(() => fresh);

/** Changes what is looked for; it is then no saved view any more, unless the change names one. */
export function changeKeysView(change: Partial<KeysView>): void {
  useKeysView.setState({ view: null, ...change });
}

/** Looks at the same keys in another way. */
export function setKeysLayout(look: KeysLayout): void {
  useKeysView.setState({ layout: look });
}

/** Shows all keys again. */
export function clearKeysFilter(): void {
  useKeysView.setState({ query: '', filter: noFilter, view: null });
}

/** As on the first visit: after another account was chosen, what was looked for means nothing. */
export function resetKeysView(): void {
  useKeysView.setState(fresh);
}
