import { buildIfStale } from '../../../electron/launch/build.mjs';
import { findRuntime } from '../../../electron/launch/find-runtime.mjs';
import { run } from '../../../electron/launch/run.mjs';

// The same choice as the end-to-end specs: Electron's binary if present, otherwise the stand-in.
const runtime = await findRuntime({ fetchSeconds: 0 });
if (runtime.kind === 'stand-in') await buildIfStale();
process.stdout.write(`Electron's promises are held against: ${runtime.kind}\n`);
await run('npx', [
  'playwright',
  'test',
  '--config',
  'tests/runs/conformance/playwright.config.ts',
  ...process.argv.slice(2),
]);
