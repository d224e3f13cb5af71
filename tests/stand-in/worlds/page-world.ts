import { askBeforeUse, type PermissionAsk } from './permission-asks';
import { joinWorlds } from './world-peer';

/** Names of the events between a document's two worlds: random, so that a page cannot guess them. */
export type PageWorldOptions = {
  readonly page: string;
  readonly preload: string;
  readonly windowOpen: string;
  readonly permission: string;
  readonly permissionAnswer: string;
};

/**
 * The page's half of the bridge. Runs before any script of the page and adds only what contextBridge exposes, and a
 * window.open that asks main, as Electron's does.
 */
export function startPageWorld(options: PageWorldOptions): void {
  const { page, preload, windowOpen } = options;
  const EventOf = CustomEvent;
  const { dispatchEvent } = window;
  const { top } = window;
  const here = window;
  const resolve = (address: string) => new URL(address, here.document.baseURI).href;
  window.open = function open(url = '', target = '', features = '') {
    const address = url === '' ? 'about:blank' : resolve(`${url}`);
    const detail = { url: address, frameName: `${target}`, features: `${features}` };
    Reflect.apply(dispatchEvent, top ?? here, [new EventOf(windowOpen, { detail })]);
    return null;
  };
  if (window !== window.top) return;
  joinWorlds(page, preload);
  const waiting = new Map<number, (value: unknown) => void>();
  let lastId = 0;
  here.addEventListener(options.permissionAnswer, (event) => {
    event.stopImmediatePropagation();
    const id = (event as CustomEvent<number>).detail;
    waiting.get(id)?.(undefined);
    waiting.delete(id);
  });
  askBeforeUse((permission, how) => {
    lastId += 1;
    const detail: PermissionAsk = { id: lastId, permission, how };
    const answered = new Promise((done) => waiting.set(detail.id, done));
    Reflect.apply(dispatchEvent, here, [new EventOf(options.permission, { detail })]);
    return answered;
  });
}
