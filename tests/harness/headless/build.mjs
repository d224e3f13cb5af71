import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fetchElectronNode } from '../../../electron/launch/find-electron-node.mjs';
import { run } from '../../../electron/launch/run.mjs';

/** Builds the app without a window, with the runs that use it, and fetches the Node that it runs on. */
export async function buildHeadless() {
  await fetchElectronNode();
  await run('npx', ['vite', 'build', '--config', 'tests/harness/headless/vite.config.ts']);
  // The app lists the files of its page when it starts. Where the page was not built, there are none to list.
  await mkdir(fileURLToPath(new URL('../../../dist/renderer', import.meta.url)), { recursive: true });
}
