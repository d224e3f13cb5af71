import { KnownFailure } from '../../failures';
import type { Host } from '../../host';

/**
 * A fingerprint asked for before a value is shown. It keeps a passer-by from one press; it encrypts nothing, and another
 * program of the same person never meets it (Electron docs, `systemPreferences.promptTouchID`).
 */
export type TouchId = {
  /** Whether this system knows it at all: a setting that came from another one asks for nothing. */
  readonly isKnown: () => boolean;
  /** Whether this computer can ask now: with the lid closed it cannot. */
  readonly isThere: () => boolean;
  /** Returns when the person has shown a finger. Throws `touch-id-declined` when not, `touch-id-missing` where it cannot ask. */
  readonly ask: (reason: string) => Promise<void>;
};

export function createTouchId(preferences: Host['systemPreferences']): TouchId {
  return {
    isKnown: () => preferences.promptTouchID !== undefined,
    isThere: () => preferences.canPromptTouchID?.() === true,
    ask: async (reason) => {
      if (preferences.canPromptTouchID?.() !== true) throw new KnownFailure('touch-id-missing');
      await preferences.promptTouchID?.(reason).catch(() => {
        throw new KnownFailure('touch-id-declined');
      });
    },
  };
}
