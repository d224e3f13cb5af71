import type {
  BrowserWindowConstructorOptions,
  WebContents as ElectronWebContents,
  HandlerDetails,
  WebPreferences,
} from 'electron';

/** A page's request to open a window. */
export type WindowRequest = { readonly url: string; readonly frameName: string; readonly features: string };

export type WindowOpenHandler = Parameters<ElectronWebContents['setWindowOpenHandler']>[0];

/**
 * Preferences that a new window inherits from its opener when the opener has the safe value (electron
 * guest-window-manager.ts).
 */
const inherited = {
  contextIsolation: true,
  javascript: false,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  sandbox: true,
  webviewTag: false,
  nodeIntegrationInSubFrames: false,
} as const;

/**
 * Asks the app's handler and returns the options of the window to open; null for none. Without a handler a window
 * opens, as in Electron, so an app without a handler notices it here.
 */
export function askToOpen(
  handler: WindowOpenHandler | null,
  { url, frameName, features }: WindowRequest,
  preferences: WebPreferences,
): BrowserWindowConstructorOptions | null {
  const details = { url, frameName, features, disposition: 'new-window', referrer: { url: '', policy: 'default' } };
  const answer: unknown = handler ? handler(details as HandlerDetails) : { action: 'allow' };
  if (typeof answer !== 'object' || answer === null) return refuse(`must be an object, but was ${answer}`);
  const { action, overrideBrowserWindowOptions: override } = answer as {
    action?: unknown;
    overrideBrowserWindowOptions?: BrowserWindowConstructorOptions;
  };
  if (action === 'deny') return null;
  if (action !== 'allow') return refuse("must be an object with an 'action' property of 'allow' or 'deny'");
  const kept = Object.entries(inherited).filter(([name, safe]) => preferences[name as keyof typeof inherited] === safe);
  const webPreferences = { ...Object.fromEntries(kept), ...override?.webPreferences };
  return { show: true, width: 800, height: 600, ...override, webPreferences };
}

function refuse(why: string): null {
  process.stderr.write(`The window open handler response ${why}.\n`);
  return null;
}
