import { defaultSession, permissionsOf } from './permissions';
import { protocol } from './protocol';

type Asked = { readonly url: string };
type RequestListener = (asked: never, decide: (decision: { cancel?: boolean }) => void) => void;
type Named = ReturnType<typeof permissionsOf> & {
  readonly protocol: Pick<typeof protocol, 'handle'>;
  readonly webRequest: { onBeforeRequest(listener: unknown): void };
  setProxy(config: { readonly proxyRules?: string }): Promise<void>;
};

const sessions = new Map<string, Named>();
const listeners = new Map<string, RequestListener>();
const proxies = new Map<string, string>();

/** Electron's `session.fromPartition`: one session for each name. All of them share Chromium's one profile here. */
export function fromPartition(partition: string, _options?: unknown): Named {
  if (partition === '') return defaultSession as unknown as Named;
  const known = sessions.get(partition);
  if (known) return known;
  const made: Named = {
    ...permissionsOf(partition),
    // Handlers are by scheme here, whichever session a page lives in.
    protocol: { handle: (scheme, handler) => protocol.handle(scheme, handler) },
    webRequest: {
      onBeforeRequest: (listener) => {
        if (typeof listener === 'function') listeners.set(partition, listener as RequestListener);
        else listeners.delete(partition);
      },
    },
    setProxy: async ({ proxyRules = '' }) => void proxies.set(partition, proxyRules),
  };
  sessions.set(partition, made);
  return made;
}

/** Whether the app's listener lets a page of this session ask for an address. Without one all may go. */
export async function mayAsk(partition: string | undefined, asked: Asked): Promise<boolean> {
  const listener = listeners.get(partition ?? '');
  if (!listener) return true;
  return new Promise((resolve) => listener(asked as never, ({ cancel }) => resolve(cancel !== true)));
}

/** The proxy rules that the app gave a session, for the specs to read. */
export function proxyOf(partition: string): string | undefined {
  return proxies.get(partition);
}
