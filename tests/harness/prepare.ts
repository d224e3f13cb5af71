import { fetchElectronNode } from '../../electron/launch/find-electron-node.mjs';
import { presentRuntime } from '../../electron/launch/find-runtime.mjs';

/** Runs once before the specs: gets Electron's exact Node for main, even when Playwright was started directly. */
// biome-ignore lint/style/noDefaultExport: Playwright calls a set-up by its default export.
export default async function prepare(): Promise<void> {
  if (presentRuntime().kind === 'stand-in') await fetchElectronNode();
}
