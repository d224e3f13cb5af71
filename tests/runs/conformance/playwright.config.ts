import { defineConfig } from '@playwright/test';

/** Electron's promises, one test each, in this machine's runtime. No retries. */
export default defineConfig({
  testDir: '.',
  testMatch: 'conformance.spec.ts',
  outputDir: '../../../test-results/conformance',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./reporter.ts']],
});
