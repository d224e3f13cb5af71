import { KnownFailure } from '../../failures';
import type { Host } from '../../host';

/**
 * Asks for Touch ID before a value is shown. It stops a passer-by; it encrypts nothing, and another program of the same
 * person never meets it (Electron docs, `systemPreferences.promptTouchID`).
 */
export type TouchId = {
  /** True when this system supports it. On others a setting that came from a Mac asks for nothing. */
  readonly isKnown: () => boolean;
  /** True when this computer can ask now; with the lid closed it cannot. */
  readonly isThere: () => boolean;
  /** Resolves after a successful Touch ID. Throws `touch-id-declined`, or `touch-id-missing` where it cannot ask. */
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
