/**
 * Chromium cannot be made to ask main when a page uses something that needs a permission. So each such use waits here
 * for the decision of main's handlers, and only then calls the browser's function.
 */
export type PermissionAsk = { readonly id: number; readonly permission: string; readonly how: 'check' | 'request' };

type Holder = Record<string, unknown>;
type Call = (...args: unknown[]) => unknown;

/** Permissions by their names in page queries. */
const queried: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  camera: 'media',
  microphone: 'media',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'idle-detection': 'idle-detection',
  'screen-wake-lock': 'screen-wake-lock',
  'window-management': 'window-management',
  'local-fonts': 'local-fonts',
};

/** Delays every use of a permission until `ask` has resolved. */
export function askBeforeUse(ask: (permission: string, how: PermissionAsk['how']) => Promise<unknown>): void {
  const here = window as unknown as Holder;
  const own = navigator as unknown as Holder;
  const wrap = (
    holder: unknown,
    name: string,
    permissionOf: (args: unknown[]) => string | undefined,
    how: PermissionAsk['how'] = 'request',
  ) => {
    const target = holder as Holder | undefined;
    const call = target?.[name] as Call | undefined;
    if (!target || typeof call !== 'function') return;
    const waiting = async (self: unknown, args: unknown[]) => {
      const permission = permissionOf(args);
      if (permission !== undefined) await ask(permission, how);
      // There is no screen: screen capture is refused after main was asked.
      if (permission === 'display-capture') throw new DOMException('Permission denied', 'NotAllowedError');
      return Reflect.apply(call, self, args);
    };
    const replacement = {
      [name](this: unknown, ...args: unknown[]) {
        return waiting(this, args);
      },
    };
    Object.defineProperty(target, name, {
      value: replacement[name],
      writable: true,
      configurable: true,
      enumerable: true,
    });
  };
  const always = (permission: string) => () => permission;
  wrap(
    window.Permissions?.prototype,
    'query',
    ([descriptor]) => queried[(descriptor as { name?: string })?.name ?? ''],
    'check',
  );
  wrap(here.Notification, 'requestPermission', always('notifications'));
  wrap(window.Clipboard?.prototype, 'readText', always('clipboard-read'));
  wrap(window.Clipboard?.prototype, 'read', always('clipboard-read'));
  wrap(window.Clipboard?.prototype, 'writeText', always('clipboard-sanitized-write'));
  wrap(window.Clipboard?.prototype, 'write', always('clipboard-sanitized-write'));
  wrap(own, 'requestMIDIAccess', ([options]) => ((options as { sysex?: boolean })?.sysex ? 'midiSysex' : 'midi'));
  wrap(window.MediaDevices?.prototype, 'getUserMedia', always('media'));
  wrap(window.MediaDevices?.prototype, 'getDisplayMedia', always('display-capture'));
  wrap(window.Geolocation?.prototype, 'getCurrentPosition', always('geolocation'));
  wrap(here.IdleDetector, 'requestPermission', always('idle-detection'));
  wrap(window.WakeLock?.prototype, 'request', always('screen-wake-lock'));
  wrap(here, 'queryLocalFonts', always('local-fonts'));
  wrap(here, 'getScreenDetails', always('window-management'));
}
