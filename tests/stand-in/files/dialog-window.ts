import { readFileSync } from 'node:fs';
import { dialogBrowser } from '../chromium/browsers';
import type { CdpSession } from '../chromium/connection';
import { type Asked, chooseFile, type Outcome, showFolder } from './file-choice';
import type { FromFilePage } from './file-page';
import page from './file-page.html?raw';

/**
 * Asks the person in a window of its own and answers with the path, or null when they gave up or closed the window. A
 * Chromium of its own, so that it has neither tabs nor address bar and no driver takes it for a window of the app.
 */
export async function askInWindow(asked: Asked): Promise<string | null> {
  const browser = await dialogBrowser();
  try {
    const targetId = await browser.firstPage();
    const session = await browser.attach(targetId);
    const chosen = new Promise<string | null>((resolve) => {
      session.on('Runtime.bindingCalled', ({ payload }) => {
        const message = JSON.parse(payload) as FromFilePage;
        if (message.kind === 'cancel') return resolve(null);
        const outcome = decide(asked, message);
        if (outcome.kind === 'chosen') resolve(outcome.path);
        else void run(session, `FilePage.answer(${JSON.stringify(outcome)})`);
      });
    });
    const gone = new Promise<null>((resolve) => {
      browser.session.on('Target.targetDestroyed', (event) => event.targetId === targetId && resolve(null));
      void browser.exited.then(() => resolve(null));
    });
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: 'standInFiles' });
    const loaded = session.next('Page.loadEventFired');
    await session.send('Page.navigate', { url: `data:text/html;base64,${Buffer.from(page).toString('base64')}` });
    await loaded;
    await run(session, readFileSync(new URL('./worlds/FilePage.js', import.meta.url), 'utf8'));
    await run(session, `FilePage.start(${JSON.stringify(asked)})`);
    return await Promise.race([chosen, gone]);
  } finally {
    await browser.close();
  }
}

function decide(asked: Asked, message: Exclude<FromFilePage, { kind: 'cancel' }>): Outcome {
  if (message.kind === 'list') return showFolder(message.folder, asked.filters[message.filter]);
  return chooseFile(asked, message);
}

async function run(session: CdpSession, expression: string): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, userGesture: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}
