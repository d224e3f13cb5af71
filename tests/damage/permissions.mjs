import { spawnSync } from 'node:child_process';
import { judge } from './judge.mjs';

/** Root ignores file modes, so these cases run as `nobody`; they need root to become it. */
const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];

/** @param {readonly string[]} words */
function must(...words) {
  const { status, stderr } = spawnSync(words[0] ?? '', words.slice(1));
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
}

/**
 * Files and folders that cannot be read or written. A read-only folder shows all and changes nothing; what cannot be
 * read is refused with its reason and never taken for empty.
 * @param {import('./profile.mjs').Truth} truth
 */
export function permissionCases(truth) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  const modes = [
    ['the folder is read-only', '0555', '.'],
    ['vault.json cannot be read', '0000', 'vault.json'],
    ['vault.json is read-only', '0400', 'vault.json'],
    ['a record file cannot be read', '0000', 'records/00.json'],
    ['the records folder is read-only', '0555', 'records'],
    ['the journal cannot be read', '0000', 'journal.jsonl'],
    ['the journal is read-only', '0400', 'journal.jsonl'],
    ['the backups cannot be read', '0000', 'backups'],
    ['the settings cannot be read', '0000', 'settings.json'],
  ];
  return modes.map(([name, mode, file]) => ({
    name: `as another user: ${name}`,
    run: async (/** @type {string} */ folder) => {
      must('chown', '-R', '65534:65534', folder, `${folder}.keyring`);
      must('chmod', mode ?? '', `${folder}/${file}`);
      try {
        return await judge(folder, truth, { file: file ?? '', bytes: null, child: { setpriv: nobody } });
      } finally {
        must('chmod', '-R', 'u+rwX', folder);
        must('chown', '-R', 'root:root', folder, `${folder}.keyring`);
      }
    },
  }));
}
