import path from 'node:path';

const switches = new Map(
  process.argv.slice(2).flatMap((word) => {
    const found = /^--([a-z-]+)=(.*)$/s.exec(word);
    return found ? [[found[1], found[2]] as const] : [];
  }),
);

/** A switch on this process's command line; the last one of a name wins. */
export function switchOf(name: string): string | undefined {
  return switches.get(name);
}

/** The data folder of this process. */
export function userData(): string {
  return path.resolve(switchOf('user-data-dir') ?? './user-data');
}

// Replaces the `electron` module for libraries; the app itself gets a host and does not import it.
export const app = {
  getPath: () => userData(),
  getVersion: () => '0.0.0',
  getName: () => 'Keyquilt',
  on: () => app,
};
export const ipcMain = { on: () => ipcMain, handle: () => undefined };
export const shell = {};
// biome-ignore lint/style/noDefaultExport: libraries import Electron as a whole.
export default { app, ipcMain, shell };
