import path from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron';

// A small app that uses everything the stand-in implements, for the stand-in's specs. Its page only provides a bridge.
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'";
const content: Record<string, readonly [string, string]> = {
  '/index.html': ['text/html', '<!doctype html><title>Trial</title><script src="/page.js"></script><input id="field">'],
  '/other.html': ['text/html', '<!doctype html><title>Other</title>'],
  '/page.js': ['text/javascript', "document.documentElement.dataset.script = 'ran';"],
};

protocol.registerSchemesAsPrivileged([{ scheme: 'trial', privileges: { standard: true, secure: true } }]);
if (!app.requestSingleInstanceLock()) app.quit();

async function openWindow(): Promise<void> {
  protocol.handle('trial', (request) => {
    const [type, body] = content[new URL(request.url).pathname] ?? ['text/plain', undefined];
    const headers = { 'content-type': type, 'content-security-policy': csp };
    return new Response(body ?? 'Not here', { status: body === undefined ? 404 : 200, headers });
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'notifications');
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'notifications'),
  );
  ipcMain.handle('echo', (_event, value: unknown) => value);
  ipcMain.handle('fail', () => {
    throw new TypeError('not today');
  });
  ipcMain.handle('sender', (event) => ({ url: event.senderFrame?.url, origin: event.senderFrame?.origin }));
  const window = new BrowserWindow({
    width: 700,
    height: 500,
    webPreferences: { preload: path.join(import.meta.dirname, 'preload.cjs'), sandbox: true },
  });
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  app.on('second-instance', (_event, args) => window.webContents.send('told', args.at(-1)));
  await window.loadURL('trial://app/index.html');
}

app.whenReady().then(openWindow);
