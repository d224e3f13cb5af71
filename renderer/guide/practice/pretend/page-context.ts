import { createContext, useContext } from 'react';

/** The pretend page, for panels that lie over it and over nothing else. */
export type PretendPage = {
  readonly element: HTMLElement | null;
  /** Takes what lies below a panel out of reach while the panel stands. */
  readonly cover: (covered: boolean) => void;
};

/** Given by the window round the page. */
export const PretendPageContext = createContext<PretendPage>({ element: null, cover: () => {} });

/** The page that this component stands on. */
export function usePretendPage(): PretendPage {
  return useContext(PretendPageContext);
}
