import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run } from '../../../electron/launch/run.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** @type {Promise<void> | null} */
let built = null;

/** Builds what runs the vault in plain Node and what makes seeded data; once. */
function buildVaultBench() {
  built ??= run('npx', ['vite', 'build', '--app', '--config', 'tests/runs/bench/vite.config.ts']);
  return built;
}

/**
 * Runs one part in a process of its own and gives what it measured.
 * @param {'saves' | 'keepass'} part
 */
export async function runVault(part) {
  await buildVaultBench();
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, 'dist/bench/vault.js'), part]);
  return JSON.parse(stdout);
}

/**
 * Makes a data folder with so many pretended keys, for the running app.
 * @param {string} folder
 * @param {number} keys
 */
export async function seedFolder(folder, keys) {
  await buildVaultBench();
  const args = [path.join(root, 'dist/bench/seed.js'), '--keys', String(keys), '--out', folder];
  await promisify(execFile)(process.execPath, args);
}
