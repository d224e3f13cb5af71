import type { PromiseRow } from '../promise';

const needsReady = { name: 'TypeError', message: 'Session can only be received when app is ready' };

/** The session of a page: which one it is, where its requests go, and who decides on them. */
export const pageSessionPromises: readonly PromiseRow[] = [
  {
    id: 'D9',
    members: ['session.fromPartition'],
    promise: 'One session for each name, the usual one for none; before the app is ready it throws',
    source: 'api_session.cc FromPartition; spec: "returns existing session with same partition"',
    check: async ({ main, expect }) => {
      const seen = await main(({ session }) => {
        const one = session.fromPartition('one');
        return [
          one === session.fromPartition('one'),
          one !== session.fromPartition('two'),
          session.fromPartition('') === session.defaultSession,
          kit.early.partition,
        ];
      });
      expect(seen).toMatchObject([true, true, true, needsReady]);
    },
  },
  {
    id: 'D10',
    members: ['pageSession.setProxy'],
    promise: 'It holds for its own session at once, and with `<-loopback>` for this computer, too',
    source: 'session.md; spec: "allows removing the implicit bypass rules for localhost"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ session }) => {
        const own = session.fromPartition('proxied');
        const rules = { mode: 'fixed_servers', proxyRules: 'http://nowhere.invalid:1' } as const;
        const ways = async () => [
          await own.resolveProxy('https://example.com/'),
          await own.resolveProxy('http://127.0.0.1/'),
        ];
        const given = await own.setProxy(rules);
        const without = await ways();
        await own.setProxy({ ...rules, proxyBypassRules: '<-loopback>' });
        const other = await session.fromPartition('another').resolveProxy('https://example.com/');
        return { given: given === undefined, without, within: await ways(), other: other === without[0] };
      });
      const proxy = 'PROXY nowhere.invalid:1';
      expect(seen).toEqual({ given: true, without: [proxy, 'DIRECT'], within: [proxy, proxy], other: false });
    },
  },
  {
    id: 'D11',
    members: ['pageSession.webRequest.onBeforeRequest'],
    promise: 'It is told of every request of its pages, and what it cancels ends as blocked; null takes it away',
    source: 'web-request.md; api_web_request.cc; spec: "can cancel the request"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ BrowserWindow, session }) => {
        const partition = 'judged';
        const { webRequest, protocol } = session.fromPartition(partition);
        const set = webRequest.onBeforeRequest.bind(webRequest) as (listener: unknown) => void;
        const bad = [kit.caught(() => set('text')), kit.caught(() => set(undefined))];
        const served = await kit.serve((_request, response) => {
          response.setHeader('content-type', 'text/html');
          response.end('<title>Served</title>');
        });
        const asked: unknown[] = [];
        webRequest.onBeforeRequest(({ url, method, resourceType }, decide) => {
          asked.push([url.replace(served.origin, ''), method, resourceType]);
          decide({ cancel: url.endsWith('/no') });
        });
        const window = new BrowserWindow({ show: false, webPreferences: { partition } });
        await window.loadURL(`${served.origin}/page`);
        const fetched = await kit.inPage(window, () =>
          fetch('/no', { method: 'PUT' }).then(
            () => 'fetched',
            (error: Error) => error.name,
          ),
        );
        const blocked = await kit.rejected(window.loadURL(`${served.origin}/no`));
        set(null);
        await window.loadURL(`${served.origin}/no`);
        const reached = served.asked.filter(({ url }) => url === '/no').length;
        const judged = asked.filter((each) => `${each}`.includes('/page') || `${each}`.includes('/no'));
        return { bad, judged, fetched, code: blocked?.code, reached, hasProtocol: protocol !== undefined };
      });
      const refused = { name: 'TypeError', message: 'Must pass null or a Function' };
      expect(seen).toMatchObject({
        bad: [refused, refused],
        judged: [
          ['/page', 'GET', 'mainFrame'],
          ['/no', 'PUT', 'xhr'],
          ['/no', 'GET', 'mainFrame'],
        ],
        fetched: 'TypeError',
        code: 'ERR_BLOCKED_BY_CLIENT',
        reached: 1,
        hasProtocol: true,
      });
    },
  },
];
