import { buildIfStale } from '../../../electron/launch/build.mjs';
import { findRuntime, inWords } from '../../../electron/launch/find-runtime.mjs';
import { run } from '../../../electron/launch/run.mjs';

// Tests every failure of the services, the network and what lies between against the real client and doctor.
const runtime = await findRuntime({ fetchSeconds: 0 });
await buildIfStale();
await run('npx', ['vite', 'build', '--app', '--config', 'tests/runs/faults/vite.config.ts']);
process.stdout.write(`Faults are met in: ${inWords(runtime)}\n`);
await run(process.execPath, ['dist/faults/run.js', runtime.executable]);
