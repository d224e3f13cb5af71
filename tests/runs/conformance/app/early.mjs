import { caught, early } from './kit.mjs';

/**
 * Makes calls that Electron refuses before it is ready, and stores their results for the checks.
 * @param {typeof import('electron')} electron
 */
export function callEarly(electron) {
  const { app, BrowserWindow, dialog, net, Notification, nativeTheme, protocol, safeStorage, screen, session } =
    electron;
  early.isReady = app.isReady();
  early.window = caught(() => new BrowserWindow());
  early.session = caught(() => session.defaultSession);
  early.partition = caught(() => session.fromPartition('early'));
  early.handle = caught(() => protocol.handle('early', () => new Response()));
  early.fetch = caught(() => void net.fetch('http://127.0.0.1:9/').catch(() => {}));
  early.saveDialog = caught(() => void dialog.showSaveDialog({}).catch(() => {}));
  early.openDialog = caught(() => void dialog.showOpenDialog({}).catch(() => {}));
  early.messageBox = caught(() => void dialog.showMessageBox({ message: 'early' }).catch(() => {}));
  early.notification = caught(() => new Notification({ title: 'early' }));
  early.screen = caught(() => screen.getAllDisplays());
  early.screenOn = caught(() => screen.on('display-added', () => {}));
  early.codeCache = caught(() =>
    protocol.registerSchemesAsPrivileged([{ scheme: 'cached', privileges: { codeCache: true } }]),
  );
  early.schemesNoArray = caught(() => protocol.registerSchemesAsPrivileged(/** @type {any} */ ('x')));
  early.backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'unknown';
  early.theme = nativeTheme.themeSource;
  const [first, second] = [app.whenReady(), app.whenReady()];
  early.whenReadyIsOne = first === second;
  const note = (/** @type {string} */ name, /** @type {Promise<unknown>} */ promise) =>
    promise.then(
      (value) => {
        early[name] = value;
      },
      (error) => {
        early[name] = { name: error.name, message: error.message };
      },
    );
  void note('available', safeStorage.isAsyncEncryptionAvailable());
  void note('encrypt', safeStorage.encryptStringAsync('text'));
  void note('decrypt', safeStorage.decryptStringAsync(Buffer.from('v10text')));
  /** @type {string[]} */
  const order = [];
  early.readyOrder = order;
  app.on('ready', () => order.push('ready'));
  void app.whenReady().then((value) => {
    order.push('whenReady');
    early.whenReadyGives = value === undefined;
  });
  early.isOnline = typeof net.isOnline();
}
