import { type ChildProcess, spawn } from 'node:child_process';
import type { Host } from '../../host';
import { linkScheme } from './deep-link';
import type { Launch } from './launch-options';

/** What a restart needs of Electron. */
type RestartHost = Pick<Host['app'], 'isPackaged' | 'quit' | 'relaunch'>;

/** What a restart works with. */
export type RestartParts = {
  readonly app: RestartHost;
  readonly launch: Pick<Launch, 'args' | 'env' | 'platform'>;
  /** Does the last acts of quitting. Never rejects. */
  readonly finish: () => Promise<void>;
  readonly startAfterThis?: typeof startAfterThis;
};

/**
 * Makes the function that ends the app in good order and starts it again with the switches of this start. A second call
 * does nothing: Electron would start one more copy for each `relaunch`.
 *
 * The link of this start was opened already, so it is left out. An AppImage is started by its own file: Electron's
 * helper, which waits for the end of the app, runs from the mounted image, and that goes with the app (Electron,
 * shell/browser/relauncher.cc; electron-builder issue 1727).
 */
export function createRestart({
  app,
  launch: { args, env, platform },
  finish,
  startAfterThis: start = startAfterThis,
}: RestartParts): () => Promise<void> {
  let begun = false;
  return async () => {
    if (begun) return;
    begun = true;
    await finish();
    const again = args.filter((arg) => !arg.startsWith(`${linkScheme}:`));
    // A start from the sources may run inside another program's AppImage.
    const image = platform === 'linux' && app.isPackaged ? env.APPIMAGE : undefined;
    if (image) start(image, again);
    else app.relaunch({ args: again });
    app.quit();
  };
}

/** Waits in a shell of the system until process $1 has ended, for a minute at most, then becomes the program that follows. */
const waitThenStart =
  'pid=$1; shift; n=0; while [ $n -lt 300 ] && kill -0 "$pid" 2>/dev/null; do n=$((n+1)); sleep 0.2; done; exec "$@"';

/**
 * Starts a program once this process has ended, so that it finds neither the files nor the lock of this one in use.
 * Linux and macOS only. A program that cannot be started is lost: nobody is left to tell it to.
 * @param pid the process to wait for; a test names another.
 */
export function startAfterThis(program: string, args: readonly string[], pid = process.pid): ChildProcess {
  const child = spawn('/bin/sh', ['-c', waitThenStart, 'sh', String(pid), program, ...args], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  });
  child.on('error', () => undefined);
  child.unref();
  return child;
}
