import path from 'node:path';
import type { PromiseRow } from '../promise';

/** The app's start, names and folders. */
export const appPromises: readonly PromiseRow[] = [
  {
    id: 'A1',
    members: ['app.whenReady'],
    promise: 'The app is not ready while its main file runs, and becomes so afterwards',
    source: 'node_bindings.cc JoinAppCode; app.md',
    check: async ({ main, expect }) => {
      expect(await main(({ app }) => [kit.early.isReady, app.isReady()])).toEqual([false, true]);
    },
  },
  {
    id: 'A2',
    members: ['app.whenReady', "app 'ready'"],
    promise: 'One promise for all calls, settled with nothing',
    source: 'browser.cc DidFinishLaunching',
    check: async ({ main, expect }) => {
      const seen = await main(() => [
        kit.early.whenReadyIsOne,
        kit.early.whenReadyGives,
        [...(kit.early.readyOrder as string[])].sort(),
      ]);
      expect(seen).toEqual([true, true, ['ready', 'whenReady']]);
    },
  },
  {
    id: 'A3',
    members: ['app.setName', 'app.getVersion', 'app.isPackaged'],
    promise:
      'A name may be set at any time; the data folder is fixed once it was asked for; the version is of package.json',
    source: 'electron_paths.cc; init.ts; browser.cc',
    basis: 'inferred',
    check: async ({ start, expect }) => {
      const { said } = await start({ scenario: 'names' });
      expect(said).toEqual(['Third', true, '1.2.3', false]);
    },
  },
  {
    id: 'A4',
    members: ['app.getPath'],
    promise: 'The data folder and the logs are there once they were asked for; an unknown name throws',
    source: 'electron_paths.cc; api_app.cc GetPath',
    check: async ({ main, expect }) => {
      const seen = await main(({ app }) => {
        const { existsSync } = kit.require('node:fs') as typeof import('node:fs');
        const unknown = kit.caught(() => (app.getPath as (name: string) => string)('nowhere'));
        return [existsSync(app.getPath('userData')), existsSync(app.getPath('logs')), unknown];
      });
      expect(seen).toMatchObject([true, true, { name: 'Error', message: "Failed to get 'nowhere' path" }]);
    },
  },
  {
    id: 'A5',
    members: ['app.getPath'],
    promise: 'The logs lie in the data folder, on macOS in the Library',
    source: 'electron_paths.cc',
    check: async ({ main, expect }) => {
      const [logs, data] = await main(({ app }) => [app.getPath('logs'), app.getPath('userData')]);
      if (process.platform === 'darwin') expect(logs).toContain('/Library/Logs/');
      else expect(logs).toBe(path.join(data, 'logs'));
    },
  },
  {
    id: 'A6',
    members: ['app.getVersion'],
    promise: 'The version is the one of package.json',
    source: 'init.ts; browser.cc GetVersion',
    check: async ({ main, expect }) => {
      expect(await main(({ app }) => app.getVersion())).toBe('1.2.3');
    },
  },
  {
    id: 'A7',
    members: ['app.isPackaged'],
    promise: 'An app that the bare program runs is not packaged; ELECTRON_FORCE_IS_PACKAGED says otherwise',
    source: 'api_app.cc IsPackaged',
    realOnly: 'what a packaged app has of its own is not there without a package',
    check: async ({ start, expect }) => {
      const { said } = await start({ scenario: 'names', env: { ELECTRON_FORCE_IS_PACKAGED: 'true' } });
      expect(said.at(-1)).toBe(true);
    },
  },
  {
    id: 'A8',
    members: ['app.enableSandbox'],
    promise: 'Once the app is ready it throws',
    source: 'api_app.cc EnableSandbox',
    check: async ({ main, expect }) => {
      expect(await main(({ app }) => kit.caught(() => app.enableSandbox()))).toMatchObject({
        name: 'Error',
        message: 'app.enableSandbox() can only be called before app is ready',
      });
    },
  },
  {
    id: 'A9',
    members: ['start'],
    promise: 'As root without --no-sandbox the process ends before any script runs',
    source: 'electron_main_delegate.cc',
    platforms: ['linux'],
    byHand: 'a hosted run is no root, and the sandbox of a root here is off',
  },
  {
    id: 'A10',
    members: ['app.requestSingleInstanceLock'],
    promise:
      'The first has the lock, also when it asks again; another start with the same data has not, with other data it has',
    source: 'api_app.cc; spec: "prevents the second launch of app"',
    check: async ({ start, folder, expect }) => {
      const userData = await folder();
      const others: Promise<unknown>[] = [];
      const first = await start({
        scenario: 'locks',
        userData,
        onSaid: (said) => {
          if (!said.includes('waiting') || others.length > 0) return;
          others.push(
            start({ scenario: 'locks', userData, args: ['--hello', '--word=a b'] }),
            start({ scenario: 'lockOnly' }),
          );
        },
      });
      const [second, elsewhere] = (await Promise.all(others)) as { said: unknown[] }[];
      expect(first.said).toEqual([true, true, 'waiting', 'second-instance', true, true, true]);
      expect(second?.said).toEqual([false]);
      expect(elsewhere?.said).toEqual([true]);
    },
  },
  {
    id: 'A11',
    members: ["app 'second-instance'"],
    promise: 'It brings the command line and the folder of the other start, and null for no data',
    source: 'app.md; spec: "passes arguments to the second-instance event"',
    check: async ({ start, folder, expect }) => {
      const userData = await folder();
      let second: Promise<unknown> | undefined;
      const first = await start({
        scenario: 'locks',
        userData,
        onSaid: (said) => {
          if (said.includes('waiting'))
            second ??= start({ scenario: 'locks', userData, args: ['--hello', '--word=a b'] });
        },
      });
      await second;
      // It got both arguments and a working folder, but no data.
      expect(first.said.slice(-3)).toEqual([true, true, true]);
    },
  },
  {
    id: 'A12',
    members: ['app.requestSingleInstanceLock'],
    promise: 'More than 32 MB of data do not reach the first: the second is told false',
    source: 'app.md',
    basis: 'documentation',
    platforms: ['linux', 'darwin'],
    realOnly: 'the app hands no data over, and the stand-in takes none',
    check: async ({ start, folder, expect }) => {
      const userData = await folder();
      let second: Promise<{ readonly said: unknown[] }> | undefined;
      const first = await start({
        scenario: 'locks',
        userData,
        args: ['--short'],
        onSaid: (said) => {
          if (said.includes('waiting')) second ??= start({ scenario: 'lockWithMuch', userData });
        },
      });
      expect((await second)?.said).toEqual([false]);
      expect(first.said).not.toContain('second-instance');
    },
  },
];
