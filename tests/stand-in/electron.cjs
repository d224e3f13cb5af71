// The program behind "electron" and "electron.cmd". CommonJS, because nothing may load before the app that the app does
// not import.
'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const entry = path.resolve(__dirname, '../../dist/stand-in/start.js');
if (!existsSync(entry)) {
  process.stderr.write('The stand-in is not built yet: run "npm run build" first.\n');
  process.exit(1);
}

async function start() {
  const browsers = await import(pathToFileURL(path.resolve(__dirname, '../../electron/launch/find-browser.mjs')).href);
  const { startStandIn } = await import(pathToFileURL(entry).href);
  await startStandIn({
    browser: browsers.findBrowser(),
    headlessBrowser: browsers.findHeadlessBrowser(),
    executable: path.join(__dirname, process.platform === 'win32' ? 'electron.cmd' : 'electron'),
  });
}

start().catch((error) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exit(1);
});
