import type { CdpSession, Protocol } from '../chromium/connection';
import { ownScheme, toOwn } from '../services/address';
import { handlerFor } from '../services/protocol';

type Paused = Protocol.Fetch.requestPausedPayload;

/** Decides whether the page may go somewhere; called for documents only. */
export type NavigationGuard = (request: { url: string; isMainFrame: boolean; isRedirect: boolean }) => boolean;

/** Answers the page's requests: the app's own addresses by its handler, the rest by the network, if the guard lets it. */
export async function interceptRequests(
  session: CdpSession,
  mainFrameId: string,
  mayNavigate: NavigationGuard,
): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => {
    decide(session, paused, mainFrameId, mayNavigate).catch((error: unknown) => {
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
  mayNavigate: NavigationGuard,
): Promise<void> {
  const { requestId, request } = paused;
  if (paused.resourceType === 'Document') {
    const isMainFrame = paused.frameId === mainFrameId;
    const isRedirect = paused.redirectedRequestId !== undefined;
    if (!mayNavigate({ url: toOwn(request.url), isMainFrame, isRedirect })) {
      // This error leaves the present document where it is.
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
  }
  const handler = handlerFor(request.url);
  if (handler) await session.send('Fetch.fulfillRequest', { requestId, ...(await answer(handler, request)) });
  else if (ownScheme(request.url)) await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  else await session.send('Fetch.continueRequest', { requestId });
}

async function answer(
  handler: NonNullable<ReturnType<typeof handlerFor>>,
  { url, method, headers, postData }: Protocol.Network.Request,
): Promise<{ responseCode: number; responseHeaders: Protocol.Fetch.HeaderEntry[]; body: string }> {
  const own = Object.entries(headers).map(([name, value]) => [name, toOwn(value)] as [string, string]);
  const response = await handler(
    new Request(toOwn(url), { method, headers: own, ...(postData && { body: postData }) }),
  );
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
}

function isGone(error: unknown): boolean {
  return error instanceof Error && /Chromium is gone|Session with given id|Invalid InterceptionId/.test(error.message);
}
