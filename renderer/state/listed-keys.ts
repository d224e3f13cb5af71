import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure';
import type { KeysAnswer } from '../../shared/contract/inventory-requests';
import type { KeysView } from '../../shared/inventory/keys-view';
import type { RowChunks } from './row-chunks';

/** A list as main answered it. A change of the list is a new object. */
export type KeysList = Omit<KeysAnswer, 'from' | 'rows' | 'near'> & {
  readonly view: KeysView;
  readonly rows: RowChunks;
  /**
   * The place of a row that the person was looking at, in the list before and in this one: it stays where it is on the
   * screen. Null when there is none, or nothing to keep.
   */
  readonly anchor: { readonly before: number; readonly now: number } | null;
};

type ListedKeys = {
  /** The latest list; null while none was read. It stays until main has answered another view. */
  readonly list: KeysList | null;
  /** True while the page, just opened, waits for its own list: nobody has seen the one before. */
  readonly opening: boolean;
  /** Why the list, its rows or its ids could not be read. */
  readonly failure: Failure | null;
  /** Increases when rows arrive that are in sight. */
  readonly arrivals: number;
};

/** The state before anything was read. */
export const nothingListed: ListedKeys = { list: null, opening: false, failure: null, arrivals: 0 };

/** The list of the Keys page. Main filters, sorts and counts; the page holds the rows around those in sight. */
export const useListedKeys = create<ListedKeys>()(() => nothingListed);

/** Shows why something could not be read. Behind a lock the lock's own page tells why. */
export function showListFailure(failure: Failure): void {
  if (failure.code !== 'vault-locked') useListedKeys.setState({ failure, opening: false });
}
