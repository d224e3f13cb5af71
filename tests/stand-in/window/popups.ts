import type { Browser } from '../chromium/browser';
import type { CdpSession } from '../chromium/connection';
import { toOwn } from '../services/address';

/**
 * The last guard against new windows: however a page opens one, it is stopped before its first request, reported, and
 * closed.
 */
export async function closePopups(browser: Browser, opener: CdpSession, report: (url: string) => void): Promise<void> {
  opener.on('Target.attachedToTarget', ({ targetInfo, sessionId }) => {
    if (targetInfo.type === 'page') {
      report(toOwn(targetInfo.url));
      browser.session.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
      return;
    }
    browser
      .sessionOf(sessionId)
      .send('Runtime.runIfWaitingForDebugger')
      .catch(() => undefined);
  });
  await opener.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
}
