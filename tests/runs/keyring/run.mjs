import { deepStrictEqual as same } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildHeadless } from '../../harness/headless/build.mjs';

// Tests the app against a real Secret Service: GNOME Keyring on a private bus, with its files in a private folder, so
// that no existing keyring is touched. Each part is one login session.
const needed = ['dbus-run-session', 'gnome-keyring-daemon', 'secret-tool'];
const missing = needed.filter((name) => spawnSync('which', [name]).status !== 0);
if (process.platform !== 'linux') skip('Linux only');
if (missing.length > 0) skip(`not installed: ${missing.join(', ')}`);

await buildHeadless();
const place = mkdtempSync(path.join(os.tmpdir(), 'keyquilt-session-'));
const folder = path.join(place, 'data');
const env = { ...process.env, XDG_DATA_HOME: path.join(place, 'share'), XDG_RUNTIME_DIR: path.join(place, 'run') };
for (const name of [env.XDG_DATA_HOME, env.XDG_RUNTIME_DIR]) mkdirSync(name, { mode: 0o700 });
const program = fileURLToPath(new URL('./session.mjs', import.meta.url));
// A login session passes the password to the keyring; one without a password, such as an automatic login, leaves it
// locked.
const daemons = {
  unlocked: 'printf %s "a login password" | gnome-keyring-daemon --unlock --components=secrets',
  locked: 'gnome-keyring-daemon --start --components=secrets',
};
let wrong = 0;

/** A run that could not start is not the app's fault, but proves nothing. @param {string} reason */
function skip(reason) {
  process.stdout.write(`${JSON.stringify({ sessions: 0, wrong: 0, skipped: reason })}\n`);
  process.exit(0);
}

/** True when this machine's keyring stores anything: a container may refuse it a bus or locked memory. */
function keeps() {
  const script = `${daemons.unlocked} >/dev/null 2>&1; printf kept | secret-tool store --label=Test test test && secret-tool lookup test test && secret-tool clear test test`;
  const { stdout } = spawnSync('dbus-run-session', ['--', 'sh', '-c', script], {
    env,
    encoding: 'utf8',
    timeout: 180_000,
  });
  return stdout?.includes('kept') === true;
}

/** @param {keyof typeof daemons} state @param {'store' | 'read'} act @param {(said: any) => void} check */
function session(state, act, check) {
  const script = `${daemons[state]} >/dev/null 2>&1; exec "$0" "$@"`;
  const words = ['--', 'sh', '-c', script, process.execPath, program, act, folder];
  const { stdout, stderr } = spawnSync('dbus-run-session', words, { env, encoding: 'utf8', timeout: 180_000 });
  try {
    check(JSON.parse(stdout.trim().split('\n').at(-1) || 'null'));
    process.stdout.write(`ok     keyring ${state}, ${act}\n`);
  } catch (error) {
    wrong += 1;
    process.stdout.write(`WRONG  keyring ${state}, ${act}: ${error}\n${stderr}\n`);
  }
}

if (!keeps()) {
  rmSync(place, { recursive: true, force: true });
  skip('the keyring of this machine keeps nothing');
}
try {
  /** @param {any} said */
  const opens = (said) => {
    same(said.vault, { state: 'ready', protection: 'keyring', reason: null });
    same(said.marks, ['ready']);
    // Three keys with two values each; the fourth record has none.
    same(said.openable.length, 6);
    same(said.refusals, []);
    same(said.records, 4);
  };
  session('unlocked', 'store', opens);
  session('unlocked', 'read', opens);
  session('locked', 'read', (said) => {
    // Chromium on Linux does not tell a locked keyring from none.
    same(said.vault, { state: 'locked', protection: 'keyring', reason: 'keyring-missing' });
    same(said.marks, ['locked']);
    same(said.openable, []);
    same(said.records, 4);
  });
  session('unlocked', 'read', opens);
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify({ sessions: 4, wrong })}\n`);
process.exit(wrong > 0 ? 1 : 0);
