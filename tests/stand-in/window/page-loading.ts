import type { CdpSession, Protocol } from '../chromium/connection';
import { toShown } from '../services/address';
import { type LoadError, loadError } from './load-errors';
import { failureOf } from './page-requests';

/** Events of loading: `shown` fires once for each document after its first paint, hidden or not. */
export type LoadingParts = {
  readonly mainFrameId: string;
  finished(): void;
  failed(error: LoadError): void;
  shown(): void;
};

/** Schemes from which Chromium loads a document. */
const loadable = /^(https?|file|data|about|blob|chrome|devtools|view-source):/i;

/** Loads addresses into one page and follows every document it shows. */
export class PageLoading {
  readonly #session: CdpSession;
  readonly #parts: LoadingParts;
  readonly #loaded = new Set<string>();
  readonly #waiting = new Map<string, () => void>();
  #abort: (() => void) | undefined;

  constructor(session: CdpSession, parts: LoadingParts) {
    this.#session = session;
    this.#parts = parts;
    session.on('Page.lifecycleEvent', (event) => this.#onEvent(event));
  }

  async follow(): Promise<void> {
    await this.#session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  }

  /** Resolves when the document and its resources are loaded. A later load ends this one. */
  async load(address: string): Promise<void> {
    this.#abort?.();
    const shown = toShown(address);
    let abort = () => {};
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(loadError('ERR_ABORTED', address));
    });
    aborted.catch(() => undefined);
    this.#abort = abort;
    try {
      await Promise.race([this.#navigate(address, shown), aborted]);
    } catch (error) {
      if ((error as LoadError).code) this.#parts.failed(error as LoadError);
      throw error;
    } finally {
      if (this.#abort === abort) this.#abort = undefined;
    }
  }

  async #navigate(address: string, shown: string): Promise<void> {
    if (!URL.canParse(shown)) throw loadError('ERR_INVALID_URL', address);
    // Electron stops such a load without an error from Chromium.
    if (!loadable.test(shown)) throw loadError('ERR_FAILED', address);
    const { errorText, loaderId } = await this.#session.send('Page.navigate', { url: shown });
    if (errorText) throw loadError(failureOf(address) ?? errorText, address);
    // No loader id means a jump within the document.
    if (loaderId === undefined || this.#loaded.has(loaderId)) return;
    await new Promise<void>((resolve) => this.#waiting.set(loaderId, resolve));
  }

  #onEvent({ name, loaderId, frameId }: Protocol.Page.lifecycleEventPayload): void {
    if (frameId !== this.#parts.mainFrameId) return;
    if (name === 'firstContentfulPaint') this.#parts.shown();
    if (name !== 'load' || this.#loaded.has(loaderId)) return;
    this.#loaded.add(loaderId);
    this.#parts.finished();
    this.#waiting.get(loaderId)?.();
    this.#waiting.delete(loaderId);
  }
}
