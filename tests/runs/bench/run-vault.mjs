import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run } from '../../../electron/launch/run.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** @type {Promise<void> | null} */
let built = null;

/** Builds the programs that run the vault in plain Node and create seeded data; once. */
function buildVaultBench() {
  built ??= run('npx', ['vite', 'build', '--app', '--config', 'tests/runs/bench/vite.config.ts']);
  return built;
}

/**
 * Runs one part in a separate process and returns its measurements.
 * @param {'saves' | 'keepass' | 'many'} part
 */
export async function runVault(part) {
  await buildVaultBench();
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'dist/bench/vault.js'), part]);
  return JSON.parse(stdout);
}

/**
 * Creates a data folder with this many simulated keys, for the running app.
 * @param {string} folder
 * @param {number} keys
 */
export async function seedFolder(folder, keys) {
  await buildVaultBench();
  const args = [path.join(root, 'dist/bench/seed.js'), '--keys', String(keys), '--out', folder];
  await promisify(execFile)(process.execPath, args);
}
