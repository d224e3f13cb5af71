import { run } from '../launch/run.mjs';

// Ten thousand calls over all requests, from their schemas and against them: `npm run fuzz -- [calls] [seed]`.
const [calls = '10000', seed = '20261121'] = process.argv.slice(2);
await run('npx', ['vite', 'build', '--config', 'tests/headless.config.ts'], { ...process.env, KEYQUILT_RUN: 'fuzz' });
await run(process.execPath, ['dist/fuzz/fuzz.js'], { ...process.env, FUZZ_CALLS: calls, FUZZ_SEED: seed });
