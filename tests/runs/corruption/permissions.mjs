import { spawnSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { judge } from './judge.mjs';
import { createStarter } from './reader.mjs';

/** Root ignores file modes: there these cases run as `nobody`. */
const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
const isRoot = process.getuid?.() === 0;

/** @param {readonly string[]} words */
function must(...words) {
  const { status, stderr } = spawnSync(words[0] ?? '', words.slice(1));
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
}

/**
 * Files and folders that cannot be read or written. Read-only places must show everything and refuse changes with an
 * explanation; unreadable ones are refused with the reason and never taken for empty.
 * @param {import('./truth.mjs').Truth} truth
 * @param {{ readonly files: readonly string[], readonly folders: readonly string[] }} places
 * @returns {readonly import('./slice.mjs').Case[]}
 */
export function permissionCases(truth, { files, folders }) {
  // Windows has no such modes.
  if (process.platform === 'win32') return [];
  const modes = [
    ...files.flatMap((file) => [
      { place: file, mode: 0o000, sort: 'cannot be read' },
      { place: file, mode: 0o400, sort: 'is read-only' },
    ]),
    ...folders.flatMap((folder) => [
      { place: folder, mode: 0o000, sort: 'cannot be entered' },
      { place: folder, mode: 0o555, sort: 'is a read-only folder' },
    ]),
  ];
  return modes.map(({ place, mode, sort }) => ({
    group: place,
    sort,
    name: `${place === '.' ? 'the data folder' : place}: ${sort}`,
    run: async (folder) => {
      if (isRoot) must('chown', '-R', '65534:65534', folder, `${folder}.keyring`);
      await chmod(path.join(folder, place), mode);
      try {
        return await judge(folder, truth, {
          file: place,
          bytes: null,
          reader: createStarter(isRoot ? { setpriv: nobody } : {}),
        });
      } finally {
        must('chmod', '-R', 'u+rwX', folder);
        if (isRoot) must('chown', '-R', 'root:root', folder, `${folder}.keyring`);
      }
    },
  }));
}
