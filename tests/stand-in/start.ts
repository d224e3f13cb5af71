import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import electronNode from '../../electron/launch/electron-node/package.json' with { type: 'json' };
import { setBrowsers } from './chromium/browsers';
import { app } from './host/app';
import { readAppIdentity } from './host/app-paths';
import { commandLine } from './host/command-line';
import * as electron from './host/electron-module';
import { isPackaged, resourcesFolder } from './host/packaged-app';
import { answerForElectron } from './host/resolve-electron';
import './node/narrow-node';

/** Values that the executable found before it loaded the stand-in. */
export type StartOptions = {
  readonly browser: string | undefined;
  /** For invisible windows; may be the same. */
  readonly headlessBrowser: string | undefined;
  readonly executable: string;
};

/** Runs the app from the command line, as Electron would. */
export async function startStandIn({ browser, headlessBrowser, executable }: StartOptions): Promise<void> {
  const port = commandLine.value('inspect');
  // Prints the debugger's address on the error stream, where Playwright waits for it.
  if (port !== undefined) inspector.open(Number(port || 9229), '127.0.0.1');
  setBrowsers(browser, headlessBrowser);
  poseAsElectron(executable);
  answerForElectron(new URL('./electron-module.js', import.meta.url).href, electron);
  process.on('SIGINT', () => app.quit());
  process.on('SIGTERM', () => app.quit());
  process.on('SIGHUP', () => app.quit());
  // Electron only warns about these, Node would end the process.
  process.on('unhandledRejection', (reason) => {
    process.stderr.write(`Unhandled rejection: ${reason instanceof Error ? reason.stack : reason}\n`);
  });
  app.startEarly();
  const { mainFile } = readAppIdentity();
  if (/\.cjs$/.test(mainFile)) createRequire(import.meta.url)(mainFile);
  else await import(pathToFileURL(mainFile).href);
  app.becomeReady();
}

/** Libraries read these values to detect their runtime. */
function poseAsElectron(executable: string): void {
  const { electron, chrome } = electronNode.config;
  // BoringSSL has no versions: Electron reports 0.0.0.
  for (const [name, value] of Object.entries({ electron, chrome, openssl: '0.0.0' }))
    Object.defineProperty(process.versions, name, { value, enumerable: true });
  const resourcesPath = resourcesFolder() ?? path.dirname(executable);
  Object.assign(process, { type: 'browser', resourcesPath, ...(isPackaged ? {} : { defaultApp: true }) });
  // An installed app refuses a debugger; these two switches are Playwright's, and the specs need them.
  const drivers = isPackaged ? ['--inspect=0', '--remote-debugging-port=0'] : [];
  process.argv = [executable, ...commandLine.all.filter((arg) => !drivers.includes(arg))];
}
