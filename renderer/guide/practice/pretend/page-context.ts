import { createContext, useContext } from 'react';

/** The simulated page, for panels that cover it and nothing else. */
export type PretendPage = {
  readonly element: HTMLElement | null;
  /** Makes the page below inert while a panel is open. */
  readonly cover: (covered: boolean) => void;
};

/** Provided by the window around the page. */
export const PretendPageContext = createContext<PretendPage>({ element: null, cover: () => {} });

/** The simulated page of this component. */
export function usePretendPage(): PretendPage {
  return useContext(PretendPageContext);
}
