import { findRuntime, inWords } from './find-runtime.mjs';
import { run } from './run.mjs';

// Found first, because installing a browser is the slowest thing that can go wrong.
const runtime = await findRuntime({ fetchSeconds: 0 });
const npm = (/** @type {string[]} */ ...words) => run('npm', ['run', '--silent', ...words]);
await npm('build');
await npm('check');
process.stdout.write(`End-to-end specs run in: ${inWords(runtime)}\n`);
await npm('test:app', '--', ...process.argv.slice(2));
process.stdout.write(`End-to-end specs ran in: ${inWords(runtime)}\n`);
// Named specs are somebody's work at one thing; the whole test also does harm to the app's data and to the app.
if (process.argv.length === 2) {
  await npm('kill', '--', '200');
  await npm('twice', '--', '4');
  await npm('damage', '--', 'slice');
  await npm('fuzz');
  await npm('keyring');
  await npm('package:check');
}
