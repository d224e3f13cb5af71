import type { PromiseRow } from '../promise';

/** The preload's modules and events. */
export const preloadPromises: readonly PromiseRow[] = [
  {
    id: 'E11',
    members: ['ipcRenderer.on', 'ipcRenderer.removeListener', 'page.send'],
    promise:
      'A listener gets sender and ports, then the arguments; one that stands there twice hears twice and is removed once at a time',
    source: 'ipc-native-setup.ts; ipc-renderer.md',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        await kit.inPage(window, () => {
          const heard: unknown[] = [];
          Object.assign(globalThis, { heard });
          ground.listen('told', (...args) => heard.push(args), 2);
        });
        const told = async (word: string) => {
          window.webContents.send('told', word, [word]);
          await kit.settle(window);
        };
        await told('one');
        await kit.inPage(window, () => ground.unlisten('told'));
        await told('two');
        await kit.inPage(window, () => ground.unlisten('told'));
        await told('three');
        return kit.inPage(window, () => (globalThis as unknown as { heard: unknown[] }).heard);
      });
      const heard = (word: string) => [['ports', 'sender'], true, true, word, [word]];
      expect(seen).toEqual([heard('one'), heard('one'), heard('two')]);
    },
  },
  {
    id: 'E12',
    members: ['ipcRenderer.invoke'],
    promise: 'An answer for a page that has gone meanwhile disturbs nobody',
    source: 'api_ipc_renderer.cc',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        let answer = (_value: unknown) => {};
        kit.handle(
          'slow',
          () =>
            new Promise((resolve) => {
              answer = resolve;
            }),
        );
        await kit.inPage(window, () => void ground.invoke('slow').catch(() => {}));
        await kit.settle(window);
        await window.loadURL('conformance://page/other.html');
        answer('late');
        await kit.settle(window);
        kit.handle('again', () => 'answered');
        return kit.inPage(window, () => ground.invoke('again'));
      });
      expect(seen).toBe('answered');
    },
  },
  {
    id: 'E13',
    members: ['preload'],
    promise: 'A sandboxed preload may require electron, events, timers and url, and nothing else',
    source: 'preload.ts; sandbox.md',
    check: async ({ main, expect }) => {
      const seen = await main(async () => kit.inPage(await kit.open(), () => [ground.modules(), ground.processType]));
      const [modules, type] = seen as [[string, unknown][], string];
      expect(Object.fromEntries(modules)).toEqual({
        electron: true,
        events: true,
        timers: true,
        url: true,
        'node:events': true,
        'node:timers': true,
        'node:url': true,
        fs: 'Error: module not found: fs',
        'node:fs': 'Error: module not found: node:fs',
      });
      expect(type).toBe('renderer');
    },
  },
  {
    id: 'E14',
    members: ['preload'],
    promise: 'The electron of a sandboxed preload has these modules',
    source: 'module-list.ts',
    realOnly: 'the stand-in has the two that the app uses',
    check: async ({ main, expect }) => {
      const keys = await main(async () => kit.inPage(await kit.open(), () => ground.electronKeys()));
      const known = [
        'contextBridge',
        'crashReporter',
        'ipcRenderer',
        'nativeImage',
        'sharedTexture',
        'webFrame',
        'webUtils',
      ];
      expect(keys).toEqual(expect.arrayContaining(known));
    },
  },
  {
    id: 'E15',
    members: ['page.send'],
    promise: 'What cannot be sent is printed and never thrown; a channel that is no text is a TypeError',
    source: 'web-frame-main.ts',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open();
        let thrown: unknown;
        const printed = await kit.printed(() => {
          thrown = kit.caught(() => window.webContents.send('told', () => {}));
        });
        const bare = kit.caught(() => (window.webContents.send as (name: unknown) => void)(undefined));
        return { thrown, printed, bare };
      });
      expect(seen).toMatchObject({
        thrown: null,
        printed: expect.stringContaining('Error sending from webFrameMain:'),
        bare: { name: 'TypeError', message: 'Missing required channel argument' },
      });
    },
  },
  {
    id: 'F9',
    members: ['contextBridge.exposeInMainWorld', 'preload'],
    promise: 'The preload runs before any script of the page, and in no frame below it',
    source: 'web-preferences.md',
    basis: 'documentation',
    check: async ({ main, expect }) => {
      const seen = await main(async () => {
        const window = await kit.open({}, 'conformance://page/frame.html');
        return kit.inPage(window, () => [
          ground.beforeScripts,
          'ground' in (document.querySelector('iframe')?.contentWindow ?? {}),
        ]);
      });
      expect(seen).toEqual([true, false]);
    },
  },
];
