import { create } from 'zustand';
import type { System } from '../../../shared/model/key-record';

/** The pages of the pretend Plytix: the products where a login ends, and the account page with its tabs. */
type PlytixPage = 'products' | 'account';

/** The pages of the pretend Patchworks, as its menu leads to them. */
export type PatchworksPage =
  | 'dashboard'
  | 'general-settings'
  | 'api-keys'
  | 'process-flows'
  | 'connectors'
  | 'new-instance';

/** Where a person stands on a pretend site. */
export type PracticePlace = {
  readonly page: PlytixPage | PatchworksPage;
  /** The tab of Plytix's account page. */
  readonly tab: string;
  /** The company that was switched to; null while it is the one of the set-up. */
  readonly company: string | null;
};

const starts: Readonly<Record<System, PracticePlace>> = {
  plytix: { page: 'products', tab: 'Info', company: null },
  patchworks: { page: 'dashboard', tab: '', company: null },
};

const usePlaces = create<Readonly<Record<string, PracticePlace>>>()(() => ({}));

/** Where a person stands on this service's pretend site for one set-up, kept while the app runs, and how to move on. */
export function usePracticePlace(
  system: System,
  setup: string,
): readonly [PracticePlace, (change: Partial<PracticePlace>) => void] {
  const own = `${system} ${setup}`;
  const place = usePlaces((places) => places[own]) ?? starts[system];
  return [place, (change) => usePlaces.setState({ [own]: { ...place, ...change } })];
}
