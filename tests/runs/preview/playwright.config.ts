import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const port = 5199;

/** Takes pictures of every screen from the renderer's dev build: `npx playwright test -c tests/runs/preview`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.preview.ts',
  outputDir: '/tmp/preview/results',
  reporter: 'line',
  workers: 3,
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  webServer: {
    command: `npx vite --config vite.config.ts --port ${port} --strictPort`,
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    url: `http://localhost:${port}/`,
    reuseExistingServer: true,
  },
});
