import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fetchElectronNode } from '../../../electron/launch/find-electron-node.mjs';
import { run } from '../../../electron/launch/run.mjs';

/** Builds the headless app and the runs that use it, and downloads the Node that they run on. */
export async function buildHeadless() {
  await fetchElectronNode();
  await run('npx', ['vite', 'build', '--config', 'tests/harness/headless/vite.config.ts']);
  // The app lists the files of its page at start. Without a built page the folder would be missing.
  await mkdir(fileURLToPath(new URL('../../../dist/renderer', import.meta.url)), { recursive: true });
}
