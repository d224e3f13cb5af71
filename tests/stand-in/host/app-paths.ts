import { readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandLine } from './command-line';
import { appFolder } from './packaged-app';

type Manifest = {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
  readonly main?: string;
};

/** The app's identity from its package.json. */
export type AppIdentity = { readonly name: string; readonly version: string; readonly mainFile: string };

/** Finds name, version and main file as Electron does: from the package.json of the app's folder, or from a bare file. */
export function readAppIdentity(): AppIdentity {
  const appPath = appFolder();
  if (!statSync(appPath).isDirectory()) return { name: 'Electron', version: '0.0.0', mainFile: appPath };
  const manifest = JSON.parse(readFileSync(path.join(appPath, 'package.json'), 'utf8')) as Manifest;
  return {
    name: manifest.productName ?? manifest.name ?? 'Electron',
    version: manifest.version ?? '0.0.0',
    mainFile: path.join(appPath, manifest.main ?? 'index.js'),
  };
}

function appDataFolder(): string {
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32') return process.env.APPDATA ?? path.join(os.homedir(), 'AppData', 'Roaming');
  return process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config');
}

/** The data folder: from the command line, otherwise the usual place under the app's name. */
function userDataFolder(appName: string): string {
  const asked = commandLine.value('user-data-dir');
  return asked ? path.resolve(asked) : path.join(appDataFolder(), appName);
}

/** Electron's named folders. */
export function namedFolder(name: string, appName: string): string {
  const home = os.homedir();
  const userData = userDataFolder(appName);
  const folders: Record<string, string> = {
    home,
    appData: appDataFolder(),
    userData,
    sessionData: userData,
    temp: os.tmpdir(),
    exe: process.execPath,
    logs: process.platform === 'darwin' ? path.join(home, 'Library', 'Logs', appName) : path.join(userData, 'logs'),
    desktop: path.join(home, 'Desktop'),
    documents: path.join(home, 'Documents'),
    downloads: path.join(home, 'Downloads'),
    crashDumps: path.join(userData, 'Crashpad'),
  };
  const folder = folders[name];
  if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
  return folder;
}
