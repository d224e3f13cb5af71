import type { ClipboardBookmark } from 'electron';
import { windowBrowser } from '../chromium/browsers';
import type { CdpSession } from '../chromium/connection';
import { recordings } from '../host/recordings';

const origin = 'https://clipboard.stand-in.localhost';

let page: Promise<CdpSession> | undefined;
/** Calls take effect in the order in which they were made, also those that nobody waits for. */
let last: Promise<unknown> = Promise.resolve();

/** A hidden page in the windows' own Chromium, so that its clipboard is the one that Ctrl+C and Ctrl+V use there. */
async function openPage(): Promise<CdpSession> {
  const { session: browser, attach } = await windowBrowser().then((found) => ({
    session: found.session,
    attach: (id: string) => found.attach(id),
  }));
  for (const name of ['clipboard-read', 'clipboard-write']) {
    await browser.send('Browser.setPermission', { permission: { name }, setting: 'granted', origin });
  }
  // Hidden also from Playwright, which would count it among the app's windows.
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', hidden: true });
  const session = await attach(targetId);
  session.on('Fetch.requestPaused', ({ requestId }) => {
    void session.send('Fetch.fulfillRequest', { requestId, responseCode: 200 });
  });
  await Promise.all([
    session.send('Page.enable'),
    session.send('Fetch.enable', {}),
    session.send('Emulation.setFocusEmulationEnabled', { enabled: true }),
  ]);
  const loaded = session.next('Page.loadEventFired');
  await session.send('Page.navigate', { url: `${origin}/` });
  await loaded;
  return session;
}

function inPage(expression: string): Promise<unknown> {
  const run = async () => {
    page ??= openPage();
    const asked = { expression, awaitPromise: true, userGesture: true, returnByValue: true };
    const { result, exceptionDetails } = await (await page).send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  const done = last.then(run);
  last = done.catch(() => undefined);
  return done;
}

/** Electron's `ClipboardItem`, for plain and rich text and the formats of the operating system. */
export class ClipboardItem {
  readonly types: string[];
  readonly #items: Record<string, string | Blob>;

  constructor(items: Record<string, string | Blob>) {
    this.#items = items;
    this.types = Object.keys(items);
  }

  async getType(type: string): Promise<Blob & ClipboardBookmark> {
    const item = this.#items[type];
    if (item === undefined) throw new Error(`The type '${type}' was not found`);
    const blob = typeof item === 'string' ? new Blob([item], { type }) : item;
    // Electron's bookmark format is not offered, its type cannot be left out.
    return blob as Blob & ClipboardBookmark;
  }
}

/** Electron's `clipboard`, as it is since version 44. */
export const clipboard = {
  readText: async (): Promise<string> => String(await inPage('navigator.clipboard.readText()')),
  async writeText(text: string): Promise<void> {
    await inPage(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  },
  async write(items: readonly { types: string[]; getType(type: string): Promise<unknown> }[]): Promise<void> {
    const texts: Record<string, string> = {};
    const others: string[] = [];
    for (const item of items) {
      for (const type of item.types) {
        // A browser's clipboard takes no format of the operating system: it is noted instead.
        if (type === 'text/plain' || type === 'text/html')
          texts[type] = await ((await item.getType(type)) as Blob).text();
        else others.push(type);
      }
    }
    recordings.clipboardFormats.push(others);
    await inPage(`navigator.clipboard.write([new ClipboardItem(${JSON.stringify(texts)})])`);
  },
  clear(): void {
    inPage(`navigator.clipboard.write([new ClipboardItem({ 'text/plain': '' })])`).catch(() => undefined);
  },
};
