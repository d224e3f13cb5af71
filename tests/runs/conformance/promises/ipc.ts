import type { PromiseRow } from '../promise';

const kinds = [
  ...['map', 'set', 'date', 'regexp', 'bigint', 'floats', 'bytes', 'buffer', 'undefined', 'holes', 'cycle', 'twice'],
  ...['error', 'named', 'function', 'symbol', 'promise', 'weakmap', 'nestedFunction', 'element'],
] as const;

/** Messages between the preload and main. */
export const ipcPromises: readonly PromiseRow[] = [
  {
    id: 'E1',
    members: ['ipcMain.handle'],
    promise: 'A second handler for a channel is refused, and so is one that is no function',
    source: 'ipc-main-impl.ts',
    check: async ({ main, expect }) => {
      const [twice, none] = await main(({ ipcMain }) => {
        kit.handle('twice', () => 1);
        const asked = ipcMain as unknown as { handle(name: string, handler: unknown): void };
        return [kit.caught(() => kit.handle('twice', () => 2)), kit.caught(() => asked.handle('other', 'text'))];
      });
      expect(twice).toMatchObject({ name: 'Error', message: "Attempted to register a second handler for 'twice'" });
      expect(none).toMatchObject({
        name: 'TypeError',
        message: "Expected handler to be a function, but found type 'string'",
      });
    },
  },
  {
    id: 'E2',
    members: ['ipcRenderer.invoke'],
    promise: 'With no handler it rejects with a sentence that names the channel',
    source: 'ipc-dispatch.ts; ipc-renderer.ts',
    check: async ({ main, expect }) => {
      const said = await main(async () => {
        const window = await kit.open();
        return kit.inPage(window, () => ground.invoke('nobody').catch((error: Error) => error.message));
      });
      expect(said).toBe("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'");
    },
  },
  {
    id: 'E3',
    members: ['ipcRenderer.invoke', 'ipcMain.handle'],
    promise: 'What a handler throws arrives as a plain Error with its words only, and main prints it',
    source: 'ipc-dispatch.ts; ipc-renderer.ts',
    check: async ({ main, expect }) => {
      const [said, printed] = await main(async () => {
        const window = await kit.open();
        kit.handle('fails', () => {
          throw Object.assign(new RangeError('too far'), { code: 'ERR_FAR' });
        });
        let seen: unknown;
        const text = await kit.printed(async () => {
          seen = await kit.inPage(window, () =>
            ground
              .invoke('fails')
              .catch((error: Error & { code?: string }) => [error.name, error.message, error.code ?? null]),
          );
        });
        return [seen, text] as const;
      });
      expect(said).toEqual(['Error', "Error invoking remote method 'fails': RangeError: too far", null]);
      expect(printed).toContain("Error occurred in handler for 'fails':");
    },
  },
  {
    id: 'E4',
    members: ['ipcMain.handle'],
    promise: "A handler that throws '' resolves with undefined; one that throws null is not answered",
    source: 'ipc-dispatch.ts; ipc-renderer.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        kit.handle('empty', () => {
          throw '';
        });
        kit.handle('null', () => {
          throw null;
        });
        return kit.inPage(window, async () => {
          const quiet = new Promise((done) => setTimeout(() => done('not answered'), 300));
          const empty = await ground.invoke('empty');
          return [empty === undefined, await Promise.race([ground.invoke('null').catch(() => 'rejected'), quiet])];
        });
      });
      expect(seen).toEqual([true, 'not answered']);
    },
  },
  {
    id: 'E5',
    members: ['ipcMain.handle', 'ipcRenderer.invoke'],
    promise: 'An answer that is lost rejects once it was collected',
    source: 'reply_channel.cc; spec: "throws an error when the reply is never sent"',
    realOnly: 'it follows the garbage collection of an object of Electron itself',
    check: async ({ start, expect }) => {
      const { said } = await start({ scenario: 'lostReply', args: ['--js-flags=--expose-gc'] });
      expect(said).toEqual([expect.stringContaining('reply was never sent')]);
    },
  },
  {
    id: 'E6',
    members: ['ipcRenderer.invoke'],
    promise: 'What cannot be cloned rejects, and nothing is sent',
    source: 'v8_util.cc; spec: "throws an error when sending objects that can\'t be serialized"',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        let came = 0;
        kit.handle('kind', () => {
          came += 1;
        });
        const words: unknown[] = [];
        for (const kind of ['function', 'symbol', 'promise', 'weakmap', 'nestedFunction', 'element'])
          words.push(await kit.inPage(window, (name) => ground.sendKind(name), kind));
        return [came, ...words];
      });
      expect(seen).toEqual([0, ...Array.from({ length: 6 }, () => 'Error: An object could not be cloned.')]);
    },
  },
  {
    id: 'E7',
    members: ['ipcMain.handle'],
    promise: 'A result that cannot be cloned never arrives as a value',
    source: 'reply_channel.cc',
    basis: 'inferred',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        kit.handle('bad', () => () => {});
        return kit.inPage(window, () => {
          const quiet = new Promise((done) => setTimeout(() => done('no value'), 300));
          const asked = ground.invoke('bad').then(
            () => 'a value',
            () => 'no value',
          );
          return Promise.race([asked, quiet]);
        });
      });
      expect(seen).toBe('no value');
    },
  },
  {
    id: 'E8',
    members: ['ipcRenderer.invoke', 'ipcMain.handle'],
    promise:
      'Values cross as a structured clone: maps, sets, dates, patterns, big numbers, bytes by their kind, cycles, errors',
    source: 'ipc-renderer.md; v8_util.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async (_electron, names) => {
        const window = await kit.open();
        const { inspect } = kit.require('node:util') as typeof import('node:util');
        kit.handle('kind', (_event, value: unknown) =>
          value instanceof Error
            ? [value.constructor.name, value.message, 'code' in value]
            : inspect(value, { depth: 3, breakLength: Number.POSITIVE_INFINITY }),
        );
        const found: Record<string, unknown> = {};
        for (const name of names) found[name] = await kit.inPage(window, (kind) => ground.sendKind(kind), name);
        return found;
      }, kinds);
      const refused = 'Error: An object could not be cloned.';
      expect(seen).toEqual({
        map: "Map(1) { 'a' => { b: 1 } }",
        set: "Set(2) { 1, 'two' }",
        date: '1970-01-01T00:00:00.005Z',
        regexp: '/a+/gi',
        bigint: '12345678901234567890n',
        floats: 'Float64Array(2) [ 0.5, -0 ]',
        bytes: 'Uint8Array(3) [ 1, 2, 255 ]',
        buffer: expect.stringContaining('ArrayBuffer { [Uint8Contents]: <01 00 02 00>'),
        undefined: 'undefined',
        holes: '{ nothing: undefined, null: null, nan: NaN, infinite: -Infinity, minusZero: -0 }',
        cycle: "<ref *1> { name: 'cycle', self: [Circular *1] }",
        twice: expect.stringMatching(/Circular/),
        error: ['RangeError', 'too far', false],
        named: '{ own: 1 }',
        function: refused,
        symbol: refused,
        promise: refused,
        weakmap: refused,
        nestedFunction: refused,
        element: refused,
      });
    },
  },
  {
    id: 'E8b',
    members: ['ipcMain.handle', 'page.send'],
    promise: 'A Buffer of main arrives in the preload as a Uint8Array',
    source: 'ipc-renderer.md; v8_util.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        kit.handle('bytes', () => ({ buffer: Buffer.from([1, 2]), map: new Map(), date: new Date(1) }));
        return kit.inPage(window, () => ground.kinds('bytes'));
      });
      expect(seen).toEqual({ buffer: '[object Uint8Array]', map: '[object Map]', date: '[object Date]' });
    },
  },
  {
    id: 'E9',
    members: ['ipcMain.handle', 'page.mainFrame'],
    promise: "The sender's frame is read late: null once it went somewhere else",
    source: 'electron_api_ipc_handler_impl.cc; ipc-main-invoke-event.md',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        let event: Electron.IpcMainInvokeEvent | undefined;
        kit.handle('who', (asked) => {
          event = asked;
          return [
            asked.senderFrame === window.webContents.mainFrame,
            asked.senderFrame?.url,
            asked.senderFrame?.origin,
          ];
        });
        const first = await kit.inPage(window, () => ground.invoke('who'));
        await window.loadURL('conformance://page/other.html');
        return [first, event?.senderFrame ?? null];
      });
      expect(seen).toEqual([[true, 'conformance://page/index.html', 'conformance://page'], null]);
    },
  },
  {
    id: 'E10',
    members: ['ipcRenderer.invoke', 'ipcMain.handle'],
    promise: "One frame's messages keep their order, across send and invoke",
    source: 'spec: "ordering"',
    check: async ({ main, expect }) => {
      const seen = await main(async ({ ipcMain }) => {
        const window = await kit.open();
        const order: number[] = [];
        kit.handle('invoked', (_event, count: number) => order.push(count));
        const take = (_event: unknown, count: number) => order.push(count);
        ipcMain.on('sent', take);
        await kit.inPage(window, async () => {
          const asked: Promise<unknown>[] = [];
          for (let count = 0; count < 40; count += 1) {
            if (count % 2 === 0) ground.send('sent', count);
            else asked.push(ground.invoke('invoked', count));
          }
          await Promise.all(asked);
        });
        ipcMain.removeListener('sent', take);
        return order;
      });
      expect(seen).toEqual(Array.from({ length: 40 }, (_, count) => count));
    },
  },
];
