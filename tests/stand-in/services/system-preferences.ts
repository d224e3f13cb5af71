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

/** The members exist only on macOS, or when a spec gives the computer Touch ID. */
const isThere = () => process.platform === 'darwin' || recordings.touchId.present;

/** The Touch ID part of Electron's `systemPreferences`. No person is asked: a spec sets the answer. */
export const systemPreferences: Partial<typeof touchId> = new Proxy(touchId, {
  has: (target, name) => isThere() && name in target,
  get: (target, name) => (isThere() ? Reflect.get(target, name) : undefined),
});
