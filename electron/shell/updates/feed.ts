import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where and on which platform the app is installed. */
export type Installation = {
  readonly platform: NodeJS.Platform;
  /** The installed app's resources folder; undefined when it runs unpackaged. */
  readonly resources: string | undefined;
  /** The path of the running program. */
  readonly program: string;
};

/**
 * Why this installation has no usable feed, or null. `no-feed`: none is named (electron-builder writes `app-update.yml`
 * only for a release with one), or Windows' MSI installed the app, which the updater does not support: it would install
 * a second copy. `unsigned`: the origin of an update could not be verified, because the feed is not https or the system
 * has no check.
 */
export function whyNoFeed({ platform, resources, program }: Installation): 'no-feed' | 'unsigned' | null {
  if (resources === undefined) return 'no-feed';
  const feed = textOf(join(resources, 'app-update.yml'));
  if (feed === null) return 'no-feed';
  // The one-click installer puts its uninstaller next to the program, the MSI does not (app-builder-lib, common.nsh).
  if (platform === 'win32' && !existsSync(join(dirname(program), 'Uninstall Keyquilt.exe'))) return 'no-feed';
  if (!/^url: ["']?https:\/\/\S+$/m.test(feed)) return 'unsigned';
  // Without `publisherName` electron-updater skips the installer's signature (NsisUpdater.verifySignature).
  if (platform === 'win32') return /^publisherName:/m.test(feed) ? null : 'unsigned';
  // Squirrel.Mac requires the running app's own signature.
  if (platform === 'darwin') return null;
  return updateKey(resources) === null ? 'unsigned' : null;
}

/** The public key for Linux updates, as PEM; null when the release has none. */
export function updateKey(resources: string): string | null {
  return textOf(join(resources, 'update-key.pem'));
}

/** True when installing asks for an administrator's password: deb and rpm do (electron-updater, DebUpdater). */
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
