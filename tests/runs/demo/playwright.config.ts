import { defineConfig } from '@playwright/test';

/** The demonstration: one worker, in order, everything once. Started by `npm run demo`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.demo.ts',
  outputDir: '../../../test-results/demo',
  workers: 1,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 30_000 },
  reporter: [['./plain-reporter.ts']],
});
