import type { CdpSession, Protocol } from '../chromium/connection';
import { ownScheme, toOwn } from '../services/address';
import { mayAsk } from '../services/page-session';
import { handlerFor, mayFetch } from '../services/protocol';

type Paused = Protocol.Fetch.requestPausedPayload;

/** Decides whether the page may navigate; called for documents only. */
type NavigationGuard = (request: { url: string; isMainFrame: boolean; isRedirect: boolean }) => boolean;

/** Guards of a page's requests: its window's rules, then its session's. */
type PageGuards = {
  readonly mayNavigate: NavigationGuard;
  readonly mayAsk: (request: Parameters<typeof mayAsk>[1]) => Promise<boolean>;
};

/** Answers the page's requests: the app's addresses by its handler, others by the network, if the guard permits it. */
export async function interceptRequests(
  session: CdpSession,
  mainFrameId: string,
  { partition }: { readonly partition?: string },
  mayNavigate: NavigationGuard,
): Promise<void> {
  const guards: PageGuards = { mayNavigate, mayAsk: (asked) => mayAsk(partition, asked) };
  session.on('Fetch.requestPaused', (paused) => {
    decide(session, paused, mainFrameId, guards).catch((error: unknown) => {
      const { requestId } = paused;
      session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => undefined);
      if (!isGone(error)) process.stderr.write(`Serving ${toOwn(paused.request.url)} failed: ${error}\n`);
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
}

async function decide(
  session: CdpSession,
  paused: Paused,
  mainFrameId: string,
  { mayNavigate, mayAsk }: PageGuards,
): Promise<void> {
  const { requestId, request } = paused;
  if (paused.resourceType === 'Document') {
    const isMainFrame = paused.frameId === mainFrameId;
    const isRedirect = paused.redirectedRequestId !== undefined;
    if (!mayNavigate({ url: toOwn(request.url), isMainFrame, isRedirect })) {
      // This error leaves the current document in place.
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
  }
  const resourceType = kindOf(paused, mainFrameId);
  if (!(await mayAsk({ url: toOwn(request.url), method: request.method, resourceType }))) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    return;
  }
  const handler = handlerFor(request.url);
  const scheme = ownScheme(request.url);
  const asked = ['Fetch', 'XHR'].includes(paused.resourceType ?? '');
  if (!handler || scheme === undefined || (asked && !mayFetch(scheme))) {
    if (scheme === undefined) await session.send('Fetch.continueRequest', { requestId });
    else await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    return;
  }
  const answered = await answer(handler, request);
  if (typeof answered !== 'string') {
    await session.send('Fetch.fulfillRequest', { requestId, ...answered });
    return;
  }
  failures.set(toOwn(request.url), answered);
  await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
}

/** Electron's resource types (electron docs, `webRequest.onBeforeRequest`). */
function kindOf({ resourceType, frameId }: Paused, mainFrameId: string): string {
  if (resourceType === 'Document') return frameId === mainFrameId ? 'mainFrame' : 'subFrame';
  if (resourceType === 'Fetch' || resourceType === 'XHR') return 'xhr';
  const known = ['stylesheet', 'script', 'image', 'font', 'ping', 'media'];
  return known.find((word) => word === resourceType?.toLowerCase()) ?? 'other';
}

/** Chromium accepts only a few failure reasons: the others are stored here by address. */
const failures = new Map<string, string>();

/** The real name of a failure that Chromium reported for an address, if it differs. */
export function failureOf(address: string): string | undefined {
  const found = failures.get(address);
  failures.delete(address);
  return found;
}

/** The app's answer in Chromium's form, or the name of the error when there is none (electron protocol.ts). */
async function answer(
  handler: NonNullable<ReturnType<typeof handlerFor>>,
  { url, method, headers, postData }: Protocol.Network.Request,
): Promise<string | { responseCode: number; responseHeaders: Protocol.Fetch.HeaderEntry[]; body: string }> {
  const own = Object.entries(headers).map(([name, value]) => [name, toOwn(value)] as [string, string]);
  let response: unknown;
  try {
    response = await handler(new Request(toOwn(url), { method, headers: own, ...(postData && { body: postData }) }));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    return 'ERR_UNEXPECTED';
  }
  if (!(response instanceof Response)) return 'ERR_UNEXPECTED';
  if (response.type === 'error') return 'ERR_FAILED';
  // Repeated names collapse, and a body without a type is HTML.
  const given = { 'content-type': 'text/html; charset=utf-8', ...Object.fromEntries(response.headers) };
  return {
    responseCode: response.status,
    responseHeaders: Object.entries(given).map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}

function isGone(error: unknown): boolean {
  return error instanceof Error && /Chromium is gone|Session with given id|Invalid InterceptionId/.test(error.message);
}
