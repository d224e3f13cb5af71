import { recordings } from '../host/recordings';

const touchId = {
  canPromptTouchID(): boolean {
    return recordings.touchId.present;
  },
  async promptTouchID(reason: string): Promise<void> {
    recordings.touchId.reasons.push(reason);
    if (!recordings.touchId.confirms) throw new Error('Authentication was canceled.');
  },
};

/** Elsewhere than on macOS the members are not there at all, unless a spec gives the computer Touch ID. */
const isThere = () => process.platform === 'darwin' || recordings.touchId.present;

/** Electron's `systemPreferences`, cut to Touch ID. Nobody is asked: a spec says what the person answers. */
export const systemPreferences: Partial<typeof touchId> = new Proxy(touchId, {
  has: (target, name) => isThere() && name in target,
  get: (target, name) => (isThere() ? Reflect.get(target, name) : undefined),
});
