import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { commandLine } from './command-line';

type Archives = { extractAll(archive: string, folder: string): void };

/** The resources of a packaged app, with its archive in it, if the command line names them. */
const resources = commandLine.value('stand-in-resources');
let unpacked: string | undefined;

/** Whether the app runs as an installed one. */
export const isPackaged = Boolean(resources);

/** Where a packaged app has its resources, for instance the address of its updates. */
export function resourcesFolder(): string | undefined {
  return resources ? path.resolve(resources) : undefined;
}

/**
 * The folder of the app. Node reads no archive, so that of a packaged app is unpacked for the life of the process: it
 * shows that everything is in it, and nothing of how Electron reads it.
 */
export function appFolder(): string {
  const folder = resourcesFolder();
  if (folder === undefined) return commandLine.appPath;
  unpacked ??= unpack(path.join(folder, 'app.asar'));
  return unpacked;
}

function unpack(archive: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keyquilt-packaged-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const archives = createRequire(import.meta.url)('@electron/asar') as Archives;
  archives.extractAll(archive, folder);
  return folder;
}
