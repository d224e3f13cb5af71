import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { errorCode } from '../../failures';
import { registryForbids } from './registry-policy';

/** Whether the computer's policy turns updates off. Nobody knows before it was asked the first time. */
export type Policy = 'unknown' | 'allows' | 'forbids';

/**
 * Reads the computer's policy from where only an administrator can write: the registry on Windows (its ProgramData is
 * open to every user), else a file.
 */
export async function readPolicy(platform: NodeJS.Platform): Promise<Policy> {
  if (platform === 'win32') return (await registryForbids()) ? 'forbids' : 'allows';
  const folder = platform === 'darwin' ? '/Library/Application Support/Keyquilt' : '/etc/keyquilt';
  return fileForbids(join(folder, 'policy.json'), 0) ? 'forbids' : 'allows';
}

const PolicyFile = z.object({ updates: z.optional(z.enum(['on', 'off'])) });

/** The size of a policy file that is still read, in characters. */
const maxPolicyLength = 10_000;

/**
 * Whether a policy file turns updates off. An administrator who wrote one meant something: a file that cannot be read
 * or understood turns them off, too. One that somebody else could have written counts for nothing.
 * @param owner  the user id of the administrator: 0
 */
export function fileForbids(file: string, owner: number): boolean {
  try {
    if (![dirname(file), file].every((place) => isOnlyWrittenBy(place, owner))) return false;
    const text = readFileSync(file, 'utf8');
    return text.length > maxPolicyLength || PolicyFile.parse(JSON.parse(text)).updates === 'off';
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(errorCode(error));
  }
}

/** Owned by that user, and not writable by everybody. Administrators share the folder's group on macOS. */
function isOnlyWrittenBy(place: string, owner: number): boolean {
  const { uid, mode } = statSync(place);
  return uid === owner && (mode & 0o002) === 0;
}
