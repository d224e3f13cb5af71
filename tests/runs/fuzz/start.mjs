import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fetchElectronNode, nodeForMain } from '../../../electron/launch/find-electron-node.mjs';
import { run, runForCode } from '../../../electron/launch/run.mjs';

// Ten thousand calls over all requests, valid and invalid by their schemas: `npm run fuzz -- [calls] [seed]`.
const [calls = '10000', seed = '20261121'] = process.argv.slice(2);
await fetchElectronNode();
await run('npx', ['vite', 'build', '--config', 'tests/harness/headless/vite.config.ts'], {
  ...process.env,
  KEYQUILT_RUN: 'fuzz',
});
const place = await mkdtemp(path.join(os.tmpdir(), 'keyquilt-fuzz-'));
const asked = { ...process.env, FUZZ_CALLS: calls, FUZZ_SEED: seed };
const code = await runForCode(
  nodeForMain(),
  ['dist/fuzz/fuzz.js', `--user-data-dir=${path.join(place, 'data')}`],
  asked,
);
await rm(place, { recursive: true, force: true });
process.exit(code);
