import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { UpdatesOff } from '../../shared/desk';
import { errorCode } from '../failures';

/** What decides whether the app may ask for updates. */
export type UpdatePolicyParts = {
  /** Where the computer's own policy is kept; see `policyFolder`. */
  readonly policyFolder: string;
  /** The folder of the installed app's resources; undefined when it runs unpackaged. */
  readonly resources: string | undefined;
  readonly wanted: () => boolean;
};

/** Folders that only an administrator can write, by the custom of each system. */
export function policyFolder(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32') return join(env.ProgramData ?? 'C:\\ProgramData', 'Keyquilt');
  return platform === 'darwin' ? '/Library/Application Support/Keyquilt' : '/etc/keyquilt';
}

const Policy = z.object({ updates: z.optional(z.enum(['on', 'off'])) });

/** The size of a policy file that is still read, in characters. */
const longestPolicy = 10_000;

/**
 * Whether the policy file turns updates off. Somebody who wrote one meant something: a file that cannot be read or
 * understood turns them off, too.
 */
function policyForbids(folder: string): boolean {
  let text: string;
  try {
    text = readFileSync(join(folder, 'policy.json'), 'utf8');
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(errorCode(error));
  }
  try {
    return text.length > longestPolicy || Policy.parse(JSON.parse(text)).updates === 'off';
  } catch {
    return true;
  }
}

/**
 * Why updates are off now, or null. The strongest reason comes first: what the computer's policy forbids, no setting
 * of the person can turn on. A feed is there only where the release was made with one (electron-builder writes
 * `app-update.yml` beside the app then).
 */
export function whyOff({ policyFolder: folder, resources, wanted }: UpdatePolicyParts): UpdatesOff | null {
  if (policyForbids(folder)) return 'policy';
  if (resources === undefined || !existsSync(join(resources, 'app-update.yml'))) return 'no-feed';
  return wanted() ? null : 'setting';
}
