import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder = '';

/** Puts the temporary files of all unit tests into one folder. Windows ignores TMPDIR and keeps its own place. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'keyquilt-units-'));
  process.env.TMPDIR = folder;
}

/** Removes that folder: hundreds of files were left behind. */
export function teardown(): void {
  delete process.env.TMPDIR;
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
