/** Actions for the page, kept until a page listens. */
export type WaitingActs = {
  /** Runs the action now, or once a page listens. Only the last waiting action runs: it is what the person wants. */
  readonly whenListening: (act: () => void) => void;
  /** The page now listens to main's events. */
  readonly pageListens: () => void;
  readonly pageGone: () => void;
};

/**
 * On macOS the app keeps running without a window. A menu command or a reminder opens one, and its event would be sent
 * before the page listens.
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
