import { create } from 'zustand';
import type { KeyFilter } from '../../shared/inventory/keys-table';

/** A filter that does not narrow. */
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

/** The layouts of the Keys page: table, by place of use, or by day of review. */
export type KeysLayout = 'table' | 'places' | 'calendar';

type KeysView = {
  readonly query: string;
  readonly filter: KeyFilter;
  readonly layout: KeysLayout;
  /** The chosen saved view; null once something was changed. */
  readonly view: string | null;
};

const fresh: KeysView = { query: '', filter: noFilter, layout: 'table', view: null };

/** What the Keys page shows, for this session: a person who returns from a key finds the list unchanged. */
export const useKeysView = create<KeysView>()(() => fresh);

/** Changes the search or filter. This deselects the saved view, unless the change names one. */
export function changeKeysView(change: Partial<KeysView>): void {
  useKeysView.setState({ view: null, ...change });
}

/** Changes the layout. */
export function setKeysLayout(look: KeysLayout): void {
  useKeysView.setState({ layout: look });
}

/** Clears search and filter. */
export function clearKeysFilter(): void {
  useKeysView.setState({ query: '', filter: noFilter, view: null });
}

/** Restores the initial view: after a change of account the old search means nothing. */
export function resetKeysView(): void {
  useKeysView.setState(fresh);
}
