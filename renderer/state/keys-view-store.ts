import { create } from 'zustand';
import { nextSorting, noFilter } from '../../shared/inventory/first-view';
import type { KeyFilter } from '../../shared/inventory/keys-table';
import type { KeySorting } from '../../shared/inventory/keys-view';

/** The layouts of the Keys page: table, by place of use, or by day of review. */
export type KeysLayout = 'table' | 'places' | 'calendar';

type KeysPageView = {
  readonly query: string;
  readonly filter: KeyFilter;
  readonly layout: KeysLayout;
  /** The chosen saved view; null once something was changed. */
  readonly view: string | null;
  /** The column that sorts the table; null for the default order. */
  readonly sorting: KeySorting | null;
};

const fresh: KeysPageView = { query: '', filter: noFilter, layout: 'table', view: null, sorting: null };

/** What the Keys page shows, for this session: a person who returns from a key finds the list unchanged. */
export const useKeysView = create<KeysPageView>()(() => fresh);

/** Changes the search or filter. This deselects the saved view, unless the change names one. */
export function changeKeysView(change: Partial<Pick<KeysPageView, 'query' | 'filter' | 'view'>>): void {
  useKeysView.setState({ view: null, ...change });
}

/** Changes the layout. */
export function setKeysLayout(look: KeysLayout): void {
  useKeysView.setState({ layout: look });
}

/** Sorts by a column: ascending, then descending, then the default order. A saved view has no sorting of its own. */
export function sortKeysBy(column: KeySorting['column']): void {
  useKeysView.setState(({ sorting }) => ({ sorting: nextSorting(sorting, column) }));
}

/** Clears search and filter. */
export function clearKeysFilter(): void {
  useKeysView.setState({ query: '', filter: noFilter, view: null });
}

/** Restores the initial view: after a change of account the old search means nothing. */
export function resetKeysView(): void {
  useKeysView.setState(fresh);
}
