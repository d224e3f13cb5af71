import type { Scene } from './sample-scene';

/**
 * Installs a fake `window.keyquilt` in a page before its scripts run. It is sent to the page as source, so it may use
 * only its argument, and `window.mainAnswer`, which asks main's own code for lists and counts.
 * `window.preview.publish` raises an event.
 */
export function installBridge(scene: Scene): void {
  type Listener = (data: unknown) => void;
  const { mainAnswer } = window as unknown as { mainAnswer: (name: string, input: unknown) => Promise<object> };
  const listeners = new Map<string, Set<Listener>>();
  let { app } = scene;
  const keys = new Map(scene.keys.map((key) => [key.id, key]));
  const publish = (name: string, data: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(data);
  };
  type Given = { id: string; job: string; ids: string[]; account: 'real'; change: object; company: string };
  const answers: Record<string, (input: Given) => unknown> = {
    'app.read': () => app,
    'app.open': async () => {
      const nothing = { overview: null, list: null };
      return { app, ...(app.settings.account === 'none' ? nothing : await mainAnswer('app.open', {})) };
    },
    'app.chooseAccount': ({ account }) => {
      app = { ...app, settings: { ...app.settings, account } };
      return app;
    },
    'app.restartPractice': () => app,
    'app.dismissNotice': ({ id }) => {
      app = { ...app, notices: app.notices.filter((notice) => notice.id !== id) };
      return app;
    },
    'keys.read': ({ ids }) => ({
      keys: ids.flatMap((id) => keys.get(id) ?? []),
      gone: ids.filter((id) => !keys.has(id)),
    }),
    'keys.timeline': () => ({ events: scene.events }),
    'checklists.list': () => ({ checklists: [] }),
    'passphrase.judge': () => ({ strength: 'strong', reason: null }),
    'secrets.copy': () => ({ clearsInSeconds: 30 }),
    'settings.change': (change) => {
      app = { ...app, settings: { ...app.settings, ...change } };
      return app.settings;
    },
    'setups.start': () => [...keys.values()].find((key) => key.status.value === 'draft'),
    'setups.change': ({ id, change }) => {
      const key = keys.get(id);
      if (!key?.setup) return key;
      const setup = { ...key.setup, ...change };
      const changed = { ...key, setup, updatedAt: new Date().toISOString() };
      keys.set(id, changed);
      return changed;
    },
    'tests.run': ({ id }) => keys.get(id),
    'vault.setPassphrase': () => ({ state: 'ready', protection: 'passphrase', reason: null }),
    'vault.unlock': () => ({ state: 'ready', protection: 'passphrase', reason: null }),
    'lock.requirePassphrase': ({ job }) => {
      publish('jobs.progressed', { job, stage: 'encrypting', done: 3400, total: 10_000 });
      return new Promise(() => {});
    },
    'vault.lock': () => ({ state: 'locked', protection: 'passphrase', reason: 'passphrase-not-given' }),
  };
  const bridge = new Proxy(
    {},
    {
      get: (_, name: string) => {
        if (name === 'listen') {
          return (event: string, listener: Listener) => {
            const set = listeners.get(event) ?? new Set();
            listeners.set(event, set.add(listener));
            return () => set.delete(listener);
          };
        }
        return async (input: Given) => {
          const failure = scene.failures[name];
          if (failure) return { ok: false, failure };
          return {
            ok: true,
            value: (await (answers[name]?.(input) ?? mainAnswer(name, input))) ?? {},
            updates: scene.updates[name],
          };
        };
      },
    },
  );
  Object.assign(window, { keyquilt: bridge, preview: { publish } });
}
