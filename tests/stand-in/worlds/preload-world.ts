import { fromWire, toWire } from './wire';
import { joinWorlds } from './world-peer';

/** What the stand-in tells the preload's world when a document begins. */
export type PreloadWorldOptions = {
  readonly page: string;
  readonly preload: string;
  readonly windowOpen: string;
  readonly binding: string;
  readonly platform: string;
  readonly arch: string;
  readonly versions: Record<string, string>;
  readonly argv: readonly string[];
};

/** What the preload's world says to main. */
export type FromPreload =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'window-open'; readonly url: string; readonly frameName: string; readonly features: string };

/** What main says to the preload's world. */
export type ToPreload =
  | { readonly kind: 'answer'; readonly id: number; readonly value?: string; readonly error?: string }
  | { readonly kind: 'message'; readonly channel: string; readonly args: string };

type Listener = (event: object, ...args: unknown[]) => void;
type Waiting = { resolve(value: unknown): void; reject(error: Error): void };
type World = { standInReceive?(message: ToPreload): void } & Record<string, (text: string) => void>;

/** The preload's half: gives it the few modules that Electron's sandboxed preload has. */
export function startPreloadWorld(options: PreloadWorldOptions): { require(name: string): unknown; process: object } {
  const world = globalThis as unknown as World;
  const post = (message: FromPreload) => world[options.binding]?.(JSON.stringify(message));
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const packed = toWire(args);
        waiting.set(lastId, { resolve, reject });
        post({ kind: 'invoke', id: lastId, channel, args: packed });
      }),
    send: (channel: string, ...args: unknown[]) => post({ kind: 'send', channel, args: toWire(args) }),
    on(channel: string, listener: Listener) {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
      return ipcRenderer;
    },
    once(channel: string, listener: Listener) {
      const once: Listener = (event, ...args) => {
        ipcRenderer.removeListener(channel, once);
        listener(event, ...args);
      };
      return ipcRenderer.on(channel, once);
    },
    removeListener(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
    off: (channel: string, listener: Listener) => ipcRenderer.removeListener(channel, listener),
    addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
    removeAllListeners(channel: string) {
      listeners.delete(channel);
      return ipcRenderer;
    },
  };

  world.standInReceive = (message) => {
    if (message.kind === 'message') {
      const args = fromWire(message.args) as unknown[];
      for (const listener of [...(listeners.get(message.channel) ?? [])])
        listener({ sender: ipcRenderer, ports: [] }, ...args);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error !== undefined) asked?.reject(new Error(message.error));
    else asked?.resolve(fromWire(message.value ?? 'null'));
  };

  const peer = joinWorlds(options.preload, options.page);
  reportNewWindows(options.windowOpen, (details) => post({ kind: 'window-open', ...details }));
  const electron = { contextBridge: { exposeInMainWorld: peer.expose }, ipcRenderer };
  const { platform, arch, versions, argv } = options;
  return {
    process: { type: 'renderer', platform, arch, versions, argv, env: {}, contextIsolated: true, sandboxed: true },
    require(name) {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      throw new Error(`module not found: ${name}`);
    },
  };
}

type NewWindow = { readonly url: string; readonly frameName: string; readonly features: string };

/** Links that would open a window are reported instead, after every handler of the page had its say. */
function reportNewWindows(eventName: string, report: (details: NewWindow) => void): void {
  window.addEventListener(eventName, (event) => {
    event.stopImmediatePropagation();
    report((event as CustomEvent<NewWindow>).detail);
  });
  const onClick = (event: MouseEvent) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement) || !link.href || event.defaultPrevented) return;
    const elsewhere = link.target !== '' && !['_self', '_top', '_parent'].includes(link.target);
    const asked = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!elsewhere && !asked) return;
    event.preventDefault();
    report({ url: link.href, frameName: link.target, features: '' });
  };
  window.addEventListener('click', onClick);
  window.addEventListener('auxclick', (event) => event.button === 1 && onClick(event));
}
