import type { PromiseRow } from '../promise';

const unknownError =
  'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.';

/** Values that cross contextBridge. */
export const bridgePromises: readonly PromiseRow[] = [
  {
    id: 'F1',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'Without isolation it throws',
    source: 'context-bridge.ts',
    realOnly: 'the stand-in always isolates',
    check: async ({ start, expect }) => {
      const { said } = await start({ scenario: 'noIsolation' });
      expect(said).toEqual(['contextBridge API can only be used when contextIsolation is enabled']);
    },
  },
  {
    id: 'F2',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'A name is exposed once',
    source: 'api_context_bridge.cc; spec: "should error when trying to overwrite an existing property"',
    check: async ({ main, expect }) => {
      const said = await main(async () => kit.inPage(await kit.open(), () => ground.exposeTwice()));
      expect(said).toBe('Error: Cannot bind an API on top of an existing property on the window object');
    },
  },
  {
    id: 'F3',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'What is exposed cannot be changed, all the way down; bytes can',
    source: 'api_context_bridge.cc DeepFreeze',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        return kit.inPage(window, () => {
          ground.exposeShapes();
          const { shapes } = globalThis as unknown as { shapes: Record<string, object> };
          const own = Object.getOwnPropertyDescriptor(globalThis, 'shapes');
          const bytes = shapes.bytes as Uint8Array;
          bytes[0] = 9;
          const inner = (shapes.plain as { list: object[] }).list;
          return {
            writable: own?.writable,
            configurable: own?.configurable,
            frozen: [shapes, shapes.plain, inner, inner[1], ground.add].map((value) => Object.isFrozen(value)),
            changed: bytes[0],
          };
        });
      });
      expect(seen).toEqual({
        writable: false,
        configurable: false,
        frozen: [true, true, true, true, true],
        changed: 9,
      });
    },
  },
  {
    id: 'F4',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'Own enumerable members are copied, getters read once, prototypes dropped, cycles kept',
    source: 'api_context_bridge.cc CreateProxyForAPI; spec: "should proxy symbols as object keys"',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        return kit.inPage(window, () => {
          ground.exposeShapes();
          const { shapes } = globalThis as unknown as { shapes: Record<string | symbol, unknown> };
          const cycle = shapes.cycle as { self: unknown };
          const own = shapes.own as { mine?: number; inherited?: number };
          return {
            counted: [shapes.counted, shapes.counted],
            bySymbol: shapes[Symbol.for('key')] ?? null,
            cycle: cycle.self === cycle,
            own: [own.mine, own.inherited ?? null],
            hidden: 'hidden' in shapes,
          };
        });
      });
      expect(seen).toEqual({ counted: [1, 1], bySymbol: 'by symbol', cycle: true, own: [2, null], hidden: false });
    },
  },
  {
    id: 'F4b',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'Deeper than a thousand levels is refused',
    source: 'api_context_bridge.cc; spec: "should throw an error when recursion depth is exceeded"',
    check: async ({ main, expect }) => {
      const said = await main(async () =>
        kit.inPage(await kit.open(), () => [ground.exposeDeep(400), ground.exposeDeep(1500)]),
      );
      expect(said).toEqual([
        'nothing was thrown',
        expect.stringContaining('TypeError: Electron contextBridge recursion depth exceeded.'),
      ]);
    },
  },
  {
    id: 'F5',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'Functions keep their object as `this`; arguments and results are copies that may be changed',
    source: 'api_context_bridge.cc ProxyFunctionWrapper',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        return kit.inPage(window, () => {
          const given = { value: 1 };
          const { whose } = ground.holder;
          const back = ground.changeArgument(given);
          const [first, second] = [ground.result(), ground.result()];
          return {
            whose: ground.holder.whose(),
            apart: whose(),
            given: given.value,
            back: back.value,
            same: first === second,
            frozen: Object.isFrozen(first) || Object.isFrozen(first.inner),
          };
        });
      });
      expect(seen).toEqual({ whose: 'holder', apart: 'holder', given: 1, back: 2, same: false, frozen: false });
    },
  },
  {
    id: 'F6',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'Each crossing makes another function; one that comes back to its own side is the first again',
    source: 'api_context_bridge.cc; spec: "should return the original function when passed back"',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        return kit.inPage(window, () => {
          const mine = () => 1;
          const [first, second] = [ground.giveSame(), ground.giveSame()];
          return {
            another: first === second,
            mineBack: ground.same(mine) === mine,
            theirs: ground.isOriginal(ground.same),
          };
        });
      });
      expect(seen).toEqual({ another: false, mineBack: true, theirs: true });
    },
  },
  {
    id: 'F7',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'Errors arrive as plain ones with their message; anything else that is thrown as one fixed sentence',
    source: 'api_context_bridge.cc ProxyFunctionWrapper',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        return kit.inPage(window, async () => {
          const data = (error: unknown) =>
            error instanceof Error ? [error.constructor === Error, error.message, 'code' in error] : error;
          const thrown = (run: () => unknown) => {
            try {
              return run();
            } catch (error) {
              return data(error);
            }
          };
          return {
            error: thrown(() => ground.throwError()),
            number: thrown(() => ground.throwNumber()),
            rejected: await ground.rejectError().catch(data),
            rejectedNumber: await ground.rejectNumber().catch(data),
          };
        });
      });
      expect(seen).toEqual({
        error: [true, 'out of range', false],
        number: [true, unknownError, false],
        rejected: [true, 'wrong kind', false],
        rejectedNumber: 1,
      });
    },
  },
  {
    id: 'F8',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'Symbols and big numbers pass; maps, dates, patterns, bytes and blobs are cloned',
    source: 'api_context_bridge.cc; spec: "should proxy symbols"',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        return kit.inPage(window, () => {
          ground.exposeShapes();
          const { shapes } = globalThis as unknown as { shapes: Record<string, unknown> };
          const map = ground.same(new Map([['a', 1]])) as Map<string, number>;
          return {
            symbol: shapes.sign === Symbol.for('sign'),
            big: shapes.big === 5n,
            map: [map instanceof Map, map.get('a')],
            date: shapes.date instanceof Date && shapes.date.getTime(),
            pattern: String(ground.same(/a/g)),
            bytes: [...(ground.same(new Uint8Array([3])) as Uint8Array)],
            blob: ground.same(new Blob(['x'])) instanceof Blob,
          };
        });
      });
      expect(seen).toEqual({
        symbol: true,
        big: true,
        map: [true, 1],
        date: 7,
        pattern: '/a/g',
        bytes: [3],
        blob: true,
      });
    },
  },
  {
    id: 'F8b',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'An element passes as itself',
    source: 'api_context_bridge.cc; spec: "should handle DOM elements"',
    realOnly: 'the two worlds of the stand-in cannot share an element',
    check: async ({ main, expect }) => {
      const seen = await main(async () =>
        kit.inPage(await kit.open(), () => ground.same(document.body) === document.body),
      );
      expect(seen).toBe(true);
    },
  },
  {
    id: 'F10',
    members: ['contextBridge.exposeInMainWorld'],
    promise: 'What cannot be cloned throws on the side of the caller',
    source: 'v8_util.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        return kit.inPage(window, () => {
          try {
            ground.same(new WeakMap());
            return ['nothing was thrown'];
          } catch (error) {
            return [`${error}`, ground.tryExposing('weakmap')];
          }
        });
      });
      expect(seen).toEqual(['Error: An object could not be cloned.', 'Error: An object could not be cloned.']);
    },
  },
];
