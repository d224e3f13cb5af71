import { systems } from '../../../shared/model/services/services';

/**
 * The order of the folders. In each part a file may import from its wing and from the wings before it, never from a
 * later one. A wing with rooms keeps all its files in them. `top` lists the files that may lie next to the wings; every
 * wing may import those in `leaves`, which import no wing.
 */
export type Part = {
  readonly wings: readonly Wing[];
  readonly leaves: readonly string[];
  readonly top: readonly string[];
};

/**
 * A wing by its folder. Rooms are ordered, too: a room may import from those before it. A wing without rooms is flat.
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
        rooms: [
          'undo',
          'inventory',
          'activity',
          'checklists',
          'signing',
          'reports',
          'reviews',
          'import',
          'keepass',
          'transfer',
          'account',
          'lock',
          'recovery',
        ],
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
      { name: 'inventory' },
      { name: 'activity' },
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
        rooms: [
          'signing',
          'key-tasks',
          'recovery',
          'protection',
          'known-keys',
          'bulk-test',
          'checklists',
          'rotation',
          'import',
          'transfer',
        ],
      },
      { name: 'places', rooms: ['help', 'home', 'settings', 'setup', 'records', 'reviews', 'keys', 'activity'] },
      { name: 'shell' },
    ],
    top: ['app.tsx', 'main.tsx'],
  },
};
