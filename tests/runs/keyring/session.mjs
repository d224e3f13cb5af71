import { readKeys, startChild } from '../../harness/headless/child.mjs';
import { arrange } from '../corruption/profile.mjs';
import { readTruth } from '../corruption/truth.mjs';

// Runs within one login session and prints one line of JSON. It uses the session's keyring.
const [act, folder = ''] = process.argv.slice(2);
if (act === 'store') await arrange(folder, 'session');
const child = await startChild({ folder, keyring: 'session' });
try {
  const keys = await readKeys(child);
  const { openable, refusals } = await readTruth(child);
  const { vault } = (await child.ask('app.read', {})).value;
  const marks = keys.value.keys.flatMap((/** @type {any} */ { secrets }) =>
    Object.values(secrets).flatMap((mark) => (mark === null ? [] : [mark.state])),
  );
  const said = { vault, records: keys.value.keys.length, marks: [...new Set(marks)], openable, refusals };
  process.stdout.write(`${JSON.stringify(said)}\n`);
} finally {
  await child.kill();
}
