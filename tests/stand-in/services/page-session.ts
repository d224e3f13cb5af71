import { defaultSession, permissionsOf } from './permissions';
import { needSession, protocol } from './protocol';
import { wayTo } from './proxy';

/** The details of a request for a listener, as far as they are known here. */
type Asked = { readonly url: string; readonly method: string; readonly resourceType: string };
type RequestListener = (asked: never, decide: (decision: { cancel?: boolean }) => void) => void;
type ProxyConfig = { readonly proxyRules?: string; readonly proxyBypassRules?: string };
type Named = ReturnType<typeof permissionsOf> & {
  readonly protocol: Pick<typeof protocol, 'handle'>;
  readonly webRequest: { onBeforeRequest(listener: unknown): void };
  setProxy(config: ProxyConfig): Promise<void>;
  resolveProxy(url: string): Promise<string>;
};

const sessions = new Map<string, Named>();
const listeners = new Map<string, RequestListener>();
const proxies = new Map<string, ProxyConfig>();

/** Electron's `session.fromPartition`: one session per name. All share Chromium's one profile here. */
export function fromPartition(partition: string, _options?: unknown): Named {
  needSession();
  if (partition === '') return defaultSession as unknown as Named;
  const known = sessions.get(partition);
  if (known) return known;
  const made: Named = {
    ...permissionsOf(partition),
    // Handlers are registered by scheme here, whatever session a page belongs to.
    protocol: { handle: (scheme, handler) => protocol.handle(scheme, handler) },
    webRequest: {
      onBeforeRequest: (listener) => {
        if (listener === null) listeners.delete(partition);
        else if (typeof listener === 'function') listeners.set(partition, listener as RequestListener);
        else throw new TypeError('Must pass null or a Function');
      },
    },
    setProxy: async (config) => void proxies.set(partition, config),
    resolveProxy: async (url) => {
      const { proxyRules, proxyBypassRules } = proxies.get(partition) ?? {};
      return proxyRules ? wayTo(url, proxyRules, proxyBypassRules) : defaultSession.resolveProxy(url);
    },
  };
  sessions.set(partition, made);
  return made;
}

/** True when the app's listener allows this request. Without a listener everything is allowed. */
export async function mayAsk(partition: string | undefined, asked: Asked): Promise<boolean> {
  const listener = listeners.get(partition ?? '');
  if (!listener) return true;
  return new Promise((resolve) => listener(asked as never, ({ cancel }) => resolve(cancel !== true)));
}
