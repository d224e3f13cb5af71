import { mkdirSync, readFileSync } from 'node:fs';
import { errorCode } from '../../failures';

/** Creates a folder that only its owner can enter. An existing folder keeps its mode. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

/** Returns the bytes of a file, or null when there is none. Throws any other error: unreadable is not missing. */
export function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
