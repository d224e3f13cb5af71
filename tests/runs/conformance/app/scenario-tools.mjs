import { say } from './kit.mjs';

/** @typedef {typeof import('electron')} Electron */

export const given = (/** @type {string} */ name) => process.argv.includes(name);
/** The value of a switch of this start, '' without it. @param {string} name */
export const value = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
export const turn = (ms = 100) => new Promise((resolve) => setTimeout(resolve, ms));
/** @param {import('node:events').EventEmitter} emitter @param {string} name */
export const event = (emitter, name) => new Promise((resolve) => emitter.once(name, resolve));

/** @param {Electron} electron */
export function open({ BrowserWindow }, options = {}) {
  const window = new BrowserWindow({ show: false, width: 300, height: 200, ...options });
  void window.loadURL('data:text/html,<p>text</p>');
  return window;
}

/** @param {Electron} electron @param {Electron.BrowserWindow} window @param {string} name */
export function sayEvents(window, name) {
  window.on('close', () => say(`close ${name}`));
  window.on('closed', () => say(`closed ${name}`));
}

/** @param {Electron['app']} app */
export function sayQuitting(app) {
  app.on('before-quit', () => say('before-quit'));
  app.on('will-quit', () => say('will-quit'));
  app.on('quit', (_event, code) => say(`quit ${code}`));
}
