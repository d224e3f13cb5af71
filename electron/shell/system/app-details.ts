import { release } from 'node:os';
import type { AppDetails } from '../../../shared/contract/app-shell';

/** Versions and system for the About page and for support. Holds nothing that identifies the person or the computer. */
export function readAppDetails(version: string): AppDetails {
  // Node's types lack the versions that Electron adds; outside Electron both are absent.
  const versions: Readonly<Record<string, string | undefined>> = process.versions;
  return {
    version,
    electron: versions.electron ?? '',
    chromium: versions.chrome ?? '',
    node: process.versions.node,
    // Keep the leading numbers only: some release names hold text that an administrator chose.
    system: `${process.platform} ${process.arch} ${/^\d+(\.\d+)*/.exec(release())?.[0] ?? ''}`.trim(),
  };
}
