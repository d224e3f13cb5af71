import type { PromiseRow } from '../promise';

const needsReady = { name: 'TypeError', message: 'Session can only be received when app is ready' };

/** Permissions and proxies of a session. */
export const sessionPromises: readonly PromiseRow[] = [
  {
    id: 'D1',
    members: ['session.defaultSession', 'protocol.handle', 'net.fetch'],
    promise: 'Before the app is ready the session, `protocol.handle` and `net.fetch` throw at once',
    source: 'api_session.cc; net.ts',
    check: async ({ main, expect }) => {
      const seen = await main(() => [kit.early.session, kit.early.handle, kit.early.fetch]);
      expect(seen).toMatchObject([needsReady, needsReady, needsReady]);
    },
  },
  {
    id: 'D2',
    members: ['session.setPermissionRequestHandler'],
    promise: 'It is asked when a page uses something, and its answer holds; what is no function is refused',
    source: 'electron_permission_manager.cc; session.md',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ session }) => {
        const window = await kit.open({ show: true });
        const { defaultSession } = session;
        const asked: unknown[] = [];
        let granted = false;
        defaultSession.setPermissionRequestHandler((page, permission, decide, { isMainFrame, requestingUrl }) => {
          asked.push([
            page === window.webContents,
            permission,
            isMainFrame,
            requestingUrl.startsWith('conformance://page'),
          ]);
          decide(granted);
        });
        const before = asked.length;
        const ask = () => kit.inPage(window, () => Notification.requestPermission());
        const refused = await ask();
        granted = true;
        const set = defaultSession.setPermissionRequestHandler as (handler: unknown) => void;
        return { before, refused, first: asked[0], bad: kit.caught(() => set('text')) };
      });
      expect(seen).toMatchObject({
        before: 0,
        refused: 'denied',
        first: [true, 'notifications', true, true],
        bad: { name: 'TypeError', message: 'Must pass null or function' },
      });
    },
  },
  {
    id: 'D3',
    members: ['session.setPermissionRequestHandler'],
    promise: 'Taken away, it leaves whoever still waits refused',
    source: 'electron_permission_manager.cc SetPermissionRequestHandler',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ session }) => {
        const window = await kit.open({ show: true });
        let asked = 0;
        session.defaultSession.setPermissionRequestHandler(() => {
          asked += 1;
        });
        const answer = kit.inPage(window, () => Notification.requestPermission());
        await kit.until(() => asked > 0);
        session.defaultSession.setPermissionRequestHandler(null);
        return answer;
      });
      expect(seen).toBe('denied');
    },
  },
  {
    id: 'D4',
    members: ['session.setPermissionCheckHandler'],
    promise: 'It decides what a page sees of a permission; without one everything is granted',
    source: 'electron_permission_manager.cc CheckPermissionWithDetails',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ session }) => {
        const window = await kit.open();
        const state = () =>
          kit.inPage(window, async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
        const asked: string[] = [];
        session.defaultSession.setPermissionCheckHandler((_page, permission) => {
          asked.push(permission);
          return false;
        });
        const refused = await state();
        session.defaultSession.setPermissionCheckHandler(null);
        return { refused, open: await state(), asked: asked.includes('geolocation') };
      });
      expect(seen).toEqual({ refused: 'denied', open: 'granted', asked: true });
    },
  },
  {
    id: 'D5',
    members: ['session.setDevicePermissionHandler'],
    promise: 'It is asked about devices, and takes a function or null',
    source: 'electron_permission_manager.cc CheckDevicePermission',
    check: async ({ main, expect }) => {
      const seen = await main(({ session }) => {
        const set = session.defaultSession.setDevicePermissionHandler.bind(session.defaultSession) as (
          handler: unknown,
        ) => void;
        return [kit.caught(() => set(() => false)), kit.caught(() => set(null)), kit.caught(() => set('text'))];
      });
      expect(seen).toMatchObject([null, null, { name: 'TypeError', message: 'Must pass null or function' }]);
    },
  },
  {
    id: 'D6',
    members: ['session.setDisplayMediaRequestHandler'],
    promise: 'Answered with null, a page gets no picture of the screen',
    source: 'electron_browser_context.cc; session.md',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ session }) => {
        const window = await kit.open({ show: true });
        session.defaultSession.setDisplayMediaRequestHandler((_request, give) => give(null as never));
        const refused = await kit.inPage(window, () =>
          navigator.mediaDevices.getDisplayMedia({ video: true }).then(
            () => 'a picture',
            () => 'refused',
          ),
        );
        session.defaultSession.setDisplayMediaRequestHandler(null);
        return refused;
      });
      expect(seen).toBe('refused');
    },
  },
  {
    id: 'D7',
    members: ['session.setCertificateVerifyProc'],
    promise: "It sees the host and the issuer of a certificate; the answer -3 keeps Chromium's own verdict",
    source: 'cert_verifier_client.cc; session.md',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ net, session }) => {
        const { createServer } = kit.require('node:https') as typeof import('node:https');
        const { generate } = kit.require('selfsigned') as typeof import('selfsigned');
        const made = await generate([{ name: 'commonName', value: 'localhost' }]);
        const server = createServer({ key: made.private, cert: made.cert }, (_request, response) =>
          response.end('reached'),
        );
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const { port } = server.address() as import('node:net').AddressInfo;
        const asked: unknown[] = [];
        session.defaultSession.setCertificateVerifyProc(({ hostname, certificate }, decide) => {
          asked.push([hostname, certificate.issuerName]);
          decide(-3);
        });
        const failed = await kit.rejected(net.fetch(`https://localhost:${port}/`));
        session.defaultSession.setCertificateVerifyProc(null);
        server.close();
        return [asked[0], failed?.message];
      });
      expect(seen).toEqual([['localhost', 'localhost'], 'net::ERR_CERT_AUTHORITY_INVALID']);
    },
  },
  {
    id: 'D8',
    members: ['session.resolveProxy'],
    promise: 'A host without a proxy is DIRECT; this computer goes round one',
    source: 'spec: "allows removing the implicit bypass rules for localhost"; session.md',
    check: async ({ main, start, expect }) => {
      expect(await main(({ session }) => session.defaultSession.resolveProxy('http://127.0.0.1/'))).toBe('DIRECT');
      const { said } = await start({ scenario: 'proxies', args: ['--proxy-server=http://127.0.0.1:9'] });
      expect(said).toEqual(['PROXY 127.0.0.1:9', 'DIRECT']);
    },
  },
];
