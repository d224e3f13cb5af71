import { isHeadless } from '../chromium/browsers';
import type { CdpSession } from '../chromium/connection';

/** The size of the page, and whether it may have a separate window. */
export type PageShape = { readonly width: number; readonly height: number; readonly isFirst: boolean };

/** On a display Chromium has already opened the first window, so that it has no tabs. */
export async function openTarget(browser: CdpSession, { width, height, isFirst }: PageShape): Promise<string> {
  if (isHeadless() || !isFirst) {
    const asked = { url: 'about:blank', newWindow: true, width, height };
    return (await browser.send('Target.createTarget', asked)).targetId;
  }
  const opened = browser.next('Target.targetCreated', ({ targetInfo }) => targetInfo.type === 'page');
  // Also reports existing targets.
  await browser.send('Target.setDiscoverTargets', { discover: true });
  return (await opened).targetInfo.targetId;
}

/** Chromium sizes a window by its outside, Electron by its page. */
export async function fitTarget(
  browser: CdpSession,
  targetId: string,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
  await browser.send('Browser.setContentsSize', { windowId, width: size.width, height: size.height });
}
