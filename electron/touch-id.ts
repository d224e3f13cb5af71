import { KnownFailure } from './failures';
import type { Host } from './host';

/**
 * A fingerprint asked for before a value is shown. It keeps a passer-by from one press; it encrypts nothing, and another
 * program of the same person never meets it (Electron docs, `systemPreferences.promptTouchID`).
 */
export type TouchId = {
  /** Whether this computer can ask. */
  readonly isThere: () => boolean;
  /** Returns when the person has shown a finger. Throws `touch-id-declined` when not. */
  readonly ask: (reason: string) => Promise<void>;
};

export function createTouchId(preferences: Host['systemPreferences']): TouchId {
  return {
    isThere: () => preferences.canPromptTouchID?.() === true,
    ask: async (reason) => {
      await preferences.promptTouchID?.(reason).catch(() => {
        throw new KnownFailure('touch-id-declined');
      });
    },
  };
}
