import { defineConfig } from '@playwright/test';

/** The end-to-end specs: the built app, driven as a person would. A spec that fails once has failed. */
export default defineConfig({
  testDir: './app',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // One app is two browsers and a Node: on a small machine a second one beside it only makes both late.
  workers: process.env.CI ? 1 : 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
