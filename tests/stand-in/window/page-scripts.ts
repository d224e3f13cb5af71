import type { CdpSession } from '../chromium/connection';

/**
 * Any return value except undefined keeps the page, as in Electron (electron spec, "returning false would prevent
 * close").
 */
const askBeforeUnload = `(() => {
  const event = document.createEvent('BeforeUnloadEvent');
  event.initEvent('beforeunload', false, true);
  window.dispatchEvent(event);
  return event.defaultPrevented || event.returnValue !== '';
})()`;

/** True when the page's `beforeunload` prevents closing. A page that does not answer is closed. */
export async function asksToStay(opened: Promise<CdpSession>): Promise<boolean> {
  try {
    const asked = { expression: askBeforeUnload, userGesture: true, returnByValue: true };
    return (await (await opened).send('Runtime.evaluate', asked)).result.value === true;
  } catch {
    return false;
  }
}

/** Runs code in the page's main world; rejects with what it throws. */
export async function runInPage(session: CdpSession, code: string, userGesture: boolean): Promise<unknown> {
  const asked = { expression: code, userGesture, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
  if (!exceptionDetails) return result.value as unknown;
  const { description = exceptionDetails.text } = exceptionDetails.exception ?? {};
  throw new Error(description.replace(/^(?:Uncaught )?Error: /, '').split('\n')[0]);
}
