import { readFileSync } from 'node:fs';
import { dialogBrowser, type WindowSize } from '../chromium/browsers';
import type { CdpSession } from '../chromium/connection';

declare global {
  /** Sends main a message as JSON. */
  function standInDialog(message: string): void;
}

/** A dialog shown as a page: its document, its script, and the handling of its messages. */
export type DialogPage<Message, Result> = {
  readonly html: string;
  /**
   * The script's name in tests/stand-in/vite.config.ts. It exports `start`, and `answer` where main answers messages.
   */
  readonly script: string;
  readonly size: WindowSize;
  /** Passed to the page's `start`. */
  readonly given: unknown;
  /** Ends the dialog with a result, or answers the page. */
  readonly hear: (message: Message) => { readonly result: Result } | { readonly answer: unknown };
  /** The result when the person closes the window. */
  readonly closed: Result;
};

/**
 * Asks the person in a separate window. It belongs to a separate Chromium, so it has neither tabs nor address bar, and
 * no driver takes it for a window of the app.
 */
export async function askOnPage<Message, Result>(dialog: DialogPage<Message, Result>): Promise<Result> {
  const { html, script, size, given, hear, closed } = dialog;
  const browser = await dialogBrowser(size);
  try {
    const targetId = await browser.firstPage();
    const session = await browser.attach(targetId);
    const ended = new Promise<Result>((resolve) => {
      session.on('Runtime.bindingCalled', ({ payload }) => {
        const heard = hear(JSON.parse(payload) as Message);
        if ('result' in heard) resolve(heard.result);
        else void run(session, `${script}.answer(${JSON.stringify(heard.answer)})`);
      });
    });
    const gone = new Promise<Result>((resolve) => {
      browser.session.on('Target.targetDestroyed', (event) => event.targetId === targetId && resolve(closed));
      void browser.exited.then(() => resolve(closed));
    });
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'standInDialog' });
    const loaded = session.next('Page.loadEventFired');
    await session.send('Page.navigate', { url: `data:text/html;base64,${Buffer.from(html).toString('base64')}` });
    await loaded;
    await run(session, readFileSync(new URL(`./worlds/${script}.js`, import.meta.url), 'utf8'));
    await run(session, `${script}.start(${JSON.stringify(given)})`);
    return await Promise.race([ended, gone]);
  } finally {
    await browser.close();
  }
}

async function run(session: CdpSession, expression: string): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, userGesture: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}
