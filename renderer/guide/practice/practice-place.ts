import { create } from 'zustand';
import type { PractisedSystem } from '../../../shared/model/services/services';

/** The pages of the simulated Plytix: the products after the login, and the account page with its tabs. */
type PlytixPage = 'products' | 'account';

/** The pages of the simulated Patchworks that its menu opens. */
export type PatchworksPage =
  | 'dashboard'
  | 'general-settings'
  | 'api-keys'
  | 'process-flows'
  | 'connectors'
  | 'marketplace'
  | 'new-instance'
  | 'instance'
  | 'tiles'
  | 'pick-system'
  | 'new-connector'
  | 'connector';

/** The current place on a simulated site. */
export type PracticePlace = {
  readonly page: PlytixPage | PatchworksPage;
  /** The open tab of Plytix's account page. */
  readonly tab: string;
  /** The company that the person switched to; null for the set-up's own. */
  readonly company: string | null;
  /** Whether Patchworks shows its older screen; null until the person chose, which means as the set-up says. */
  readonly older: boolean | null;
  /** The open instance or connector of Patchworks. */
  readonly opened: string | null;
};

const starts: Readonly<Record<PractisedSystem, PracticePlace>> = {
  plytix: { page: 'products', tab: 'Info', company: null, older: null, opened: null },
  patchworks: { page: 'dashboard', tab: '', company: null, older: null, opened: null },
};

const usePlaces = create<Readonly<Record<string, PracticePlace>>>()(() => ({}));

/** The current place on a service's simulated site for one set-up, and its setter. Kept while the app runs. */
export function usePracticePlace(
  system: PractisedSystem,
  setup: string,
): readonly [PracticePlace, (change: Partial<PracticePlace>) => void] {
  const own = `${system} ${setup}`;
  const place = usePlaces((places) => places[own]) ?? starts[system];
  return [place, (change) => usePlaces.setState({ [own]: { ...place, ...change } })];
}
