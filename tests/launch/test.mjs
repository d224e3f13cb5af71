import { findRuntime } from './find-runtime.mjs';
import { run } from './run.mjs';

// Found first, because installing a browser is the slowest thing that can go wrong.
const runtime = await findRuntime({ fetchSeconds: 0 });
await run('npm', ['run', '--silent', 'build']);
await run('npm', ['run', '--silent', 'check']);
process.stdout.write(`End-to-end specs run in: ${runtime.kind}\n`);
await run('npm', ['run', '--silent', 'test:app', '--', ...process.argv.slice(2)]);
process.stdout.write(`End-to-end specs ran in: ${runtime.kind}\n`);
