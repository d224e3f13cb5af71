import type { UpdatingAnswer } from '../../shared/contract/answer-updates';
import type { AppState } from '../../shared/contract/app-state';

/** Sends the app's state to the page when it differs from the one that the page holds. */
export type StatePublisher = {
  /** Call it when a part of the state may have changed. */
  readonly changed: () => void;
  /** Call it before the page applies an answer, which may bring the state or a part of it. */
  readonly answered: (answer: UpdatingAnswer) => void;
};

/**
 * Creates the publisher. It reads the state after the current turn of the event loop: several changes become one event,
 * and the answer to the request that made them goes first.
 * @param read may reject, for instance when an account cannot be opened. Nothing is sent then; the page gets the reason
 *   from its own requests.
 */
export function createStatePublisher(
  read: () => Promise<AppState>,
  publish: (state: AppState) => void,
): StatePublisher {
  /** The state that the page holds, as JSON; null when unknown. */
  let held: string | null = null;
  let isDue = false;

  const tell = async (): Promise<void> => {
    isDue = false;
    const state = await read().catch(() => null);
    if (!state) return;
    const text = JSON.stringify(state);
    if (text === held) return;
    held = text;
    publish(state);
  };

  return {
    changed() {
      if (isDue) return;
      isDue = true;
      setImmediate(() => void tell());
    },
    answered(answer) {
      if (answer.updates === 'app') held = JSON.stringify(answer.value);
      // The page merges the part itself, so its whole state is unknown: send the next one.
      else if (answer.updates === 'vault' || answer.updates === 'settings') held = null;
    },
  };
}
