import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const limit = 10_000;

/** Clean-up of everything that a check leaves behind, run by `tidy`. @type {(() => void)[]} */
const leftovers = [];

/** @type {Record<string, unknown>} */
export const early = {};

/** @param {unknown} error */
function asData(error) {
  if (typeof error !== 'object' || error === null) return { name: typeof error, message: String(error) };
  const { name, message, code, errno, url, cause } = /** @type {Record<string, any>} */ (error);
  const isPlainError = Object.getPrototypeOf(error) === Error.prototype;
  return { name, message, code, errno, url, hasCause: cause !== undefined, isPlainError };
}

/** @param {() => unknown} run */
export function caught(run) {
  try {
    run();
    return null;
  } catch (error) {
    return asData(error);
  }
}

/** @param {Promise<unknown> | (() => Promise<unknown>)} promise */
async function rejected(promise) {
  try {
    await (typeof promise === 'function' ? promise() : promise);
    return null;
  } catch (error) {
    return asData(error);
  }
}

/** @param {string} what @param {Promise<any>} promise */
function inTime(what, promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took too long: ${what}`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

/** @param {unknown[]} values */
export function say(...values) {
  for (const value of values) process.stdout.write(`said ${JSON.stringify(value ?? null)}\n`);
}

/** @param {typeof import('electron')} electron */
export function createKit(electron) {
  const { BrowserWindow, ipcMain } = electron;

  /** @param {Electron.BrowserWindow} window @param {Function} run @param {unknown} [arg] */
  const inPage = (window, run, arg) =>
    inTime(
      `${run}`,
      window.webContents.executeJavaScript(`(${run})(${arg === undefined ? '' : JSON.stringify(arg)})`, true),
    );

  /** @type {Electron.BrowserWindow | undefined} */
  let home;
  /** @type {(value?: unknown) => void} */
  let begun = () => {};
  const ready = new Promise((resolve) => {
    begun = resolve;
  });

  return {
    early,
    require,
    ready,
    /** @param {Electron.BrowserWindow} window */
    begin(window) {
      home = window;
      begun();
    },
    caught,
    rejected,
    say,
    inPage,
    /** @param {Electron.BrowserWindowConstructorOptions} [options] @param {string} [address] */
    async open(options = {}, address = 'conformance://page/index.html') {
      const webPreferences = { preload: path.join(import.meta.dirname, 'preload.cjs'), ...options.webPreferences };
      const window = new BrowserWindow({ show: false, width: 600, height: 400, ...options, webPreferences });
      await inTime(`loading ${address}`, window.loadURL(address));
      return window;
    },
    /** @param {import('node:events').EventEmitter} emitter @param {string} name */
    event: (emitter, name) => inTime(name, new Promise((resolve) => emitter.once(name, (...args) => resolve(args)))),
    /** @param {() => unknown} isTrue */
    until: (isTrue) =>
      inTime(
        `${isTrue}`,
        (async () => {
          const end = Date.now() + limit;
          while (!isTrue() && Date.now() < end) await turn();
        })(),
      ),
    /** @param {Electron.BrowserWindow} [window] */
    async settle(window) {
      for (let count = 0; count < 5; count += 1) await turn();
      if (window && !window.isDestroyed()) await inPage(window, () => new Promise((done) => setTimeout(done, 20)));
      await turn();
    },
    /** @param {import('node:events').EventEmitter} emitter @param {string[]} names */
    note(emitter, ...names) {
      /** @type {string[]} */
      const seen = [];
      for (const name of names) {
        const add = () => seen.push(name);
        emitter.on(name, add);
        leftovers.push(() => emitter.removeListener(name, add));
      }
      return seen;
    },
    /** @param {string} name @param {(event: Electron.IpcMainInvokeEvent, ...args: any[]) => unknown} handler */
    handle(name, handler) {
      ipcMain.handle(name, handler);
      leftovers.push(() => ipcMain.removeHandler(name));
    },
    /** @param {import('node:http').RequestListener} answer */
    async serve(answer) {
      /** @type {{ url: string, headers: Record<string, any> }[]} */
      const asked = [];
      const server = createServer((request, response) => {
        asked.push({ url: request.url ?? '', headers: { ...request.headers } });
        answer(request, response);
      });
      await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
      leftovers.push(() => {
        server.close();
        server.closeAllConnections();
      });
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      return { origin: `http://127.0.0.1:${address.port}`, asked };
    },
    /** @param {() => unknown} run */
    async printed(run) {
      const { write } = process.stderr;
      let text = '';
      process.stderr.write = /** @type {any} */ (
        (/** @type {unknown} */ piece) => {
          text += piece;
          return true;
        }
      );
      try {
        await run();
      } finally {
        process.stderr.write = write;
      }
      return text;
    },
    async tidy() {
      for (const undo of leftovers.splice(0)) undo();
      for (const window of BrowserWindow.getAllWindows()) if (window !== home) window.destroy();
      const { defaultSession } = electron.session;
      defaultSession.setPermissionRequestHandler(null);
      defaultSession.setPermissionCheckHandler(null);
      await turn();
    },
  };
}
