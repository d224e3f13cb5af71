import type { CdpSession, Protocol } from '../chromium/connection';
import { commandLine } from '../host/command-line';
import { recordings } from '../host/recordings';
import { ownOrigin, toShown } from './address';
import { setVerifyProc, type VerifyProc } from './certificates';

type CheckHandler = (contents: never, permission: never, origin: string, details: never) => boolean;
type RequestHandler = (contents: never, permission: never, answer: (granted: boolean) => void, details: never) => void;

let check: CheckHandler | null = null;
let request: RequestHandler | null = null;

/** Electron's `session.defaultSession`, as far as its guards and the way of its requests go. */
export const defaultSession = {
  // Chromium does not tell which proxy the system names; only what the command line asked for is known here.
  async resolveProxy(_url: string): Promise<string> {
    const server = commandLine.value('proxy-server');
    return server ? `PROXY ${server.replace(/^https?:\/\//, '')}` : 'DIRECT';
  },
  setCertificateVerifyProc(proc: VerifyProc | null): void {
    setVerifyProc(proc);
  },
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    check = handler;
  },
  setPermissionRequestHandler(handler: RequestHandler | null): void {
    request = handler;
  },
  // Devices and screens cannot be reached in a headless Chromium: these are kept for their types only.
  setDevicePermissionHandler(_handler: unknown): void {},
  setDisplayMediaRequestHandler(_handler: unknown, _options?: unknown): void {},
};

const descriptors: Record<string, Protocol.Browser.PermissionDescriptor[]> = {
  geolocation: [{ name: 'geolocation' }],
  notifications: [{ name: 'notifications' }],
  midi: [{ name: 'midi' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  media: [{ name: 'camera' }, { name: 'microphone' }],
  'clipboard-read': [{ name: 'clipboard-read' }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write' }],
  'idle-detection': [{ name: 'idle-detection' }],
  'screen-wake-lock': [{ name: 'screen-wake-lock' }],
  'window-management': [{ name: 'window-management' }],
  'local-fonts': [{ name: 'local-fonts' }],
};

/**
 * Asks the app's handlers about every permission and tells Chromium the answers for one address. Chromium cannot be made
 * to ask at the moment of use, so they are asked once for each document instead. Without handlers all is granted, as in Electron.
 */
export async function applyPermissions(browser: CdpSession, contents: unknown, address: string): Promise<void> {
  const origin = ownOrigin(address);
  if (origin === 'null') return;
  const settings = Object.entries(descriptors).map(async ([permission, names]) => {
    const granted = await isGranted(contents, permission, origin);
    recordings.permissions.push({ permission, granted });
    const setting = granted ? 'granted' : 'denied';
    for (const name of names) {
      // A Chromium that lacks one of the names denies it anyway.
      const asked = { permission: name, setting, origin: toShown(origin) } as const;
      await browser.send('Browser.setPermission', asked).catch(() => undefined);
    }
  });
  await Promise.all(settings);
}

async function isGranted(contents: unknown, permission: string, origin: string): Promise<boolean> {
  const details = { requestingUrl: `${origin}/`, securityOrigin: origin, isMainFrame: true };
  if (check && !check(contents as never, permission as never, origin, details as never)) return false;
  const asked = request;
  if (!asked) return true;
  return new Promise((resolve) => asked(contents as never, permission as never, resolve, details as never));
}
