/** What main tells the page to do, kept until there is a page that listens. */
export type WaitingActs = {
  /** Runs it now, or once a page listens. Of several that wait only the last one counts: it is what the person wants. */
  readonly whenListening: (act: () => void) => void;
  /** The page follows main's events from now on. */
  readonly pageListens: () => void;
  readonly pageGone: () => void;
};

/**
 * On macOS the app lives on without a window: a command of the menu or a pressed reminder opens one, and what was asked
 * for would be sent before any page is there to hear it.
 */
export function createWaitingActs(): WaitingActs {
  let listening = false;
  let waiting: (() => void) | null = null;
  return {
    whenListening: (act) => {
      if (listening) act();
      else waiting = act;
    },
    pageListens: () => {
      listening = true;
      waiting?.();
      waiting = null;
    },
    pageGone: () => {
      listening = false;
    },
  };
}
