import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds. Where other programs keep every core busy, a browser needs many seconds to end. */
const releaseLimit = 60_000;

/**
 * Waits until the Chromium of a killed predecessor has released the profile. It ends when its pipe breaks, but a start
 * before that would hand the window to the dying one and get none.
 */
export async function releaseProfile(profile: string): Promise<void> {
  const until = Date.now() + releaseLimit;
  for (let owner = ownerOf(profile); owner !== undefined && isAlive(owner); owner = ownerOf(profile)) {
    if (Date.now() > until) break;
    await pause(20);
  }
  // The remaining lock names a process that is gone, an unrelated one with the same id, or one of another machine.
  for (const mark of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    rmSync(path.join(profile, mark), { force: true });
}

/** Chromium marks a profile in use with a link that names the machine and the process; only on Linux and macOS. */
function ownerOf(profile: string): number | undefined {
  try {
    const mark = readlinkSync(path.join(profile, 'SingletonLock'));
    return Number(mark.slice(mark.lastIndexOf('-') + 1)) || undefined;
  } catch {
    return undefined;
  }
}

/** True when a process with that id exists, also when it belongs to another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Returns when a process began, as far as the system reports it: the id of a dead process may be reused. */
export function beginningOf(pid: number): string {
  try {
    // The name in front may contain spaces and brackets, so count the fields from its end; the 22nd is the start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[19] ?? '';
  } catch {
    return '';
  }
}
