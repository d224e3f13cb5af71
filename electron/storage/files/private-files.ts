import { mkdirSync, readFileSync } from 'node:fs';
import { errorCode } from '../../failures';

/** Makes a folder that only its owner can enter. A folder that is there already keeps its mode. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** The bytes of a file, or null when there is none. Any other trouble is thrown: unreadable is not missing. */
export function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
