import * as electron from 'electron';
import { callEarly } from './early.mjs';
import { createKit } from './kit.mjs';

const { app, BrowserWindow, protocol } = electron;

const pages = /** @type {Record<string, string>} */ ({
  '/home.html': '<!doctype html><title>Home</title>',
  '/index.html': '<!doctype html><title>Page</title><script>window.pageRan = true</script><p>text</p>',
  '/other.html': '<!doctype html><title>Other</title><p>other</p>',
  '/frame.html': '<!doctype html><title>Frame</title><iframe src="/other.html"></iframe>',
  '/empty.html': '',
});

protocol.registerSchemesAsPrivileged([
  { scheme: 'conformance', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  { scheme: 'answers', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
  { scheme: 'unfetched', privileges: { standard: true, secure: true, supportFetchAPI: false } },
]);

const scenario = process.argv.find((arg) => arg.startsWith('--scenario='))?.slice('--scenario='.length);

if (scenario) {
  const { scenarios } = await import('./scenarios.mjs');
  await scenarios[/** @type {keyof typeof scenarios} */ (scenario)](electron);
} else {
  callEarly(electron);
  const kit = createKit(electron);
  /** @type {any} */ (globalThis).kit = kit;
  app.on('window-all-closed', () => {});
  app.whenReady().then(async () => {
    protocol.handle('conformance', (request) => {
      const body = pages[new URL(request.url).pathname];
      const headers = { 'content-type': 'text/html' };
      return new Response(body ?? 'Not here', { status: body === undefined ? 404 : 200, headers });
    });
    // Playwright waits for a window, which stays open: the checks open others.
    const home = new BrowserWindow({ show: false, width: 300, height: 200 });
    await home.loadURL('conformance://page/home.html');
    kit.begin(home);
  });
}
