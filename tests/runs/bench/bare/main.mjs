import { app, BrowserWindow, protocol } from 'electron';

// The smallest possible window, as baseline for the app's start. Its page is served like the app's.
const page = '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Bare</title><h1>Bare</h1></html>';
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'",
  'cache-control': 'no-store',
};

protocol.registerSchemesAsPrivileged([{ scheme: 'bare', privileges: { standard: true, secure: true } }]);
app.whenReady().then(() => {
  protocol.handle('bare', (request) =>
    new URL(request.url).pathname === '/index.html'
      ? new Response(page, { headers })
      : new Response(null, { status: 404, headers }),
  );
  const window = new BrowserWindow({
    width: 1160,
    height: 780,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('bare://app/index.html');
});
