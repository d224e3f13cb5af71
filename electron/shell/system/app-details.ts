import { release } from 'node:os';
import type { AppDetails } from '../../../shared/contract/app-shell';

/** What the app runs on, for the person and for whoever helps: nothing in it tells who or where. */
export function readAppDetails(version: string): AppDetails {
  // Node's typings leave out what Electron adds; outside Electron both are absent.
  const versions: Readonly<Record<string, string | undefined>> = process.versions;
  return {
    version,
    electron: versions.electron ?? '',
    chromium: versions.chrome ?? '',
    node: process.versions.node,
    // Some systems' release names hold what an administrator put there.
    system: `${process.platform} ${process.arch} ${/^\d+(\.\d+)*/.exec(release())?.[0] ?? ''}`.trim(),
  };
}
