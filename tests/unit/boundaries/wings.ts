import { systems } from '../../../shared/model/services/services';

/**
 * The order of the house. In each part a file may import from its own wing and from the wings before it, never from one
 * after it. A wing with rooms holds its files in them, and no file beside them. `top` are the files that may lie beside
 * the wings; those in `leaves` may be imported by every wing, and import none of them.
 */
export type Part = {
  readonly wings: readonly Wing[];
  readonly leaves: readonly string[];
  readonly top: readonly string[];
};

/**
 * A wing by its folder. Rooms stand in their order, too: a room may import from those before it. A wing without them
 * holds its files side by side.
 */
export type Wing = { readonly name: string; readonly rooms?: readonly string[] };

/** From the lowest wing to the highest. */
export const parts: Readonly<Record<'electron' | 'shared' | 'renderer', Part>> = {
  electron: {
    leaves: ['events.ts', 'failures.ts', 'host.ts'],
    wings: [
      { name: 'async' },
      { name: 'storage', rooms: ['files', 'journal', 'vault', 'migration'] },
      { name: 'shell', rooms: ['jobs', 'system', 'settings', 'updates', 'window'] },
      { name: 'services', rooms: ['http', 'doctor', ...systems, 'registry', 'practice'] },
      {
        name: 'features',
        rooms: ['inventory', 'checklists', 'reports', 'reviews', 'import', 'keepass', 'transfer', 'account', 'lock'],
      },
      { name: 'ipc' },
    ],
    top: ['main.ts', 'preload.ts', 'start-app.ts'],
  },
  shared: {
    leaves: [],
    wings: [
      { name: 'model' },
      { name: 'messages' },
      { name: 'doctor' },
      { name: 'guides' },
      { name: 'reports' },
      { name: 'review' },
      { name: 'import' },
      { name: 'checklists' },
      { name: 'contract' },
    ],
    top: [],
  },
  renderer: {
    leaves: [],
    wings: [
      { name: 'messages' },
      { name: 'api.ts' },
      { name: 'state' },
      { name: 'kit' },
      { name: 'guide' },
      {
        name: 'tasks',
        rooms: ['key-tasks', 'protection', 'known-keys', 'bulk-test', 'checklists', 'rotation', 'import', 'transfer'],
      },
      { name: 'places', rooms: ['help', 'home', 'settings', 'setup', 'records', 'reviews', 'keys'] },
      { name: 'shell' },
    ],
    top: ['app.tsx', 'main.tsx'],
  },
};
