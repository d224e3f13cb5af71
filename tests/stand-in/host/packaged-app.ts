import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { commandLine } from './command-line';

type Archives = { extractAll(archive: string, folder: string): void };

/** The resources folder of a packaged app, with its archive, if the command line names one. */
const resources = commandLine.value('stand-in-resources');
let unpacked: string | undefined;

/** True when the app runs as an installed one. */
export const isPackaged = Boolean(resources);

/** The resources folder of a packaged app, which for example holds its update address. */
export function resourcesFolder(): string | undefined {
  return resources ? path.resolve(resources) : undefined;
}

/**
 * The folder of the app. Node cannot read an archive, so a packaged app is unpacked while the process runs: this proves
 * that the archive is complete, not how Electron reads it.
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
