import { EventList } from './event-list';
import type { PermissionAsk } from './permission-asks';
import { fromWire, toWire } from './wire';
import { joinWorlds } from './world-peer';

/** Options for the preload's world, sent when a document begins. */
export type PreloadWorldOptions = {
  readonly page: string;
  readonly preload: string;
  readonly windowOpen: string;
  readonly permission: string;
  readonly permissionAnswer: string;
  readonly binding: string;
  readonly platform: string;
  readonly arch: string;
  readonly versions: Record<string, string>;
  readonly argv: readonly string[];
};

/** Messages of the preload's world to main. */
export type FromPreload =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | ({ readonly kind: 'permission' } & PermissionAsk)
  | { readonly kind: 'window-open'; readonly url: string; readonly frameName: string; readonly features: string };

/** Messages of main to the preload's world. */
export type ToPreload =
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly channel: string;
      readonly value?: string;
      readonly error?: string;
    }
  | { readonly kind: 'message'; readonly channel: string; readonly args: string }
  | { readonly kind: 'permission'; readonly id: number };

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };
type World = { standInReceive?(message: ToPreload): void } & Record<string, (text: string) => void>;

/** Modules that a sandboxed preload may require besides Electron (electron docs, Process Sandboxing). */
const modules: Readonly<Record<string, object>> = {
  events: { EventEmitter: EventList },
  timers: { setTimeout, setInterval, clearTimeout, clearInterval },
  url: { URL, URLSearchParams },
};

/** The preload's half: provides the few modules of Electron's sandboxed preload. */
export function startPreloadWorld(options: PreloadWorldOptions): { require(name: string): unknown; process: object } {
  const world = globalThis as unknown as World;
  const post = (message: FromPreload) => world[options.binding]?.(JSON.stringify(message));
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const ipcRenderer = Object.assign(new EventList(), {
    async invoke(channel: string, ...args: unknown[]) {
      const packed = toWire(args);
      return new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        post({ kind: 'invoke', id: lastId, channel, args: packed });
      });
    },
    send: (channel: string, ...args: unknown[]) => void post({ kind: 'send', channel, args: toWire(args) }),
  });

  window.addEventListener(options.permission, (event) => {
    event.stopImmediatePropagation();
    post({ kind: 'permission', ...(event as CustomEvent<PermissionAsk>).detail });
  });

  world.standInReceive = (message) => {
    if (message.kind === 'permission') {
      window.dispatchEvent(new CustomEvent(options.permissionAnswer, { detail: message.id }));
      return;
    }
    if (message.kind === 'message') {
      ipcRenderer.emit(message.channel, { sender: ipcRenderer, ports: [] }, ...(fromWire(message.args) as unknown[]));
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error !== undefined) {
      asked?.reject(new Error(`Error invoking remote method '${message.channel}': ${message.error}`));
    } else asked?.resolve(fromWire(message.value ?? 'null'));
  };

  const peer = joinWorlds(options.preload, options.page);
  reportNewWindows(options.windowOpen, (details) => post({ kind: 'window-open', ...details }));
  const electron = { contextBridge: { exposeInMainWorld: peer.expose }, ipcRenderer };
  const { platform, arch, versions, argv } = options;
  return {
    process: { type: 'renderer', platform, arch, versions, argv, env: {}, contextIsolated: true, sandboxed: true },
    require(name) {
      if (name === 'electron' || name === 'electron/renderer') return electron;
      const found = modules[name.replace(/^node:/, '')];
      if (found) return found;
      throw new Error(`module not found: ${name}`);
    },
  };
}

type NewWindow = { readonly url: string; readonly frameName: string; readonly features: string };

/** Reports links that would open a window, after every handler of the page has run. */
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
