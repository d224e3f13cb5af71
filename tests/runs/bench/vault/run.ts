import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timeKeepass } from './keepass-times';
import { timeSaves } from './save-times';

// Runs in a separate process, so that the bench does not share its memory; prints one line of JSON.
const parent = mkdtempSync(join(tmpdir(), 'keyquilt-bench-'));
try {
  const part = process.argv[2];
  const sizes = part === 'many' ? [10_000, 100_000] : [10, 1000, 10_000];
  const times = part === 'keepass' ? await timeKeepass(parent, 10_000) : await timeSaves(parent, sizes);
  process.stdout.write(`${JSON.stringify(times)}\n`);
} finally {
  rmSync(parent, { recursive: true, force: true });
}
