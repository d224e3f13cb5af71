import { cp, mkdtemp, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const parts = ['electron', 'renderer', 'shared', 'tests', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/**
 * A copy of the sources in a folder of its own, so that nothing is ever taken away in the tree itself. The installed
 * packages are shared.
 * @returns {Promise<string>} the folder
 */
export async function copyTree() {
  const tree = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-mutations-'));
  for (const part of parts) await cp(path.join(root, part), path.join(tree, part), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
  return tree;
}
