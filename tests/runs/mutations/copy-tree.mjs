import { chmod, cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Made from the rest, or far too large to copy; the installed packages are shared. */
const left = new Set(['.git', 'node_modules', 'dist', 'release', 'demo', 'test-results']);

/**
 * A copy of the tree in a folder of its own, so that nothing is ever taken away in the tree itself.
 * @returns {Promise<string>} the folder
 */
export async function copyTree() {
  const tree = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-mutations-'));
  // Some cases of the damage run start the app as somebody else.
  await chmod(tree, 0o755);
  const parts = (await readdir(root)).filter((part) => !left.has(part));
  for (const part of parts) await cp(path.join(root, part), path.join(tree, part), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
  // The app lists the files of its page when it starts, also where no page was built.
  await mkdir(path.join(tree, 'dist', 'renderer'), { recursive: true });
  return tree;
}
