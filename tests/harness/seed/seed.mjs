import { run } from '../../../electron/launch/run.mjs';

// Creates a data folder with many simulated keys: node tests/harness/seed/seed.mjs --keys 10000 --out FOLDER [--seed 1]
await run('npx', ['vite', 'build', '--app', '--config', 'tests/harness/seed/vite.config.ts']);
await run(process.execPath, ['dist/seed/seed.js', ...process.argv.slice(2)]);
