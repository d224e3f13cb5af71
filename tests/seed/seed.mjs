import { run } from '../launch/run.mjs';

// A data folder with many pretended keys: node tests/seed/seed.mjs --keys 10000 --out FOLDER [--seed 1]
await run('npx', ['vite', 'build', '--app', '--config', 'tests/seed.config.ts']);
await run(process.execPath, ['dist/seed/seed.js', ...process.argv.slice(2)]);
