import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { say } from './kit.mjs';
import { event, open, sayEvents, sayQuitting, turn, value } from './scenario-tools.mjs';

/** @typedef {typeof import('electron')} Electron */

/** Scenarios in which the app quits, or does not. */
export const quitting = {
  /** @param {Electron} electron */
  async quitsEarly(electron) {
    sayQuitting(electron.app);
    electron.app.quit();
  },
  /** @param {Electron} electron */
  async quitOrder(electron) {
    const { app } = electron;
    sayQuitting(app);
    app.on('window-all-closed', () => say('window-all-closed'));
    app.whenReady().then(async () => {
      const window = open(electron);
      sayEvents(window, 'one');
      await turn();
      app.quit();
      app.quit();
    });
  },
  /** @param {Electron} electron */
  async quitPrevented(electron) {
    const { app } = electron;
    let times = 0;
    app.on('before-quit', (before) => {
      times += 1;
      say(`before-quit ${times}`);
      if (times === 1) before.preventDefault();
    });
    app.whenReady().then(async () => {
      const window = open(electron);
      sayEvents(window, 'one');
      await turn();
      app.quit();
      await turn();
      say(window.isDestroyed());
      app.quit();
    });
  },
  /** @param {Electron} electron */
  async closePrevented(electron) {
    const { app } = electron;
    app.on('will-quit', () => say('will-quit'));
    app.on('window-all-closed', () => {});
    app.whenReady().then(async () => {
      const window = open(electron);
      window.once('close', (close) => close.preventDefault());
      await turn();
      app.quit();
      await turn(300);
      say(window.isDestroyed());
      app.quit();
    });
  },
  /** @param {Electron} electron */
  async pagePreventsQuit(electron) {
    const { app } = electron;
    app.on('will-quit', () => say('will-quit'));
    app.whenReady().then(async () => {
      const window = new electron.BrowserWindow({ show: false });
      await window.loadURL('data:text/html,<p>text</p>');
      await window.webContents.executeJavaScript('window.onbeforeunload = () => false; 1', true);
      app.quit();
      await turn(600);
      say(window.isDestroyed());
      app.exit();
    });
  },
  /** @param {Electron} electron */
  async willQuitPrevented(electron) {
    const { app } = electron;
    app.once('will-quit', (will) => {
      say('will-quit');
      will.preventDefault();
    });
    app.whenReady().then(async () => {
      const closed = event(open(electron), 'closed');
      await turn();
      app.quit();
      await closed;
      await turn(600);
      say('lives on');
      app.exit(3);
    });
  },
  /** @param {Electron} electron */
  async relaunches({ app }) {
    const notes = value('notes');
    const first = value('copy') === '';
    const lock = app.requestSingleInstanceLock();
    const note = { lock, given: value('word'), folder: process.cwd() };
    const write = (/** @type {boolean} */ ended) =>
      writeFileSync(path.join(notes, `${value('copy')}.json`), JSON.stringify({ ...note, ended }));
    if (first) {
      say(lock);
      app.on('quit', (_event, code) => say(`quit ${code}`));
      for (const copy of [1, 2]) app.relaunch({ args: [...process.argv.slice(1), `--copy=${copy}`, '--word=a b'] });
    } else {
      write(false);
      process.on('exit', () => write(true));
    }
    app.whenReady().then(() => app.quit());
    if (!lock) app.quit();
  },
  /** @param {Electron} electron */
  async allClosedQuits(electron) {
    const { app } = electron;
    sayQuitting(app);
    app.whenReady().then(async () => {
      const window = open(electron);
      await turn();
      window.close();
    });
  },
  /** @param {Electron} electron */
  async exits(electron) {
    const { app } = electron;
    sayQuitting(app);
    app.whenReady().then(async () => {
      sayEvents(open(electron), 'one');
      await turn();
      app.exit(7);
    });
  },
};
