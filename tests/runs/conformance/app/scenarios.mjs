import path from 'node:path';
import { say } from './kit.mjs';
import { quitting } from './quitting.mjs';
import { event, given, open, turn } from './scenario-tools.mjs';

/** @typedef {typeof import('electron')} Electron */

const placed = { name: 'placed', windowStatePersistence: true, show: true };

/** Runs of the app from before it is ready to its end; each prints what happens. */
export const scenarios = {
  ...quitting,
  /** @param {Electron} electron */
  async locks({ app }) {
    const first = app.requestSingleInstanceLock();
    say(first);
    if (!first) {
      app.quit();
      return;
    }
    say(app.requestSingleInstanceLock());
    app.on('second-instance', (_event, argv, folder, data) => {
      say('second-instance', argv.includes('--hello') && argv.includes('--word=a b'), folder !== '', data === null);
      setTimeout(() => app.exit(), 300);
    });
    app.whenReady().then(() => {
      say('waiting');
      if (given('--short')) setTimeout(() => app.exit(), 8000);
    });
  },
  /** @param {Electron} electron */
  async proxies({ app, session }) {
    app.whenReady().then(async () => {
      const { defaultSession } = session;
      say(
        await defaultSession.resolveProxy('http://example.com/'),
        await defaultSession.resolveProxy('http://127.0.0.1/'),
      );
      app.exit();
    });
  },
  /** @param {Electron} electron */
  async errorBoxEarly({ app, dialog }) {
    dialog.showErrorBox('A title', 'What happened');
    say('went on');
    app.exit();
  },
  /** @param {Electron} electron */
  async lockOnly({ app }) {
    say(app.requestSingleInstanceLock());
    app.whenReady().then(() => app.exit());
  },
  /** @param {Electron} electron */
  async lockWithMuch({ app }) {
    say(app.requestSingleInstanceLock({ much: 'x'.repeat(33 * 1024 * 1024) }));
    app.quit();
  },
  /** @param {Electron} electron */
  async noIsolation(electron) {
    const { app, BrowserWindow } = electron;
    app.whenReady().then(async () => {
      const preload = path.join(import.meta.dirname, 'preload-plain.cjs');
      const webPreferences = { preload, contextIsolation: false, sandbox: true };
      const window = new BrowserWindow({ show: false, webPreferences });
      await window.loadURL('data:text/html,<p>text</p>');
      say(await window.webContents.executeJavaScript('window.exposed'));
      app.exit();
    });
  },
  /** @param {Electron} electron */
  async lostReply(electron) {
    const { app, BrowserWindow, ipcMain } = electron;
    ipcMain.handle('lost', () => new Promise(() => {}));
    app.whenReady().then(async () => {
      const preload = path.join(import.meta.dirname, 'preload.cjs');
      const window = new BrowserWindow({ show: false, webPreferences: { preload } });
      await window.loadURL('data:text/html,<p>text</p>');
      const asked = window.webContents.executeJavaScript("ground.invoke('lost').catch((error) => error.message)");
      for (let count = 0; count < 5; count += 1) {
        await turn();
        /** @type {any} */ (globalThis).gc?.();
      }
      say(await asked);
      app.exit();
    });
  },
  /** @param {Electron} electron */
  async allClosed(electron) {
    const { app } = electron;
    app.on('window-all-closed', () => {
      say('window-all-closed');
      app.quit();
    });
    app.whenReady().then(async () => {
      const [first, second] = [open(electron), open(electron)];
      first.on('closed', () => say('closed first'));
      second.on('closed', () => say('closed second'));
      first.destroy();
      await turn();
      second.destroy();
    });
  },
  /** @param {Electron} electron */
  async placeWindow(electron) {
    electron.app.whenReady().then(async () => {
      const name = given('--nameless') ? {} : placed;
      const window = open(electron, { ...name, windowStatePersistence: true, show: true });
      const far = given('--far-away') ? { x: 30_000, y: 30_000 } : { x: 40, y: 50 };
      window.setBounds({ ...far, width: 640, height: 480 });
      await turn(600);
      electron.app.quit();
    });
  },
  /** @param {Electron} electron */
  async readWindow(electron) {
    electron.app.whenReady().then(() => {
      const window = open(electron, { ...placed, x: 5, y: 5, show: false });
      say(window.getNormalBounds());
      electron.app.exit();
    });
  },
  /** @param {Electron} electron */
  async maximizeWindow(electron) {
    electron.app.whenReady().then(async () => {
      const window = open(electron, placed);
      await turn();
      const maximized = event(window, 'maximize');
      window.maximize();
      await maximized;
      await turn(600);
      electron.app.quit();
    });
  },
  /** @param {Electron} electron */
  async showMaximized(electron) {
    electron.app.whenReady().then(async () => {
      const window = open(electron, { ...placed, show: false });
      await turn();
      say(window.isMaximized());
      const maximized = event(window, 'maximize');
      window.show();
      await maximized;
      say(window.isMaximized());
      electron.app.exit();
    });
  },
  /** @param {Electron} electron */
  async signalled(electron) {
    const { app } = electron;
    let times = 0;
    app.on('before-quit', (before) => {
      times += 1;
      say(`before-quit ${times}`);
      if (times === 1) before.preventDefault();
    });
    app.whenReady().then(() => {
      open(electron);
      say('ready');
    });
  },
  /** @param {Electron} electron */
  async throws(electron) {
    const { app } = electron;
    process.on('uncaughtException', (error) => say(`caught ${error.message}`));
    app.whenReady().then(async () => {
      open(electron);
      setTimeout(() => {
        throw new Error('late');
      });
      await turn(300);
      say('lives on');
      app.exit();
    });
  },
  /** @param {Electron} electron */
  async rejects(electron) {
    const { app } = electron;
    app.whenReady().then(async () => {
      open(electron);
      void Promise.reject(new Error('nobody hears'));
      await turn(300);
      say('lives on');
      app.quit();
    });
  },
  /** @param {Electron} electron */
  async silentLoad(electron) {
    const { app, BrowserWindow } = electron;
    process.on('unhandledRejection', () => say('unhandled'));
    app.whenReady().then(async () => {
      const window = new BrowserWindow({ show: false });
      void window.loadURL('http://127.0.0.1:9/');
      await turn(1500);
      say('quiet');
      app.exit();
    });
  },
  /** @param {Electron} electron */
  async names(electron) {
    const { app } = electron;
    app.setName('Another');
    const first = app.getPath('userData');
    app.setName('Third');
    say(app.getName(), first === app.getPath('userData'), app.getVersion(), app.isPackaged);
    app.whenReady().then(() => app.exit());
  },
};
