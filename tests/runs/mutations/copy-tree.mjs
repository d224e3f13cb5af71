import { chmod, cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Generated, or far too large to copy; the installed packages are shared. */
const left = new Set(['.git', 'node_modules', 'dist', 'release', 'demo', 'test-results']);

/**
 * Copies the tree to a separate folder, so that the tree itself is never edited.
 * @returns {Promise<string>} the folder
 */
export async function copyTree() {
  const tree = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-mutations-'));
  // Some cases of the corruption run start the app as another user.
  await chmod(tree, 0o755);
  const parts = (await readdir(root)).filter((part) => !left.has(part));
  for (const part of parts) await cp(path.join(root, part), path.join(tree, part), { recursive: true });
  await symlink(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
  // The app lists the files of its page at start, even when no page was built.
  await mkdir(path.join(tree, 'dist', 'renderer'), { recursive: true });
  return tree;
}
