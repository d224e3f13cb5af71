import { fetchElectronNode } from '../../electron/launch/find-electron-node.mjs';
import { presentRuntime } from '../../electron/launch/find-runtime.mjs';

/** Runs once before the specs: they run main on Electron's own Node, also when Playwright was called by hand. */
// biome-ignore lint/style/noDefaultExport: Playwright calls a set-up by its default export.
export default async function prepare(): Promise<void> {
  if (presentRuntime().kind === 'stand-in') await fetchElectronNode();
}
