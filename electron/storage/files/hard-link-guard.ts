import { randomBytes } from 'node:crypto';
import { linkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './private-files';

/**
 * A second name for a file that is about to be replaced. Taking it needs no room for the content, and neither does
 * giving the old content its name back, so a disk that filled up in between cannot prevent that.
 */
export type HardLinkGuard = {
  /** Gives the old content its name back. Throws what the file system throws. */
  readonly putBack: () => void;
  /** Takes the second name away. Never throws: a name that stays is taken away at the next start. */
  readonly remove: () => void;
};

/** Null when there is no such file, or where the file system has no second names, such as FAT. */
export function guardWithHardLink(path: string): HardLinkGuard | null {
  try {
    const target = realpathSync(path);
    const second = `${target}.tmp-${randomBytes(6).toString('hex')}`;
    linkSync(target, second);
    return {
      putBack() {
        renameSync(second, target);
        syncFolder(dirname(target));
      },
      remove() {
        try {
          rmSync(second, { force: true });
        } catch {
          return;
        }
      },
    };
  } catch {
    return null;
  }
}
