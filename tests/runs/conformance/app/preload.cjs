const { contextBridge, ipcRenderer } = require('electron');

/** @type {Record<string, (...args: any[]) => void>} */
const listeners = {};

const tried = (/** @type {() => unknown} */ run) => {
  try {
    run();
    return 'nothing was thrown';
  } catch (error) {
    return `${error}`;
  }
};

// Electron's raw calls, more than an app should expose: the checks need them.
const ground = {
  invoke: (/** @type {string} */ channel, /** @type {any[]} */ ...args) => ipcRenderer.invoke(channel, ...args),
  send: (/** @type {string} */ channel, /** @type {any[]} */ ...args) => ipcRenderer.send(channel, ...args),
  /** An answer as the preload sees it: contextBridge would copy it. */
  kinds: async (/** @type {string} */ channel) => {
    const value = await ipcRenderer.invoke(channel);
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, Object.prototype.toString.call(member)]),
    );
  },
  /** Sends values that the page could not create or pass. */
  sendKind: (/** @type {string} */ kind) => {
    const cycle = { name: 'cycle', self: /** @type {unknown} */ (null) };
    cycle.self = cycle;
    class Named {
      own = 1;
      get inherited() {
        return 2;
      }
    }
    /** @type {Record<string, unknown>} */
    const kinds = {
      map: new Map([['a', { b: 1 }]]),
      set: new Set([1, 'two']),
      date: new Date(5),
      regexp: /a+/gi,
      bigint: 12345678901234567890n,
      floats: new Float64Array([0.5, -0]),
      bytes: new Uint8Array([1, 2, 255]),
      buffer: new Uint16Array([1, 2]).buffer,
      undefined: undefined,
      holes: { nothing: undefined, null: null, nan: Number.NaN, infinite: -Infinity, minusZero: -0 },
      cycle,
      twice: [cycle, cycle],
      error: Object.assign(new RangeError('too far'), { code: 'ERR_FAR' }),
      named: new Named(),
      boxed: new String('boxed'),
      function: () => {},
      symbol: Symbol('sign'),
      promise: Promise.resolve(1),
      weakmap: new WeakMap(),
      nestedFunction: { deep: [() => {}] },
      element: typeof document === 'undefined' ? null : document,
    };
    return ipcRenderer.invoke('kind', kinds[kind]).then(
      (value) => value,
      (error) => `${error.name}: ${error.message}`,
    );
  },
  listen: (/** @type {string} */ name, /** @type {(...args: any[]) => void} */ tell, times = 1) => {
    const listener = (/** @type {any} */ event, /** @type {any[]} */ ...args) =>
      tell(Object.keys(event).sort(), event.sender === ipcRenderer, Array.isArray(event.ports), ...args);
    listeners[name] = listener;
    for (let count = 0; count < times; count += 1) ipcRenderer.on(name, listener);
  },
  unlisten: (/** @type {string} */ name) => {
    const listener = listeners[name];
    if (listener) ipcRenderer.removeListener(name, listener);
  },
  expose: (/** @type {string} */ name, /** @type {unknown} */ value) => {
    contextBridge.exposeInMainWorld(name, value);
  },
  exposeTwice: () => {
    contextBridge.exposeInMainWorld('once', 1);
    return tried(() => contextBridge.exposeInMainWorld('once', 2));
  },
  exposeShapes: () => {
    const cycle = { name: 'cycle', self: /** @type {unknown} */ (null) };
    cycle.self = cycle;
    let reads = 0;
    const source = {
      plain: { list: [1, { deep: true }] },
      get counted() {
        reads += 1;
        return reads;
      },
      bytes: new Uint8Array([1, 2]),
      map: new Map([['a', 1]]),
      date: new Date(7),
      big: 5n,
      sign: Symbol.for('sign'),
      cycle,
      [Symbol.for('key')]: 'by symbol',
      own: Object.create({ inherited: 1 }, { mine: { value: 2, enumerable: true } }),
    };
    Object.defineProperty(source, 'hidden', { value: 1, enumerable: false });
    contextBridge.exposeInMainWorld('shapes', source);
  },
  exposeDeep: (/** @type {number} */ levels) => {
    /** @type {object} */
    let value = {};
    for (let count = 0; count < levels; count += 1) value = { value };
    return tried(() => contextBridge.exposeInMainWorld(`deep${levels}`, value));
  },
  tryExposing: (/** @type {string} */ kind) =>
    tried(() => contextBridge.exposeInMainWorld(`try-${kind}`, { value: kind === 'weakmap' ? new WeakMap() : kind })),
  same: (/** @type {unknown} */ value) => value,
  isOriginal: (/** @type {unknown} */ value) => value === ground.same,
  giveSame: () => ground.same,
  add: (/** @type {number} */ left, /** @type {number} */ right) => left + right,
  call: (/** @type {(...args: any[]) => unknown} */ run, /** @type {any[]} */ ...args) => run(...args),
  changeArgument: (/** @type {{ value: number }} */ given) => {
    given.value = 2;
    return given;
  },
  result: () => ({ inner: { value: 1 } }),
  holder: {
    name: 'holder',
    /** @this {{ name?: string } | undefined} */
    whose() {
      return this?.name ?? 'nobody';
    },
  },
  throwError: () => {
    throw Object.assign(new RangeError('out of range'), { code: 'ERR_RANGE' });
  },
  throwNumber: () => {
    throw 1;
  },
  rejectError: () => Promise.reject(Object.assign(new TypeError('wrong kind'), { code: 'ERR_KIND' })),
  rejectNumber: () => Promise.reject(1),
  giveWeakMap: () => new WeakMap(),
  modules: () => {
    const tries = ['electron', 'events', 'timers', 'url', 'node:events', 'node:timers', 'node:url', 'fs', 'node:fs'];
    return tries.map((name) => {
      try {
        return [name, Object.keys(require(name)).length > 0];
      } catch (error) {
        return [name, `${error}`];
      }
    });
  },
  electronKeys: () => Object.keys(require('electron')).sort(),
  beforeScripts: typeof (/** @type {any} */ (globalThis).pageRan) === 'undefined' && document.scripts.length === 0,
  processType: process.type,
};

contextBridge.exposeInMainWorld('ground', ground);
