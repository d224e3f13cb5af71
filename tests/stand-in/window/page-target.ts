import { isHeadless } from '../chromium/browsers';
import type { CdpSession } from '../chromium/connection';

/** How large the page is to be, and whether it may have a window of its own. */
export type PageShape = { readonly width: number; readonly height: number; readonly isFirst: boolean };

/** On a display Chromium has opened the first window itself, so that it could be one without tabs. */
export async function openTarget(browser: CdpSession, { width, height, isFirst }: PageShape): Promise<string> {
  if (isHeadless() || !isFirst) {
    const asked = { url: 'about:blank', newWindow: true, width, height };
    return (await browser.send('Target.createTarget', asked)).targetId;
  }
  const opened = browser.next('Target.targetCreated', ({ targetInfo }) => targetInfo.type === 'page');
  // Tells of those that are there already, too.
  await browser.send('Target.setDiscoverTargets', { discover: true });
  return (await opened).targetInfo.targetId;
}

/** Chromium measures a new window by its outside, Electron's sizes are the page's. */
export async function fitTarget(
  browser: CdpSession,
  targetId: string,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
  await browser.send('Browser.setContentsSize', { windowId, width: size.width, height: size.height });
}
