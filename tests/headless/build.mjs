import { run } from '../launch/run.mjs';

/** Builds the app without a window, with the runs that use it. */
export async function buildHeadless() {
  await run('npx', ['vite', 'build', '--config', 'tests/headless.config.ts']);
}
