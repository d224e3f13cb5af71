import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyTree } from '../mutations/copy-tree.mjs';
import { applyDiff, readSteps } from './read-steps.mjs';

// Follows docs/add-a-service.md to the letter in a copy of the tree: `npm run third-service`. It edits nothing that the
// page does not say. `KEEP=1` leaves the copy for a look.

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

const tree = await copyTree();
const page = await readFile(path.join(tree, 'docs/add-a-service.md'), 'utf8');
let failed = '';
try {
  for (const step of readSteps(page)) {
    if (step.act === 'run') {
      say(`\n$ ${step.command}`);
      const { status } = spawnSync(step.command, { cwd: tree, shell: true, stdio: 'inherit' });
      if (status === 0) continue;
      failed = step.command;
      break;
    }
    const file = path.join(tree, step.file);
    say(`${step.act} ${step.file}`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, step.act === 'create' ? step.text : applyDiff(await readFile(file, 'utf8'), step.text));
  }
} finally {
  if (process.env.KEEP) say(`The copy is in ${tree}`);
  else await rm(tree, { recursive: true, force: true, maxRetries: 3 });
}
say(failed === '' ? '\nThe third service is there: every step of the page did what it says.' : `\nFAILED: ${failed}`);
process.exitCode = failed === '' ? 0 : 1;
