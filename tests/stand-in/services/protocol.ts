import { app } from '../host/app';
import { addOwnScheme, ownScheme } from './address';

type Handler = (request: Request) => Response | Promise<Response>;
type Scheme = {
  readonly scheme: string;
  readonly privileges?: { readonly standard?: boolean; readonly secure?: boolean };
};

const handlers = new Map<string, Handler>();
let registered = false;

/** Electron's `protocol`. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly Scheme[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (registered) throw new Error('protocol.registerSchemesAsPrivileged can only be called once');
    registered = true;
    for (const { scheme, privileges } of schemes) {
      // Only such a scheme behaves like https, which is what it is shown as.
      if (privileges?.standard && privileges.secure) addOwnScheme(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error('Failed to register protocol');
    handlers.set(scheme, handler);
  },
};

/** The app's handler for an address, if it is one of the app's own. */
export function handlerFor(address: string): Handler | undefined {
  const scheme = ownScheme(address);
  return scheme === undefined ? undefined : handlers.get(scheme);
}
