import { app } from '../host/app';
import { addOwnScheme, ownScheme } from './address';

type Handler = (request: Request) => Response | Promise<Response>;
type Scheme = {
  readonly scheme: string;
  readonly privileges?: {
    readonly standard?: boolean;
    readonly secure?: boolean;
    readonly codeCache?: boolean;
    readonly supportFetchAPI?: boolean;
  };
};

const handlers = new Map<string, Handler>();
/** Schemes that a page may fetch from. */
const fetchable = new Set<string>();

/** Electron's `protocol`. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly Scheme[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (!Array.isArray(schemes)) throw new Error('Argument must be an array of custom schemes.');
    const cached = schemes.find(({ privileges }) => privileges?.codeCache && !privileges.standard);
    if (cached) {
      throw new Error('Code cache can only be enabled when the custom scheme is registered as standard scheme.');
    }
    for (const { scheme, privileges } of schemes) {
      if (privileges?.supportFetchAPI) fetchable.add(scheme);
      // Only such a scheme behaves like https, in which form Chromium sees it.
      if (privileges?.standard && privileges.secure) addOwnScheme(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    needSession();
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  },
};

/** Throws before the app is ready, as everything of a session does. */
export function needSession(): void {
  if (!app.isReady()) throw new TypeError('Session can only be received when app is ready');
}

/** True when a page may fetch from a scheme. */
export function mayFetch(scheme: string): boolean {
  return fetchable.has(scheme);
}

/** The app's handler for an address, if it has an app scheme. */
export function handlerFor(address: string): Handler | undefined {
  const scheme = ownScheme(address);
  return scheme === undefined ? undefined : handlers.get(scheme);
}
