import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the app is installed, and on what. */
export type Installation = {
  readonly platform: NodeJS.Platform;
  /** The folder of the installed app's resources; undefined when it runs unpackaged. */
  readonly resources: string | undefined;
  /** The running program. */
  readonly program: string;
};

/**
 * Why this installation asks no feed, or null. `no-feed`: none was named (electron-builder writes `app-update.yml` only
 * for a release with one), or it came by Windows' MSI, which the updater knows nothing of: it would install a second
 * copy. `unsigned`: nobody could tell who made an update, because the feed is not https or the system has no check.
 */
export function whyNoFeed({ platform, resources, program }: Installation): 'no-feed' | 'unsigned' | null {
  if (resources === undefined) return 'no-feed';
  const feed = textOf(join(resources, 'app-update.yml'));
  if (feed === null) return 'no-feed';
  // The one-click installer leaves its uninstaller beside the program, the MSI does not (app-builder-lib, common.nsh).
  if (platform === 'win32' && !existsSync(join(dirname(program), 'Uninstall Keyquilt.exe'))) return 'no-feed';
  if (!/^url: ["']?https:\/\/\S+$/m.test(feed)) return 'unsigned';
  // Without it electron-updater skips the check of the installer's signature (NsisUpdater.verifySignature).
  if (platform === 'win32') return /^publisherName:/m.test(feed) ? null : 'unsigned';
  // Squirrel.Mac holds an update to the running app's own signature.
  if (platform === 'darwin') return null;
  return updateKey(resources) === null ? 'unsigned' : null;
}

/** The key that a Linux update must be signed with, as PEM; null where the release was made without one. */
export function updateKey(resources: string): string | null {
  return textOf(join(resources, 'update-key.pem'));
}

/** Whether the system asks for an administrator's password to install: deb and rpm do (electron-updater, DebUpdater). */
export function asksForPassword({ platform, resources }: Installation): boolean {
  return platform === 'linux' && resources !== undefined && existsSync(join(resources, 'package-type'));
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
