import { type ChildProcess, spawn } from 'node:child_process';
import type { Host } from '../../host';
import { linkScheme } from './deep-link';
import type { Launch } from './launch-options';

/** The members of Electron that a restart needs. */
type RestartHost = Pick<Host['app'], 'isPackaged' | 'quit' | 'relaunch'>;

/** The dependencies of a restart. */
export type RestartParts = {
  readonly app: RestartHost;
  readonly launch: Pick<Launch, 'args' | 'env' | 'platform'>;
  /** Runs the tasks of quitting. Never rejects. */
  readonly finish: () => Promise<void>;
  readonly startAfterThis?: typeof startAfterThis;
};

/**
 * Creates the function that quits the app properly and starts it again with the same switches. A second call does
 * nothing: Electron would start one more copy for each `relaunch`.
 *
 * The link of this start is dropped, because it was opened already. An AppImage is started by its own file: Electron's
 * helper, which waits for the app's end, runs from the mounted image, and the image is unmounted with the app
 * (Electron, shell/browser/relauncher.cc; electron-builder issue 1727).
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

/** A shell script that waits until process $1 has ended, one minute at most, and then becomes the given program. */
const waitThenStart =
  'pid=$1; shift; n=0; while [ $n -lt 300 ] && kill -0 "$pid" 2>/dev/null; do n=$((n+1)); sleep 0.2; done; exec "$@"';

/**
 * Starts a program after this process has ended, so that the files and the lock are free. Linux and macOS only. A
 * failed start cannot be reported, because no process is left to report it.
 * @param pid the process to wait for; tests pass another.
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
