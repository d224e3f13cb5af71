import { type HostEvents, preventable } from '../host/host-events';
import { toShown } from '../services/address';
import type { MainFrame } from './frame';

/** One document that the page is about to load. */
export type Navigation = { readonly url: string; readonly isMainFrame: boolean; readonly isRedirect: boolean };

/** Asks the app, through the events of its page, whether the page may navigate. */
export class NavigationGuards {
  readonly #page: HostEvents;
  readonly #frame: MainFrame;
  /** Addresses that main requested, for which no guard is asked. */
  readonly #askedFor = new Set<string>();

  constructor(page: HostEvents, frame: MainFrame) {
    this.#page = page;
    this.#frame = frame;
  }

  allowOnce(address: string): void {
    const shown = toShown(address);
    if (URL.canParse(shown)) this.#askedFor.add(new URL(shown).href);
  }

  mayGo({ url, isMainFrame, isRedirect }: Navigation): boolean {
    // A reload by the driver looks the same; Electron asks nobody about one either.
    if (isMainFrame && !isRedirect && url === this.#frame.lastAddress) return true;
    if (isMainFrame && this.#askedFor.delete(toShown(url))) return true;
    const facts = { url, isMainFrame, isSameDocument: false, frame: this.#frame, initiator: this.#frame };
    const names = isRedirect ? ['will-redirect'] : ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])];
    return names.every((name) => {
      const event = preventable(facts);
      this.#page.emit(name, event, url, false, isMainFrame, 1, 1);
      return !event.defaultPrevented;
    });
  }
}
