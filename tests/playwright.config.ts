import { defineConfig } from '@playwright/test';

/** The end-to-end specs: the built app, driven as a person would. A spec that fails once has failed. */
export default defineConfig({
  testDir: './specs',
  globalSetup: './harness/prepare.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // One app is two browsers and a Node: on two cores a third worker only slows all down.
  workers: 2,
  // A journey of many steps takes minutes on a busy machine. What hangs is found by the limit of each step and expectation.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./harness/skipped-reporter.ts']],
});
