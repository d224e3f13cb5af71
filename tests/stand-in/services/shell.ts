import { spawn } from 'node:child_process';
import { isHeadless } from '../chromium/browsers';
import { commandLine } from '../host/command-line';
import { recordings } from '../host/recordings';

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
  linux: ['xdg-open'],
};

/** Electron's `shell`. */
export const shell = {
  async openExternal(address: string): Promise<void> {
    recordings.openedExternally.push(address);
    const underTest = commandLine.value('inspect') !== undefined;
    const opener = openers[process.platform];
    if (underTest || isHeadless() || !opener) return;
    const [program, ...args] = opener;
    await new Promise<void>((resolve, reject) => {
      const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
      child.once('spawn', () => resolve());
      child.once('error', reject);
      child.unref();
    });
  },
};
