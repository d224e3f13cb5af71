import { recordings } from '../host/recordings';

/** Electron's `systemPreferences`, cut to Touch ID. Nobody is asked: a spec says what the person answers. */
export const systemPreferences = {
  canPromptTouchID(): boolean {
    return recordings.touchId.present;
  },
  async promptTouchID(reason: string): Promise<void> {
    recordings.touchId.reasons.push(reason);
    if (!recordings.touchId.confirms) throw new Error('Authentication was canceled.');
  },
};
