import type { UpdatingAnswer } from '../../shared/contract/answer-updates';
import type { AppState } from '../../shared/contract/app-state';

/** Tells the page the app's state when it is another than the one the page holds. */
export type StatePublisher = {
  /** Something of the state may have changed. */
  readonly changed: () => void;
  /** The page is about to take over an answer, which may bring it a state or a part of one. */
  readonly answered: (answer: UpdatingAnswer) => void;
};

/**
 * Makes it. The state is read once the present turn of the event loop has ended: several changes at once are one event,
 * and the answer to the request that made them goes first.
 * @param read may reject, for instance when an account cannot be opened: then nothing is told, and the page learns why
 *   from its own requests.
 */
export function createStatePublisher(
  read: () => Promise<AppState>,
  publish: (state: AppState) => void,
): StatePublisher {
  /** The state that the page holds, as text; null when it may hold another. */
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
      // Parts are put together in the page: the whole is told again after them.
      else if (answer.updates === 'vault' || answer.updates === 'settings') held = null;
    },
  };
}
