import { fileURLToPath } from 'node:url';
import { presentRuntime } from '../../electron/launch/find-runtime.mjs';
import type { Recordings } from '../stand-in/host/recordings';
import { test as base, type LaunchedApp, type LaunchOptions } from './fixtures';

/** The API that the trial app's preload exposes to its page. */
type TrialBridge = {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  onTold(listener: (word: unknown) => void): () => void;
  add(left: number, right: number): number;
  readonly versions: string;
};

declare global {
  interface Window {
    readonly trial: TrialBridge;
  }
}

/** What the stand-in's module adds to Electron's. */
export type StandIn = typeof Electron.CrossProcessExports & { readonly recordings: Recordings };

type Fixtures = { readonly launchTrial: (options?: LaunchOptions) => Promise<LaunchedApp> };

/** The stand-in's specs drive a small trial app; on the real Electron there is nothing to prove. */
export const test = base.extend<Fixtures>({
  launchTrial: async ({ launchApp }, use) => {
    test.skip(presentRuntime().kind === 'Electron', 'The stand-in is not in use');
    const appPath = fileURLToPath(new URL('../../dist/stand-in/trial/main.js', import.meta.url));
    await use((options) => launchApp({ appPath, ...options }));
  },
});

export { expect } from '@playwright/test';
