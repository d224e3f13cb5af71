import type { WebPreferences } from 'electron';
import type { CdpSession, Protocol } from '../chromium/connection';
import { commandLine } from '../host/command-line';
import { recordings } from '../host/recordings';
import { ownOrigin, toShown } from './address';
import { setVerifyProc, type VerifyProc } from './certificates';
import { wayTo } from './proxy';

type CheckHandler = (contents: never, permission: never, origin: string, details: never) => boolean;
type RequestHandler = (contents: never, permission: never, answer: (granted: boolean) => void, details: never) => void;

type DisplayHandler = (request: never, give: (streams: null) => void) => void;
type Guards = {
  check: CheckHandler | null;
  request: RequestHandler | null;
  display: DisplayHandler | null;
  /** Requests that the app has not answered yet. */
  readonly pending: Set<(granted: boolean) => void>;
};

/** The handlers of each session by partition name; the default session has the empty name. */
const guardsOf = new Map<string, Guards>();

function guardsIn(partition: string): Guards {
  const known = guardsOf.get(partition) ?? { check: null, request: null, display: null, pending: new Set() };
  guardsOf.set(partition, known);
  return known;
}

/** The permission handlers of one session. */
export function permissionsOf(partition: string) {
  const guards = guardsIn(partition);
  return {
    setPermissionCheckHandler(handler: CheckHandler | null): void {
      guards.check = functionOrNull(handler);
    },
    /** Without a handler, pending requests are refused. */
    setPermissionRequestHandler(handler: RequestHandler | null): void {
      guards.request = functionOrNull(handler);
      if (guards.request) return;
      for (const answer of guards.pending) answer(false);
    },
    // A headless Chromium reaches no device: the handler only decides.
    setDevicePermissionHandler(handler: unknown): void {
      functionOrNull(handler);
    },
    setDisplayMediaRequestHandler(handler: unknown, _options?: unknown): void {
      guards.display = functionOrNull(handler) as DisplayHandler | null;
    },
  };
}

/** The permission and request part of Electron's `session.defaultSession`. */
export const defaultSession = {
  ...permissionsOf(''),
  // Chromium does not report the system's proxy; only the one on the command line is known here.
  async resolveProxy(url: string): Promise<string> {
    return wayTo(url, commandLine.value('proxy-server'), commandLine.value('proxy-bypass-list'));
  },
  setCertificateVerifyProc(proc: VerifyProc | null): void {
    setVerifyProc(functionOrNull(proc));
  },
};

function functionOrNull<T>(handler: T): T {
  if (handler !== null && typeof handler !== 'function') throw new TypeError('Must pass null or function');
  return handler;
}

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

/** What a page asks for: to read a permission's state, or to use it. */
export type PermissionUse = { readonly permission: string; readonly how: 'check' | 'request' };

/** Asks the app's handlers about one use and passes their decision to Chromium. */
export async function decidePermission(
  browser: CdpSession,
  contents: unknown,
  address: string,
  { permission, how }: PermissionUse,
): Promise<void> {
  const origin = ownOrigin(address);
  if (origin === 'null') return;
  const guards = guardsIn(partitionOf(contents));
  if (permission === 'display-capture') {
    guards.display?.(
      { securityOrigin: origin, videoRequested: true, audioRequested: false, userGesture: true } as never,
      () => {},
    );
  }
  const ask = how === 'check' ? isAllowed : isGranted;
  const granted = await ask(guards, contents, permission, origin);
  recordings.permissions.push({ permission, granted });
  const setting = granted ? 'granted' : 'denied';
  for (const name of descriptors[permission] ?? []) {
    // A Chromium that does not know a name denies it anyway.
    const asked = { permission: name, setting, origin: toShown(origin) } as const;
    await browser.send('Browser.setPermission', asked).catch(() => undefined);
  }
}

/** The session of a page. */
function partitionOf(contents: unknown): string {
  return (contents as { getLastWebPreferences(): WebPreferences }).getLastWebPreferences().partition ?? '';
}

async function isAllowed({ check }: Guards, contents: unknown, permission: string, origin: string): Promise<boolean> {
  const details = { requestingUrl: `${origin}/`, securityOrigin: origin, isMainFrame: true };
  return check ? check(contents as never, permission as never, origin, details as never) : true;
}

async function isGranted(
  { request: asked, pending }: Guards,
  contents: unknown,
  permission: string,
  origin: string,
): Promise<boolean> {
  const details = { requestingUrl: `${origin}/`, securityOrigin: origin, isMainFrame: true };
  if (!asked) return true;
  return new Promise((resolve) => {
    const answer = (granted: boolean) => {
      pending.delete(answer);
      resolve(granted);
    };
    pending.add(answer);
    asked(contents as never, permission as never, answer, details as never);
  });
}
