import { windowBrowser } from '../chromium/browsers';
import type { CdpSession } from '../chromium/connection';
import { recordings } from '../host/recordings';
import { ClipboardItem, type Payloads } from './clipboard-item';

const expectsItems = 'clipboard.write expects an array of ClipboardItem';
const origin = 'https://clipboard.stand-in.localhost';

let page: Promise<CdpSession> | undefined;
/** Calls take effect in call order, also those that nobody awaits. */
let last: Promise<unknown> = Promise.resolve();

/** A hidden page in the windows' Chromium, so that Ctrl+C and Ctrl+V there use the same clipboard. */
async function openPage(): Promise<CdpSession> {
  const { session: browser, attach } = await windowBrowser().then((found) => ({
    session: found.session,
    attach: (id: string) => found.attach(id),
  }));
  for (const name of ['clipboard-read', 'clipboard-write']) {
    await browser.send('Browser.setPermission', { permission: { name }, setting: 'granted', origin });
  }
  // Hidden also from Playwright, which would count it as a window of the app; Chromium's headless shell shows it there.
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
    const { result, exceptionDetails } = await page
      .then((session) => session.send('Runtime.evaluate', asked))
      .catch((error: unknown) => {
        // The next call tries a new page.
        page = undefined;
        throw error;
      });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  const done = last.then(run);
  last = done.catch(() => undefined);
  return done;
}

/** Other formats of the last write: a browser's clipboard takes no operating system formats. */
let beside: { readonly text: string; readonly payloads: Payloads } | undefined;

const isText = (type: string) => type === 'text/plain' || type === 'text/html';

async function readText(): Promise<string> {
  return String(await inPage('navigator.clipboard.readText()'));
}

/** Electron's `clipboard`, in its form since version 44. */
export const clipboard = {
  readText,
  async writeText(text: string): Promise<void> {
    beside = undefined;
    await inPage(`navigator.clipboard.writeText(${JSON.stringify(`${text}`)})`);
  },
  async read(): Promise<ClipboardItem[]> {
    const text = await readText();
    const others = beside?.text === text ? [...beside.payloads].filter(([type]) => !isText(type)) : [];
    const payloads = new Map([...(text ? [['text/plain', Buffer.from(text)] as const] : []), ...others]);
    return [ClipboardItem.fromSystem(payloads)];
  },
  async write(items: readonly unknown[]): Promise<void> {
    if (!Array.isArray(items)) throw new TypeError(expectsItems);
    const payloads = new Map<string, Buffer>();
    for (const item of items) {
      if (!(item instanceof ClipboardItem)) throw new TypeError(expectsItems);
      for (const [type, bytes] of await item.payloads()) payloads.set(type, bytes);
    }
    const texts = Object.fromEntries(
      [...payloads].filter(([type]) => isText(type)).map(([type, bytes]) => [type, `${bytes}`]),
    );
    recordings.clipboardFormats.push([...payloads.keys()].filter((type) => !isText(type)));
    beside = { text: texts['text/plain'] ?? '', payloads };
    await inPage(`navigator.clipboard.write([new ClipboardItem(${JSON.stringify(texts)})])`);
  },
  /** A browser cannot empty the clipboard: it then holds an empty text, which reads like an empty clipboard. */
  clear(): void {
    beside = undefined;
    inPage(`navigator.clipboard.write([new ClipboardItem({ 'text/plain': '' })])`).catch(() => undefined);
  },
};
