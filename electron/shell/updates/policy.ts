import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { errorCode } from '../../failures';
import { registryForbids } from './registry-policy';

/** What the computer's policy says about updates; `unknown` before the first read. */
export type Policy = 'unknown' | 'allows' | 'forbids';

/**
 * Reads the computer's policy from a place that only an administrator can write: the registry on Windows (every user
 * can write ProgramData), otherwise a file.
 */
export async function readPolicy(platform: NodeJS.Platform): Promise<Policy> {
  if (platform === 'win32') return (await registryForbids()) ? 'forbids' : 'allows';
  const folder = platform === 'darwin' ? '/Library/Application Support/Keyquilt' : '/etc/keyquilt';
  return fileForbids(join(folder, 'policy.json'), 0) ? 'forbids' : 'allows';
}

const PolicyFile = z.object({ updates: z.optional(z.enum(['on', 'off'])) });

/** The largest policy file that is read, in characters. */
const maxPolicyLength = 10_000;

/**
 * True when a policy file turns updates off. An administrator who wrote one meant something, so a file that cannot be
 * read or parsed turns them off too. A file that another user could have written is ignored.
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

/** True when that user owns it and not everybody can write it. On macOS administrators share the folder's group. */
function isOnlyWrittenBy(place: string, owner: number): boolean {
  const { uid, mode } = statSync(place);
  return uid === owner && (mode & 0o002) === 0;
}
